// Replaces what is shown by an attachment's snapshot, without touching what stayed the same; used by the attached link.
import type { AttachFrame } from '../../lib/chatkit/attach';
import type { ThreadItem } from '../../lib/chatkit/items';
import { adoptUserMessage, localMessages } from './local-messages';
import { toItems } from './parse-event';
import { metadataOf } from './stream-reducer';
import { olderOf } from './thread-pages';
import { errorOfEvent, type ThreadState } from './thread-state';

type Snapshot = Extract<AttachFrame, { type: 'snapshot' }>;

/** Older items that were paged in stay, and so do messages whose sending is not decided. */
export function showSnapshot(state: ThreadState, frame: Snapshot): void {
  const { items } = state;
  const fresh = toItems(frame.thread.items.data);
  for (const item of fresh) {
    if (item.type === 'user_message' && !items.read(item.id)) adoptUserMessage(items, item);
  }
  const older = olderThan(items.ids(), fresh[0]?.id).map((id) => items.read(id));
  const shown = [...older, ...fresh, ...localMessages(items)].filter((item) => item !== undefined);
  items.reset(unique(shown), new Set(frame.growing));
  const { error } = state.getSnapshot();
  state.patch({
    ...metadataOf(frame.thread),
    ...(older.length > 0 ? {} : olderOf(frame.thread.items)),
    threadId: frame.thread.id,
    isLoading: false,
    queued: frame.queued,
    canStop: frame.allowCancel,
    error:
      frame.trailing?.type === 'error'
        ? errorOfEvent(frame.trailing)
        : error?.retry?.type === 'send'
          ? error
          : undefined,
    notices: frame.trailing?.type === 'notice' ? [frame.trailing] : [],
  });
}

/** Ids before the first of the snapshot's, when it is among them. */
function olderThan(ids: readonly string[], firstId: string | undefined): readonly string[] {
  return firstId === undefined ? [] : ids.slice(0, Math.max(0, ids.indexOf(firstId)));
}

function unique(items: readonly ThreadItem[]): ThreadItem[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
