// Reads the longest task of a page's main thread out of a browser trace. Used by `stream.ts`.

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds: by the clock, and of the thread's own time. */
  dur?: number;
  tdur?: number;
  args?: { name?: string; data?: { frames?: { url: string; processId: number }[] } };
}

export const traceCategories = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** In milliseconds of the thread's own time, which does not count waiting for a busy processor. Throws when the trace does not show the page whose address starts with `address`. */
export function longestTask(trace: Buffer, address: string): number {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const frames = traceEvents.flatMap((event) =>
    event.name === 'TracingStartedInBrowser' ? (event.args?.data?.frames ?? []) : [],
  );
  const pid = frames.find((frame) => frame.url.startsWith(address))?.processId;
  const main = traceEvents.find(
    (event) =>
      event.name === 'thread_name' && event.pid === pid && event.args?.name === 'CrRendererMain',
  );
  if (pid === undefined || !main) throw new Error(`The trace does not show ${address}.`);
  const tasks = traceEvents.filter(
    (event) => event.name === 'RunTask' && event.pid === pid && event.tid === main.tid,
  );
  return Math.max(0, ...tasks.map((task) => (task.tdur ?? task.dur ?? 0) / 1000));
}
