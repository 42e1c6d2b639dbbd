// The words by which texts are found again: folded, so that case and accents do not matter. Used by both stores and by the server's search.

/** Characters of one text that are looked at; what comes after them is not found. */
const maxChars = 200_000;
/** Distinct words kept of one text. */
const maxWords = 4_000;
const maxWordLength = 40;

/** Scripts that write no spaces: each pair of neighbours counts as a word. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const run = /[\p{L}\p{N}\p{M}]+/gu;

/** Lower case, without accents; compatible forms of a letter become one. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The distinct words of a text, folded. A text is found where each word of the question begins one of these. */
export function toSearchWords(text: string): string[] {
  const words = new Set<string>();
  for (const [found] of foldText(text.slice(0, maxChars)).matchAll(run)) {
    for (const word of splitRun(found)) {
      if (words.size >= maxWords) return [...words];
      words.add(word);
    }
  }
  return [...words];
}

function* splitRun(found: string): Generator<string> {
  if (!unspaced.test(found)) {
    yield found.slice(0, maxWordLength);
    return;
  }
  const letters = Array.from(found);
  for (let place = 0; place < letters.length; place += 1)
    yield letters.slice(place, place + 2).join('');
}

/** Whether a text with these words is found by a question with those: the plain definition that the index must keep. */
export function isFoundBy(words: readonly string[], asked: readonly string[]): boolean {
  return asked.every((wanted) => words.some((word) => word.startsWith(wanted)));
}

/** Where the first of the asked words stands in a text: start and end in UTF-16 units; nothing when none does. */
export function findPlace(
  text: string,
  asked: readonly string[],
): { start: number; end: number } | undefined {
  for (const match of text.slice(0, maxChars).matchAll(run)) {
    const folded = foldText(match[0]);
    const wanted = asked.find((word) =>
      unspaced.test(word) ? folded.includes(word) : folded.startsWith(word),
    );
    if (wanted !== undefined) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
