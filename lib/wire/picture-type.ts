// Which kind of picture bytes are, by their first ones: what a server says of them is not asked. Used by `transports/fetch-picture.ts`.

const ascii = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, end));

/** The brands of an ISO file that browsers draw as AVIF (AV1 Image File Format 1.1, section 4). */
const avifBrands = new Set(['avif', 'avis']);

/** The MIME type of a PNG, JPEG, GIF, WebP or AVIF; nothing for anything else, drawings in SVG among them. `bytes` need no more than the first 16. */
export function pictureType(bytes: Uint8Array): string | undefined {
  if (ascii(bytes, 0, 8) === '\u0089PNG\r\n\u001a\n') return 'image/png';
  if (ascii(bytes, 0, 3) === '\u00ff\u00d8\u00ff') return 'image/jpeg';
  if (/^GIF8[79]a$/u.test(ascii(bytes, 0, 6))) return 'image/gif';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (ascii(bytes, 4, 8) === 'ftyp' && avifBrands.has(ascii(bytes, 8, 12))) return 'image/avif';
  return undefined;
}
