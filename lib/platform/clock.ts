// Real time, as the parameters that other layers ask for; handed out by the entrypoints.
import type { Timers } from '../shared/timers';

export const timers: Timers = {
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};

/** Calls back every `ms` milliseconds until the returned function is called. */
export function every(ms: number, callback: () => void): () => void {
  const timer = setInterval(callback, ms);
  return () => clearInterval(timer);
}
