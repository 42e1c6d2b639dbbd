// One receipt in plain sentences. Used by `receipt.tsx`.
import { count, hiddenWords, listOf } from './hidden-words';
import type { ShownReceipt } from './receipt';

export const classWords = { local: 'on this machine', team: 'your team', cloud: 'cloud' } as const;
const outcomeWords = {
  done: '',
  stopped: ' You stopped it.',
  fault: ' It did not answer.',
} as const;

const kilobytes = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

function sizeOf(bytes: number): string {
  return bytes < 1000 ? count(bytes, ['byte', 'bytes']) : `${kilobytes.format(bytes / 1000)} KB`;
}

/** What a file holds is not searched: said plainly, because nothing else would tell. */
function fileLines(files: readonly { mime: string; bytes: number }[]): string[] {
  if (files.length === 0) return [];
  const images = files.filter(({ mime }) => mime.startsWith('image/'));
  const others = files.filter((file) => !images.includes(file));
  const parts = [
    ...(images.length > 0 ? [count(images.length, ['image', 'images'])] : []),
    ...(others.length > 0 ? [count(others.length, ['file', 'files'])] : []),
  ];
  const size = sizeOf(files.reduce((sum, { bytes }) => sum + bytes, 0));
  return [`Sent as they are, nothing in them hidden: ${listOf(parts)}, ${size}.`];
}

/** Where it went, what went along, what was hidden. */
export function toReceiptLines(receipt: ShownReceipt): string[] {
  const { origin, bytes, redactions, pageParts, outcome } = receipt;
  const out = (bytes['request'] ?? 0) + (bytes['frame-out'] ?? 0);
  const back = (bytes['reply'] ?? 0) + (bytes['frame-in'] ?? 0);
  const host = origin.replace(/^\w+:\/\//u, '');
  const hidden = hiddenWords(redactions);
  return [
    `${sizeOf(out)} went to ${host} (${classWords[receipt.class]}), ${sizeOf(back)} came back.${outcome ? outcomeWords[outcome] : ''}`,
    pageParts.length === 0
      ? 'Nothing of the page went along.'
      : `Of the page: ${listOf(pageParts.map(({ kind, words }) => `${kind}, ${count(words, ['word', 'words'])}`))}.`,
    ...fileLines(receipt.files ?? []),
    hidden === undefined ? 'Nothing was hidden.' : `Hidden: ${hidden}.`,
  ];
}
