// What a transport would write for a request, taken down instead of sent. Called by `preview-turn.ts`.
import type { Backend } from '../model/backend';
import type { Fault } from '../model/fault';
import type { TransportRequest } from '../model/turn';
import { fail, ok, type Result } from '../shared/result';
import type { Io, Transport } from '../transports/transport';

/** Addresses, bodies and frames as they would leave, in order; or the fault that the transport met before anything could. */
export async function recordSend(
  transport: Transport,
  request: TransportRequest,
  backend: Backend,
): Promise<Result<string[], Fault>> {
  const written: string[] = [];
  // Nobody answers: what has been written ends it.
  const canceller = new AbortController();
  function write(...texts: string[]): void {
    written.push(...texts);
    canceller.abort();
  }
  const io: Io = {
    fetch(path, { body }) {
      write(path, ...(body === undefined ? [] : [body]));
      return new Promise(() => {});
    },
    upload: () => new Promise(() => {}),
    openSocket: (path) =>
      Promise.resolve({
        isReused: false,
        send(frame) {
          write(path, frame);
          return true;
        },
        frames: noFrames(),
        putAside() {},
        release() {},
        close() {},
      }),
    signal: canceller.signal,
    limits: backend.limits,
    timers: { after: () => () => {} },
    random: () => 0,
  };
  for await (const event of transport.open(request, backend, io))
    if (event.type === 'reply-fault' && written.length === 0) return fail(event.fault);
  return ok(written);
}

async function* noFrames(): AsyncGenerator<string> {}

/** Whether a text stands in what was written: as it is, within JSON, or as a field of a form or a query. */
export function isWritten(text: string, written: readonly string[]): boolean {
  const escaped = JSON.stringify(text).slice(1, -1);
  return written.some((one) =>
    [one, ...fieldsOf(one)].some((field) => field.includes(text) || field.includes(escaped)),
  );
}

function fieldsOf(written: string): string[] {
  if (/^\s*[[{"]/u.test(written)) return [];
  const query = written.includes('?') ? written.slice(written.indexOf('?') + 1) : written;
  return [...new URLSearchParams(query).values()];
}
