// The log of what was sent, attempt by attempt, in numbers. Answered by `server/answers/receipt-answers.ts`.
import * as z from 'zod/mini';

export const receiptOperations = [
  /** Answers `{ receipts: ReceiptRecord[], has_more: boolean }`, newest first: at most 100, those of one thread or one answer where it is named. */
  z.object({
    type: z.literal('beside.receipts.list'),
    params: z.object({
      thread_id: z.nullish(z.string()),
      /** An item of the thread: the receipts of its turn alone. */
      item_id: z.nullish(z.string()),
      /** Id of the last receipt of the page before. */
      after: z.nullish(z.string()),
    }),
  }),
  /** Forgets every receipt. Answers `{}`. */
  z.object({ type: z.literal('beside.receipts.wipe'), params: z.object({}) }),
  /** Answers `{ receipts: ReceiptRecord[] }`: all of them, newest first. */
  z.object({ type: z.literal('beside.receipts.export'), params: z.object({}) }),
] as const;
