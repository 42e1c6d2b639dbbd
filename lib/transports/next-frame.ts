// One frame of a socket within a limit of time; used by `websocket.ts`.
import type { Backend } from '../model/backend';
import { createFault } from '../model/create-fault';
import { toError } from '../model/throw-fault';
import type { Timers } from '../shared/timers';

/** The next frame, or the fault `backend-timeout` when none comes within `waitMs`. */
export function nextFrame(
  frames: AsyncIterator<string>,
  waitMs: number,
  timers: Timers,
  backend: Backend,
): Promise<IteratorResult<string>> {
  return new Promise((resolve, reject) => {
    const cancelTimer = timers.after(waitMs, () =>
      reject(toError(createFault('backend-timeout', backend))),
    );
    frames.next().then(resolve, reject).finally(cancelTimer);
  });
}
