// How much of what was expected was extracted, and how little else: precision and recall over words. Used by the benchmark.

export interface TokenScore {
  precision: number;
  recall: number;
  f1: number;
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Words in lower case; every character is a word of its own where a script sets no spaces. Marks and punctuation are none. */
export function toTokens(text: string): string[] {
  const runs =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return runs.flatMap((run) => (unspaced.test(run) ? Array.from(run) : [run]));
}

/** Bags of words compared: each word counts as often as it stands in both. */
export function scoreTokens(expected: string, found: string): TokenScore {
  const wanted = toTokens(expected);
  const given = toTokens(found);
  const left = new Map<string, number>();
  for (const token of wanted) left.set(token, (left.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of given) {
    const count = left.get(token) ?? 0;
    if (count === 0) continue;
    shared += 1;
    left.set(token, count - 1);
  }
  const precision = given.length === 0 ? 0 : shared / given.length;
  const recall = wanted.length === 0 ? 0 : shared / wanted.length;
  const f1 = shared === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}
