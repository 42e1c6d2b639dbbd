// Joins what leaves outside of a message to the log of receipts. Called by `compose.ts`.
import { createReceipts } from '../../lib/server/receipts';
import { createId } from '../../lib/shared/ids';
import type { ThreadStore } from '../../lib/store/thread-store';
import type { Io } from '../../lib/transports/transport';
import type { KeepReceipt } from '../../lib/turn/open-receipt';
import { receiptedIo, type ReceiptedIo } from '../../lib/turn/receipted-io';

/** The `io` that `makeIo` gives, with a receipt of all that it does. */
export type Receipted = (
  of: ReceiptedIo,
  makeIo: (count: (kind: string, bytes: number) => void) => Io,
) => Io;

export function composeReceipts(
  store: ThreadStore,
  now: () => number,
): { keepReceipt: KeepReceipt; receipted: Receipted } {
  const keepReceipt = createReceipts({ store, createId });
  const deps = { keepReceipt, createTurnId: () => createId('turn'), now };
  return { keepReceipt, receipted: (of, makeIo) => receiptedIo(of, makeIo, deps) };
}
