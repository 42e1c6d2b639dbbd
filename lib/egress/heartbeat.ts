// Asks a silent connection whether it is still there: a half-open one looks open for minutes. Used by `open-connection.ts`.
import type { Timers } from '../shared/timers';
import type { SocketPing } from '../transports/transport';

export interface Heartbeat {
  /** Anything at all arrived. */
  heard(): void;
  stop(): void;
}

/** After `everyMs` of silence `send` is called; after as much silence again, `dead`, once. */
export function startHeartbeat(
  { everyMs }: SocketPing,
  timers: Timers,
  send: () => void,
  dead: () => void,
): Heartbeat {
  let isAsked = false;
  let cancel = wait();

  function wait(): () => void {
    return timers.after(everyMs, () => {
      if (isAsked) return dead();
      isAsked = true;
      cancel = wait();
      return send();
    });
  }

  return {
    heard() {
      isAsked = false;
      cancel();
      cancel = wait();
    },
    stop: () => cancel(),
  };
}
