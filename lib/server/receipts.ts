// Keeps the receipt of each attempt. Used by `compose.ts`; `answers/receipt-answers.ts` reads them.
import type { IdPrefix } from '../shared/ids';
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
