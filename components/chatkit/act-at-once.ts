// A widget's action without a stream: asked as JSON, and what the server changed is shown at once. Called by the thread controller.
import type { JsonObject } from '../../lib/chatkit/items';
import type { ChatKitClient } from './chatkit-client';
import { isRecord, toItem } from './parse-event';
import type { ThreadState } from './thread-state';

interface ActDependencies {
  client: Pick<ChatKitClient, 'read'>;
  state: ThreadState;
  /** Tells the host about an error that is shown. */
  errorShown: (message: string) => void;
}

/** Resolves when the answer was shown, or dropped because another thread is shown by now. Never rejects. */
export async function actAtOnce(
  { client, state, errorShown }: ActDependencies,
  action: { type: string; payload?: JsonObject },
  itemId: string,
): Promise<void> {
  const { threadId, visit } = state.getSnapshot();
  if (threadId === null) return;
  const answer = await client.read({
    type: 'threads.sync_custom_action',
    params: { thread_id: threadId, item_id: itemId, action },
  });
  if (visit !== state.getSnapshot().visit) return;
  if (!answer.ok) {
    const { message, details } = answer.fault;
    state.patch({ error: { message, details } });
    errorShown(message);
    return;
  }
  const updated = isRecord(answer.value) ? toItem(answer.value['updated_item']) : undefined;
  if (updated && state.items.read(updated.id)) state.items.put(updated);
}
