// Characters as Python counts them, which is what the reference ChatKit server measures an annotation's place in. Used by the turn and the element.

function isSecondHalf(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}

/** Adds up over pieces, wherever a text is cut. */
export function countCodePoints(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (!isSecondHalf(text.charCodeAt(at))) count += 1;
  return count;
}

/**
 * The UTF-16 offsets before which so many code points stand, in one pass.
 * @param counts ascending; beyond the end of the text means its end
 */
export function toOffsets(text: string, counts: readonly number[]): number[] {
  const offsets: number[] = [];
  let passed = 0;
  for (let at = 0; at < text.length && offsets.length < counts.length; at += 1) {
    if (isSecondHalf(text.charCodeAt(at))) continue;
    while (offsets.length < counts.length && (counts[offsets.length] ?? 0) <= passed)
      offsets.push(at);
    passed += 1;
  }
  while (offsets.length < counts.length) offsets.push(text.length);
  return offsets;
}
