// One frame of a socket within a limit of time; used by `websocket-answer.ts`.
import type { Backend } from '../model/backend';
import { createFault } from '../model/create-fault';
import { toError } from '../model/throw-fault';
import type { Timers } from '../shared/timers';

/**
 * The next frame that is none of `isSilence`, or the fault `backend-timeout` when none comes within `waitMs`: a connection that
 * lives and says nothing of an answer must not keep a turn for ever.
 */
export function nextFrame(
  frames: AsyncIterator<string>,
  waitMs: number,
  timers: Timers,
  backend: Backend,
  isSilence: (frame: string) => boolean = () => false,
): Promise<IteratorResult<string>> {
  return new Promise((resolve, reject) => {
    const cancelTimer = timers.after(waitMs, () =>
      reject(toError(createFault('backend-timeout', backend))),
    );
    read(frames, isSilence).then(resolve, reject).finally(cancelTimer);
  });
}

async function read(
  frames: AsyncIterator<string>,
  isSilence: (frame: string) => boolean,
): Promise<IteratorResult<string>> {
  for (;;) {
    const frame = await frames.next();
    if (frame.done || !isSilence(frame.value)) return frame;
  }
}
