// English made strange: accented, a third longer, in brackets, right to left. What still reads as plain English is not in the catalogue. Used by tests and by whoever looks at a screen.

export const pseudoCode = 'en-XA';

const plain = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const strange = 'ÅƁÇÐÉƑĜĤÎĴĶĹṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž';
const strangeLetters = Array.from(strange);

/** Only Latin letters change, so that names inside stay to be found by their length and place. */
export function toPseudoText(text: string): string {
  if (!/\p{L}/u.test(text)) return text;
  const letters = Array.from(text, (one) => strangeLetters[plain.indexOf(one)] ?? one).join('');
  return `[${letters}${'·'.repeat(Math.ceil(text.length / 3))}]`;
}

/** The same catalogue with every text made strange; functions answer strangely. `language` stays, because `Intl` reads it. */
export function toPseudo<T>(texts: T): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same shape, value by value
  return change(texts) as T;
}

function change(value: unknown, name?: string): unknown {
  if (typeof value === 'string') return name === 'language' ? pseudoCode : toPseudoText(value);
  if (typeof value === 'function')
    return (...given: unknown[]): unknown => change(Reflect.apply(value, undefined, given));
  if (value instanceof RegExp) return value;
  if (Array.isArray(value)) return value.map((one) => change(one));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one, key)]));
  return value;
}
