// Our own operations, beside ChatKit's: same envelope, same door, types `beside.*`, one file for each area. The element never sees them; the panel app does.
import * as z from 'zod/mini';
import { historyOperations } from './operations/history-operations';
import { modelOperations } from './operations/model-operations';
import { openerOperations } from './operations/opener-operations';
import { receiptOperations } from './operations/receipt-operations';
import { threadOperations } from './operations/thread-operations';

/** What `metadata.beside` of a `threads.create` or `threads.add_user_message` request may carry: the page, captured by the panel. */
export const messageMetadata = z.object({
  context: z.array(
    z.object({
      kind: z.enum(['page', 'selection']),
      title: z.string(),
      url: z.string(),
      language: z.optional(z.string()),
      text: z.string(),
    }),
  ),
});

export const besideOperation = z.discriminatedUnion('type', [
  ...threadOperations,
  ...historyOperations,
  ...modelOperations,
  ...openerOperations,
  ...receiptOperations,
]);
export type BesideOperation = z.infer<typeof besideOperation>;

/** What each type of operation is asked with. */
export type BesideParams = { [O in BesideOperation as O['type']]: O['params'] };
