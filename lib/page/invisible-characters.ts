// Takes out of a text the characters that nobody sees: instructions hide in them. Called by `walk-page.ts`.

/**
 * Zero-width space and marks, bidi overrides and isolates, soft hyphens, invisible operators, the byte order mark, the tag block,
 * variation selectors beyond the first sixteen and fillers. The joiners stay: Persian, Indic scripts and emoji need them.
 */
const invisible =
  /\u034F|[\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFB\u{E0000}-\u{E0FFF}]/gu;
/** Joiners where no letter or picture stands on either side join nothing. */
const idleJoiners =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\uFE0F\p{Emoji_Modifier}])[\u200C\u200D]+|[\u200C\u200D]{2,}/gu;

export function withoutInvisible(text: string): string {
  // Nearly all text is free of them; the test alone is quick.
  return /[^\t-\u00AC\u00AE-\u033F]/u.test(text) || text.includes('\u00AD')
    ? text.replace(invisible, '').replace(idleJoiners, '')
    : text;
}
