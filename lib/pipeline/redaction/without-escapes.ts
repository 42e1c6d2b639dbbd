// A Markdown text without the backslashes that only keep its signs from meaning something. Used by `find-spans.ts`.

/** CommonMark's: a backslash before one of these signs is not read. Of two backslashes the second is such a sign. */
const escape = /\\[!-/:-@[-`{-~]/gu;

export interface PlainText {
  text: string;
  /** Where the character at this place stands in the text with its backslashes. */
  placeOf(index: number): number;
}

/** Nothing where there is no such backslash. Linear in the text's length. */
export function withoutEscapes(text: string): PlainText | undefined {
  const removed = Array.from(text.matchAll(escape), ({ index }) => index);
  if (removed.length === 0) return undefined;
  const parts: string[] = [];
  let from = 0;
  for (const at of removed) {
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  parts.push(text.slice(from));
  return {
    text: parts.join(''),
    placeOf(index) {
      let low = 0;
      let high = removed.length;
      // How many stood before it.
      while (low < high) {
        const middle = (low + high) >> 1;
        const at = removed[middle];
        if (at !== undefined && at - middle <= index) low = middle + 1;
        else high = middle;
      }
      return index + low;
    },
  };
}
