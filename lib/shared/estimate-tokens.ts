// How many tokens a text is about; used by the budget of a page and by the chip that tells of it.

const dense =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;

/**
 * An estimate, not a count: every tokeniser has its own. Four characters a token (UTF-16 units), one character a token in
 * Chinese, Japanese, Korean and Thai, whose tokens are about a character each.
 */
export function estimateTokens(text: string): number {
  const single = text.match(dense)?.length ?? 0;
  return single + Math.ceil((text.length - single) / 4);
}
