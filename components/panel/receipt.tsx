// What one answer's message sent, and to whom, as a plain list that is read from the log when it is opened. Used by `item-footer.tsx`.
import { useId, useState } from 'react';
import * as z from 'zod/mini';
import type { PanelOperations } from '../../lib/messaging/panel-operations';
import { toReceiptLines } from './receipt-lines';
import { useTexts } from './use-texts';

export const shownReceipt = z.object({
  id: z.string(),
  purpose: z.optional(z.string()),
  origin: z.string(),
  class: z.enum(['local', 'team', 'cloud']),
  bytes: z.record(z.string(), z.number()),
  redactions: z.record(z.string(), z.number()),
  pageParts: z.array(z.object({ kind: z.string(), words: z.number() })),
  files: z.optional(z.array(z.object({ mime: z.string(), bytes: z.number() }))),
  outcome: z.optional(z.enum(['done', 'stopped', 'fault'])),
});
export type ShownReceipt = z.infer<typeof shownReceipt>;

const answer = z.object({ receipts: z.array(shownReceipt) });

export interface ReceiptProps {
  operations: PanelOperations;
  threadId: string;
  itemId: string;
}

export function Receipt({ operations, threadId, itemId }: ReceiptProps) {
  const texts = useTexts().receipt;
  const [receipts, setReceipts] = useState<readonly ShownReceipt[] | 'unread' | null>(null);
  const listId = useId();

  async function open() {
    const params = { thread_id: threadId, item_id: itemId };
    try {
      const { status, body } = await operations.operation('beside.receipts.list', params);
      const parsed = answer.safeParse(body);
      setReceipts(status === 200 && parsed.success ? parsed.data.receipts : 'unread');
    } catch {
      setReceipts('unread');
    }
  }

  return (
    <>
      <button
        type="button"
        className="receipt-button"
        aria-expanded={receipts !== null}
        aria-controls={listId}
        onClick={() => (receipts === null ? void open() : setReceipts(null))}
      >
        {texts.button}
      </button>
      <div id={listId} className="receipt" hidden={receipts === null}>
        {receipts === null ? null : <Lines receipts={receipts} />}
      </div>
    </>
  );
}

function Lines({ receipts }: { receipts: readonly ShownReceipt[] | 'unread' }) {
  const texts = useTexts();
  if (receipts === 'unread') return <p>{texts.receipt.unread}</p>;
  if (receipts.length === 0) return <p>{texts.receipt.nothing}</p>;
  return (
    <ul>
      {receipts.toReversed().map((receipt) => (
        <li key={receipt.id}>
          {toReceiptLines(receipt, texts).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </li>
      ))}
    </ul>
  );
}
