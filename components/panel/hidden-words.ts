// What stands for a value, in words. Used by receipts and by the preview.
import type { PanelTexts } from '../../lib/languages/texts/panel';
import { wordFor } from './word-for';

type HiddenTexts = PanelTexts['hidden'];

/** `1 e-mail address and 2 names`; nothing where nothing was hidden. */
export function hiddenWords(
  counts: Readonly<Record<string, number>>,
  texts: HiddenTexts,
): string | undefined {
  const parts = Object.entries(counts).map(
    ([name, value]) => wordFor(texts.counts, name)?.(value) ?? texts.other(value, name),
  );
  return parts.length === 0 ? undefined : texts.list(parts);
}

/** What one value is: `e-mail address`. */
export function kindOf(name: string, texts: HiddenTexts): string {
  return wordFor(texts.kinds, name) ?? name;
}
