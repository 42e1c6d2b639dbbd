// A short name of a text by what it says, so that the same text is kept and sent once. Used by the store and by the turn.

/** Two runs of a 53-bit mixing hash with seeds of their own, and the length. Not made to withstand forgery: compare where it matters. */
export function textId(text: string): string {
  return `${mix(text, 0x9e37)}${mix(text, 0x85eb)}${text.length.toString(36)}`;
}

function mix(text: string, seed: number): string {
  let one = 0xdeadbeef ^ seed;
  let two = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 2654435761);
    two = Math.imul(two ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36).padStart(11, '0');
}
