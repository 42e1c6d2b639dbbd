// Keeps what is typed and not sent with its thread: written at most once a second, and at once when it was sent or the panel closes. Made by `entrypoints/sidepanel/start-panel.tsx`.
import * as z from 'zod/mini';
import type { PanelOperations } from '../../lib/messaging/panel-operations';
import { isTemporary } from '../../lib/shared/temporary-id';
import type { Timers } from '../../lib/shared/timers';
import type { DraftKeeper } from '../chatkit/composer-state';

const restMs = 1000;
const answer = z.object({ text: z.string() });

export interface PanelDrafts extends DraftKeeper {
  /** Writes what still waits; for a panel that is about to close. */
  flush(): void;
}

/** @param isTemporaryChat whether the chat that is not begun yet may leave no trace */
export function createDraftKeeper(
  { operation }: Pick<PanelOperations, 'operation'>,
  timers: Timers,
  isTemporaryChat: () => boolean,
): PanelDrafts {
  const waiting = new Map<string | null, string>();
  let isResting = false;

  const leavesNoTrace = (threadId: string | null) =>
    threadId === null ? isTemporaryChat() : isTemporary(threadId);

  function send(): void {
    for (const [thread_id, text] of waiting)
      // A draft that could not be kept is still on screen.
      void operation('beside.drafts.put', { thread_id, text }).catch(() => {});
    waiting.clear();
  }

  function sendAndRest(): void {
    send();
    isResting = true;
    timers.after(restMs, () => {
      isResting = false;
      if (waiting.size > 0) sendAndRest();
    });
  }

  return {
    async read(threadId) {
      if (leavesNoTrace(threadId)) return '';
      const { body } = await operation('beside.drafts.get', { thread_id: threadId });
      return answer.parse(body).text;
    },
    write(threadId, text) {
      if (leavesNoTrace(threadId)) return;
      waiting.set(threadId, text);
      if (text === '') send();
      else if (!isResting) sendAndRest();
    },
    flush: send,
  };
}
