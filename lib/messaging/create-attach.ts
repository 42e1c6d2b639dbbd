// Follows a thread that lives in the background; given to the element as `api.attach`.
import type { Attach, AttachFrame } from '../chatkit/attach';
import type { PanelOperations } from './panel-operations';

/** An `Attach` over the panel's operations. Stop is an operation of its own, so that it works from any window. */
export function createAttach({ operation, stream }: PanelOperations): Attach {
  return (threadId, signal) => ({
    frames: stream<AttachFrame>('beside.attach', { thread_id: threadId }, signal),
    stop() {
      // A broken connection needs no word of its own here: the frames break too, and their reader attaches again.
      void operation('beside.stop', { thread_id: threadId }).catch(() => {});
    },
  });
}
