// Widget actions: no backend of ours acts on them yet, so each is refused, for its own reason. Called by `chatkit-server.ts`.
import type { ErrorEvent } from '../chatkit/events';
import type { Operation } from '../chatkit/operations';
import type { ThreadStore } from '../store/thread-store';
import { openThread } from './begin-turn';
import { refusals, toRefusedEvent, type Refusal } from './refusal';

type ActionParams = Extract<Operation, { type: 'threads.custom_action' }>['params'];

export async function refuseAction(
  store: ThreadStore,
  { thread_id: threadId, item_id: itemId }: ActionParams,
): Promise<Refusal> {
  if (!(await openThread(store, threadId))) return refusals.threadGone;
  if (typeof itemId !== 'string') return refusals.notSupported;
  const item = await store.getItem(threadId, itemId);
  if (!item || item.ours.supersededAt !== undefined) return refusals.itemGone;
  return item.body.type === 'widget' ? refusals.notSupported : refusals.wrongItem;
}

/** An action from an item that is no widget is ChatKit's general error, word for word. */
export function toActionError(refusal: Refusal): ErrorEvent {
  return refusal === refusals.wrongItem
    ? { type: 'error', code: 'stream.error', allow_retry: false }
    : toRefusedEvent(refusal);
}
