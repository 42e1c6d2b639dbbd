// The log of what was sent: kept for each attempt, listed, exported and wiped. Used by `compose.ts` and `chatkit-server.ts`.
import type { ReceiptOperation } from '../messaging/beside-operations';
import { assertNever } from '../shared/assert-never';
import type { IdPrefix } from '../shared/ids';
import type { ReceiptRecord } from '../store/records';
import type { ThreadStore } from '../store/thread-store';
import type { KeepReceipt } from '../turn/open-receipt';

/** Receipts in the store. The position of an attempt is the number of receipts that its turn has before it. */
export function createReceipts({
  store,
  createId,
}: {
  store: Pick<ThreadStore, 'write' | 'listReceipts'>;
  createId: (prefix: IdPrefix) => string;
}): KeepReceipt {
  return async function keepReceipt(first) {
    const id = createId('rcpt');
    const attempt = (await store.listReceipts(first.turnId)).length;
    await store.write([{ type: 'put-receipt', receipt: { ...first, id, attempt } }]);
    return (now) => store.write([{ type: 'put-receipt', receipt: { ...now, id, attempt } }]);
  };
}

const pageSize = 100;

async function findReceipts(
  store: ThreadStore,
  threadId?: string | null,
  itemId?: string | null,
): Promise<ReceiptRecord[]> {
  if (threadId && itemId) {
    const item = await store.getItem(threadId, itemId);
    return item ? await store.listReceipts(item.turnId) : [];
  }
  return await store.listAllReceipts(threadId ?? undefined);
}

function newestFirst(receipts: readonly ReceiptRecord[]): ReceiptRecord[] {
  return receipts.toSorted(
    (a, b) => b.at - a.at || b.attempt - a.attempt || (a.id < b.id ? -1 : 1),
  );
}

/** The value that becomes the JSON answer. A receipt that is no longer there starts the list anew. */
export async function answerReceipts(
  store: ThreadStore,
  { type, params }: ReceiptOperation,
): Promise<object> {
  switch (type) {
    case 'beside.receipts.list': {
      const all = newestFirst(await findReceipts(store, params.thread_id, params.item_id));
      const start = params.after ? all.findIndex(({ id }) => id === params.after) + 1 : 0;
      const receipts = all.slice(start, start + pageSize);
      return { receipts, has_more: start + pageSize < all.length };
    }
    case 'beside.receipts.wipe':
      await store.write([{ type: 'clear-receipts' }]);
      return {};
    case 'beside.receipts.export':
      return { receipts: newestFirst(await store.listAllReceipts()) };
    default:
      return assertNever(type);
  }
}
