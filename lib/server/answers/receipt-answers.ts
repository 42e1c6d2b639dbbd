// Lists, exports and wipes the log of what was sent. Used by `beside-answers.ts`.
import type { ReceiptRecord } from '../../store/records';
import type { ThreadStore } from '../../store/thread-store';
import { toJson, type Answers } from './answers';

export interface ReceiptDeps {
  store: ThreadStore;
}

const pageSize = 100;
/** How far back the turns of a message are looked for. */
const maxTurns = 100;

async function findReceipts(
  store: ThreadStore,
  threadId?: string | null,
  itemId?: string | null,
): Promise<ReceiptRecord[]> {
  if (threadId && itemId) {
    const item = await store.getItem(threadId, itemId);
    if (item?.body.type !== 'user_message')
      return item ? await store.listReceipts(item.turnId) : [];
    // A message may have been asked more than once.
    const turns = await store.listTurns(threadId, maxTurns);
    const own = turns.filter((turn) => turn.itemId === itemId);
    return (await Promise.all(own.map(({ id }) => store.listReceipts(id)))).flat();
  }
  return await store.listAllReceipts(threadId ?? undefined);
}

function newestFirst(receipts: readonly ReceiptRecord[]): ReceiptRecord[] {
  return receipts.toSorted(
    (a, b) => b.at - a.at || b.attempt - a.attempt || (a.id < b.id ? -1 : 1),
  );
}

/** A receipt that is no longer there starts the list anew. */
export function receiptAnswers({
  store,
}: ReceiptDeps): Answers<
  'beside.receipts.list' | 'beside.receipts.wipe' | 'beside.receipts.export'
> {
  return {
    async 'beside.receipts.list'({ thread_id: threadId, item_id: itemId, after }) {
      const all = newestFirst(await findReceipts(store, threadId, itemId));
      const start = after ? all.findIndex(({ id }) => id === after) + 1 : 0;
      const receipts = all.slice(start, start + pageSize);
      return toJson({ receipts, has_more: start + pageSize < all.length });
    },
    async 'beside.receipts.wipe'() {
      await store.write([{ type: 'clear-receipts' }]);
      return toJson({});
    },
    async 'beside.receipts.export'() {
      return toJson({ receipts: newestFirst(await store.listAllReceipts()) });
    },
  };
}
