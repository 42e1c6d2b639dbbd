// Time that passes only when a test says so.
import type { Timers } from '../../lib/shared/timers';

export interface ManualTimers extends Timers {
  /** Lets `ms` milliseconds pass: due callbacks run in order, those they start included. */
  pass(ms: number): void;
  /** How many callbacks are waiting: none may be left when the code under test is done. */
  waiting(): number;
}

export function createManualTimers(): ManualTimers {
  let now = 0;
  const entries = new Set<{ at: number; callback: () => void }>();
  function nextDue(limit: number): { at: number; callback: () => void } | undefined {
    const due = [...entries].filter(({ at }) => at <= limit);
    return due.sort((a, b) => a.at - b.at)[0];
  }
  return {
    after(ms, callback) {
      const entry = { at: now + ms, callback };
      entries.add(entry);
      return () => void entries.delete(entry);
    },
    pass(ms) {
      const limit = now + ms;
      for (let entry = nextDue(limit); entry !== undefined; entry = nextDue(limit)) {
        entries.delete(entry);
        now = entry.at;
        entry.callback();
      }
      now = limit;
    },
    waiting: () => entries.size,
  };
}
