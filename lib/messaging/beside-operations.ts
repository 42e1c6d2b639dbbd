// Our own operations, beside ChatKit's: same envelope, same door, types `beside.*`, one file for each area. The element never sees them; the panel app does.
import * as z from 'zod/mini';
import { backendOperations } from './operations/backend-operations';
import { historyOperations } from './operations/history-operations';
import { modelOperations } from './operations/model-operations';
import { openerOperations } from './operations/opener-operations';
import { pictureOperations } from './operations/picture-operations';
import { privacyOperations } from './operations/privacy-operations';
import { receiptOperations } from './operations/receipt-operations';
import { settingsOperations } from './operations/settings-operations';
import { threadOperations } from './operations/thread-operations';

export const besideOperation = z.discriminatedUnion('type', [
  ...threadOperations,
  ...historyOperations,
  ...modelOperations,
  ...backendOperations,
  ...openerOperations,
  ...receiptOperations,
  ...privacyOperations,
  ...settingsOperations,
  ...pictureOperations,
]);
export type BesideOperation = z.infer<typeof besideOperation>;

/** What each type of operation is asked with. */
export type BesideParams = { [O in BesideOperation as O['type']]: O['params'] };
