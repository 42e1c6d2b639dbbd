// What was said in a thread since a backend that keeps the history itself was last asked. Called by the turn, for each attempt.
import type { Gap, Turn } from '../model/turn';
import type { ItemRecord } from '../store/records';
import type { ThreadStore } from '../store/thread-store';
import { collectHistory } from './collect-history';

/** Enough to see whether somebody else answered: a backend that answers itself is never this far behind. */
const lookAhead = 50;

/**
 * Nothing for a backend that is up to date: only another backend's answer makes it one that is behind. Bounded as
 * `collectHistory`, however far behind it is.
 */
export async function collectGap(
  store: ThreadStore,
  { id: turnId, threadId }: Pick<Turn, 'id' | 'threadId'>,
  backendId: string,
): Promise<Gap | undefined> {
  const [turn, binding] = await Promise.all([
    store.getTurn(turnId),
    store.getBinding(threadId, backendId),
  ]);
  if (!turn) return undefined;
  const since = binding?.syncedUpTo;
  const query = { limit: lookAhead, order: 'asc', ...(since ? { after: since } : {}) } as const;
  // A point that is gone tells nothing about how far the backend is.
  const page =
    (await store.listItems(threadId, query, 'with-hidden')) ??
    (await store.listItems(threadId, { limit: lookAhead, order: 'asc' }, 'with-hidden'));
  const later = page?.data ?? [];
  if (!(await hasOtherAnswer(store, later, backendId))) return undefined;
  const ids = new Set(later.map(({ id }) => id));
  const isKnown = (id: string) => id === since || (!page?.has_more && !ids.has(id));
  const messages = await collectHistory(store, threadId, turn.itemId, isKnown);
  return messages.length === 0 ? undefined : { messages, isWhole: since === undefined };
}

async function hasOtherAnswer(
  store: ThreadStore,
  items: readonly ItemRecord[],
  backendId: string,
): Promise<boolean> {
  for (const { body, turnId } of items) {
    if (body.type !== 'assistant_message') continue;
    const turn = await store.getTurn(turnId);
    if (turn?.backend?.id !== backendId) return true;
  }
  return false;
}
