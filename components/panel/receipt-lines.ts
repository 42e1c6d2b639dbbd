// One receipt in plain sentences. Used by `receipt.tsx` and by the log of the settings page.
import type { PanelTexts } from '../../lib/languages/texts/panel';
import { hiddenWords } from './hidden-words';
import type { ShownReceipt } from './receipt';
import { wordFor } from './word-for';

type ReceiptTexts = Pick<PanelTexts, 'receipt' | 'hidden'>;

function sizeOf(bytes: number, { receipt }: ReceiptTexts): string {
  return bytes < 1000 ? receipt.bytes(bytes) : receipt.kilobytes(bytes / 1000);
}

/** What a file holds is not searched: said plainly, because nothing else would tell. */
function fileLines(
  files: readonly { mime: string; bytes: number }[],
  texts: ReceiptTexts,
): string[] {
  if (files.length === 0) return [];
  const images = files.filter(({ mime }) => mime.startsWith('image/'));
  const others = files.filter((file) => !images.includes(file));
  const parts = [
    ...(images.length > 0 ? [texts.receipt.images(images.length)] : []),
    ...(others.length > 0 ? [texts.receipt.files(others.length)] : []),
  ];
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return [texts.receipt.asTheyAre(parts, sizeOf(bytes, texts))];
}

/** Where it went, what went along, what was hidden. */
export function toReceiptLines(shown: ShownReceipt, texts: ReceiptTexts): string[] {
  const { purpose, origin, bytes, redactions, pageParts, outcome } = shown;
  const { receipt } = texts;
  const out = (bytes['request'] ?? 0) + (bytes['frame-out'] ?? 0);
  const back = (bytes['reply'] ?? 0) + (bytes['frame-in'] ?? 0);
  const host = origin.replace(/^\w+:\/\//u, '');
  const hidden = hiddenWords(redactions, texts.hidden);
  const went = receipt.went(
    sizeOf(out, texts),
    host,
    receipt.privacyClass[shown.class],
    sizeOf(back, texts),
  );
  const first = outcome ? `${went}${receipt.outcome[outcome]}` : went;
  if (purpose !== undefined) {
    const why = wordFor(receipt.purposes, purpose) ?? '';
    return [why + first, ...(hidden === undefined ? [] : [receipt.hidden(hidden)])];
  }
  return [
    first,
    pageParts.length === 0
      ? receipt.noPage
      : receipt.ofPage(
          pageParts.map(({ kind, words }) =>
            receipt.pagePart(wordFor(receipt.pageKinds, kind) ?? kind, words),
          ),
        ),
    ...fileLines(shown.files ?? [], texts),
    hidden === undefined ? receipt.nothingHidden : receipt.hidden(hidden),
  ];
}
