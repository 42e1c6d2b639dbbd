// Words of a text as the Reader compares them: lower case, without accents, crudely without English endings.
import { createSegmenter } from './passages';

/** Returns a function that gives the comparable words of a text; build it once per answer, segmenters are costly to make. */
export function createWords(language?: string): (text: string) => string[] {
  const segmenter = createSegmenter('word', language);
  return (text) => {
    const words: string[] = [];
    for (const { segment, isWordLike } of segmenter.segment(text)) {
      if (isWordLike === true) words.push(toComparable(segment));
    }
    return words;
  };
}

function toComparable(word: string): string {
  const bare = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.length > 4 ? bare.replace(/(?:'s|’s|ies|ing|ed|es|s)$/u, '') : bare;
}
