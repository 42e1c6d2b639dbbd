// How long to wait between attempts to connect: exponential with full jitter, up to a limit. Used by `websocket-connect.ts`.
import type { Timers } from '../shared/timers';

export interface Backoff {
  /** Waits for the next attempt. False when the time is used up, at once; rejects with the signal's reason when it aborts. */
  wait(): Promise<boolean>;
  stop(): void;
}

const firstMs = 250;
const longestMs = 5_000;

/** The time for all attempts together begins with the first `wait`. All in milliseconds. */
export function createBackoff(
  limitMs: number,
  { timers, random, signal }: { timers: Timers; random: () => number; signal: AbortSignal },
): Backoff {
  let attempt = 0;
  let isOver = false;
  let cancelLimit: (() => void) | undefined;

  return {
    wait() {
      cancelLimit ??= timers.after(limitMs, () => (isOver = true));
      if (isOver) return Promise.resolve(false);
      const delayMs = random() * Math.min(longestMs, firstMs * 2 ** attempt);
      attempt += 1;
      return new Promise((resolve, reject) => {
        const cancel = timers.after(delayMs, () => {
          signal.removeEventListener('abort', stop);
          resolve(!isOver);
        });
        function stop(): void {
          cancel();
          reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
        }
        if (signal.aborted) stop();
        else signal.addEventListener('abort', stop, { once: true });
      });
    },
    stop: () => cancelLimit?.(),
  };
}
