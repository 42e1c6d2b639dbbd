// The log of what was sent, page by page: where to, how much, what was hidden; never a text. Part of `privacy-section.tsx`.
import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { shownReceipt } from '../panel/receipt';
import { toReceiptLines } from '../panel/receipt-lines';
import { useTexts as usePanelTexts } from '../panel/use-texts';
import { saveFile, toJsonFile } from './save-file';
import { useSettingsPage } from './settings-page';
import { useTexts } from './use-texts';

const datedReceipt = z.extend(shownReceipt, { at: z.number() });
type DatedReceipt = z.infer<typeof datedReceipt>;
const page = z.object({ receipts: z.array(datedReceipt), has_more: z.boolean() });
const everything = z.object({ receipts: z.array(z.json()) });

export function ReceiptsLog() {
  const panelTexts = usePanelTexts();
  const { receiptsLog: texts, language } = useTexts();
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });

  const { operations, say } = useSettingsPage();
  const [receipts, setReceipts] = useState<readonly DatedReceipt[]>([]);
  const [hasMore, setHasMore] = useState(false);

  async function load(before: readonly DatedReceipt[]) {
    try {
      const after = before.at(-1)?.id;
      const { body } = await operations.operation(
        'beside.receipts.list',
        after === undefined ? {} : { after },
      );
      const parsed = page.parse(body);
      setReceipts([...before, ...parsed.receipts]);
      setHasMore(parsed.has_more);
    } catch {
      say(texts.broken);
    }
  }

  useEffect(() => {
    void load([]);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each time the section is opened
  }, []);

  async function exportAll() {
    try {
      const { body } = await operations.operation('beside.receipts.export', {});
      saveFile('beside-receipts.json', toJsonFile(everything.parse(body)));
    } catch {
      say(texts.broken);
    }
  }

  async function wipe() {
    try {
      await operations.operation('beside.receipts.wipe', {});
      setReceipts([]);
      setHasMore(false);
      say(texts.wiped);
    } catch {
      say(texts.broken);
    }
  }

  return (
    <div className="receipts">
      <p className="help">{receipts.length === 0 ? texts.none : texts.help}</p>
      <ul className="rows" aria-label={texts.label}>
        {receipts.map((receipt) => (
          <li key={receipt.id}>
            <time dateTime={new Date(receipt.at).toISOString()}>{dates.format(receipt.at)}</time>
            <span className="help">{toReceiptLines(receipt, panelTexts).join(' ')}</span>
          </li>
        ))}
      </ul>
      <div className="actions">
        {hasMore ? (
          <button type="button" onClick={() => void load(receipts)}>
            {texts.more}
          </button>
        ) : null}
        {receipts.length === 0 ? null : (
          <>
            <button type="button" onClick={() => void exportAll()}>
              {texts.export}
            </button>
            <button type="button" className="danger" onClick={() => void wipe()}>
              {texts.wipe}
            </button>
          </>
        )}
      </div>
    </div>
  );
}
