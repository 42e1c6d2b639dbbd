// What stays the same of a text however it is set: for finding a quote again in the page it was taken from. Used by `turn` and in the page.

const dashes = /[\u2010-\u2015\u2212-]/u;
/** White space, what is not seen, quotation marks, and the signs by which Markdown marks text. */
const left =
  /[\s\p{Cf}\p{Cc}\p{Mn}"'`*_~\\[\]<>\u2018-\u201F\u2032\u2033\u00AB\u00BB\u2039\u203A\u300C-\u300F]/u;

/** Of the letters up to U+007F, worked out once. */
const plain = Array.from({ length: 128 }, (_, code) => foldAny(String.fromCharCode(code)));

function foldAny(letter: string): string {
  const folded = letter.normalize('NFKC').toLowerCase();
  return Array.from(folded, (one) => (left.test(one) ? '' : dashes.test(one) ? '-' : one)).join('');
}

/** One character as it is compared: nothing, one, or a few for a ligature. */
export function foldLetter(letter: string): string {
  const code = letter.charCodeAt(0);
  return plain[code] ?? foldAny(letter);
}

/** Awaited every 16,000 letters by whoever folds a long text. */
type Pause = () => Promise<void> | undefined;
const slice = 16_384;

/** Two settings of the same words fold to the same. Linear. */
export async function foldText(text: string, pause?: Pause): Promise<string> {
  const parts: string[] = [];
  for (let from = 0; from < text.length; from += slice) {
    for (const letter of text.slice(from, from + slice)) parts.push(foldLetter(letter));
    const paused = pause?.();
    // oxlint-disable-next-line no-await-in-loop -- the point of it
    if (paused) await paused;
  }
  return parts.join('');
}
