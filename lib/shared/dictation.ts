// How long and how large what is said may be, and what of the answer becomes text. Read by the panel and the background.

/** Well below what one request of a panel may hold, as base64. Sizes in bytes, times in milliseconds. */
export const dictationLimits = { maxBytes: 5_000_000, maxMs: 5 * 60_000 };

/** UTF-16 units: five minutes of speech are about a tenth of it. */
const maxText = 40_000;

/** Words as they may stand in a text box: no controls, no marks that turn the direction of what follows, bounded. */
export function toSpokenText(said: string): string {
  return said
    .slice(0, maxText)
    .replace(/\r\n?/gu, '\n')
    .replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, (sign) =>
      sign === '\n' || sign === '\t' ? sign : '',
    )
    .trim();
}
