// The words of the built-in model in every language at once: a Chrome worker loads nothing later. Used by `entrypoints/background/compose-reader.ts`.
import { pseudoCode, toPseudo } from './pseudo';
import { reader as english, type ReaderTexts } from './texts/reader';

const translated = import.meta.glob<ReaderTexts>('./translations/*.ts', {
  import: 'reader',
  eager: true,
});

/** English first. */
export const everyReader: readonly ReaderTexts[] = [english, ...Object.values(translated)];

/** The words for a locale such as `de-AT`; English where there are no others. */
export function readerIn(locale: string): ReaderTexts {
  if (locale === pseudoCode) return toPseudo(english);
  const language = locale.split('-')[0]?.toLowerCase();
  return everyReader.find((one) => one.language === language) ?? english;
}
