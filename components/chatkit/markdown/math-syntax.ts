/** Where math begins and ends, and what only looks like it (prices, escaped brackets); used by the inline parser and the block starts. */

/** Characters of one formula in running text, by how it is opened. Beyond that the marks are text. */
export const maxInlineMath = { $: 400, other: 2000 };
/** Characters of a line that may open a display formula. */
export const maxMathLine = 4000;

const price = /^\d[\d.,]*[^\s\\^_={}+*<>|$]*\s+["'(]?[A-Za-z]{2}/;
const words = /^[^\\^_={}+*<>|]*?[A-Za-z]{3,}\s+[A-Za-z]{3}/;
const sign = /[\\^_={}+*/<>|]/;
/** A line that only opens a formula has to look like one: its end is not in sight. */
const strongSign = /\\[A-Za-z]|[\^=]/;

/**
 * True where what follows the opening mark reads as a sentence. Holds for every continuation of
 * `content` too, so that a half-arrived text is decided as the whole one will be.
 */
export function isProse(content: string): boolean {
  const text = content.trimStart();
  return price.test(text) || words.test(text);
}

/** Escaped brackets around plain words stay brackets; a formula on a line of its own has a sign of TeX in it. */
export function hasMathSign(content: string): boolean {
  return sign.test(content);
}

/** How a display formula at the start of `line` is closed, or nothing where there is none. */
export function matchMathStart(line: string): { closing: '$$' | '\\]' } | undefined {
  const closing = line.startsWith('$$') ? '$$' : line.startsWith('\\[') ? '\\]' : undefined;
  if (closing === undefined || line.length > maxMathLine) return undefined;
  const content = line.slice(2).trimEnd();
  if (content === '') return { closing };
  if (isProse(content) || content.startsWith('$')) return undefined;
  const close = content.indexOf(closing);
  const isWhole = close > 0 && close === content.length - closing.length;
  if (close >= 0 && !isWhole) return undefined;
  const isMath = isWhole
    ? closing === '$$' || hasMathSign(content.slice(0, close))
    : strongSign.test(content) && !content.includes('](');
  return isMath ? { closing } : undefined;
}

/** True while the start of a line may still become a display formula. */
export function mayBeMathStart(line: string): boolean {
  if (line === '$' || line === '\\') return true;
  if (!line.startsWith('$$') && !line.startsWith('\\[')) return false;
  return line.length <= maxMathLine && !isProse(line.slice(2));
}
