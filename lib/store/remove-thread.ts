// Takes a thread out of the database with everything that belongs to it; called by `apply-write.ts`, inside its transaction.
import type { Transaction } from './apply-write';
import { forgetPageTexts } from './page-texts';

export async function removeThread(transaction: Transaction, threadId: string): Promise<void> {
  const own = IDBKeyRange.bound([threadId], [threadId, []]);
  const [turns, receipts, assets, texts] = await Promise.all([
    transaction.objectStore('turns').index('order').getAllKeys(own),
    transaction.objectStore('receipts').index('thread').getAllKeys(threadId),
    transaction.objectStore('assets').index('thread').getAllKeys(threadId),
    transaction.objectStore('texts').index('item').getAllKeys(own),
  ]);
  await Promise.all([
    transaction.objectStore('threads').delete(threadId),
    transaction.objectStore('items').delete(own),
    transaction.objectStore('bindings').delete(own),
    transaction.objectStore('placeholders').delete(own),
    transaction.objectStore('drafts').delete(threadId),
    forgetPageTexts(transaction, threadId, ''),
    ...turns.flatMap((turnId) => [
      transaction.objectStore('turns').delete(turnId),
      transaction.objectStore('chunks').delete(IDBKeyRange.bound([turnId], [turnId, []])),
    ]),
    ...receipts.map((id) => transaction.objectStore('receipts').delete(id)),
    ...assets.map((id) => transaction.objectStore('assets').delete(id)),
    ...texts.map((n) => transaction.objectStore('texts').delete(n)),
  ]);
}
