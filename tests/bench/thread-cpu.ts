// Processor time of the background's own thread, as the system counts it. Used by `stream.ts`; Linux alone tells it.
import { readdirSync, readFileSync } from 'node:fs';

const threadName = 'ServiceWorker t';

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It has just ended.
    return '';
  }
}

/** Whether `pid` descends from the process `ancestor`. */
function isBelow(pid: string, ancestor: number): boolean {
  for (let at = pid; at !== '' && at !== '0';) {
    if (Number(at) === ancestor) return true;
    at = /^PPid:\s*(\d+)/m.exec(read(`/proc/${at}/status`))?.[1] ?? '';
  }
  return false;
}

/** Milliseconds that the service workers of the browser we started have run so far; undefined where the system does not tell. */
export function backgroundCpuMs(): number | undefined {
  let total: number | undefined;
  for (const pid of list('/proc').filter((name) => /^\d+$/.test(name)))
    for (const thread of list(`/proc/${pid}/task`)) {
      const folder = `/proc/${pid}/task/${thread}`;
      if (read(`${folder}/comm`).trim() !== threadName || !isBelow(pid, process.pid)) continue;
      total = (total ?? 0) + Number(read(`${folder}/schedstat`).split(' ')[0]) / 1e6;
    }
  return total;
}

function list(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
