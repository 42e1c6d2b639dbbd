import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureType } from '../../../lib/wire/picture-type';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('a picture is told by its first bytes', () => {
  test.each([
    ['image/png', '\u0089PNG\r\n\u001a\n....IHDR'],
    ['image/jpeg', '\u00ff\u00d8\u00ff\u00e0..JFIF'],
    ['image/gif', 'GIF87a..'],
    ['image/gif', 'GIF89a..'],
    ['image/webp', 'RIFF\u0010\u0000\u0000\u0000WEBPVP8 '],
    ['image/avif', '\u0000\u0000\u0000\u001cftypavif'],
    ['image/avif', '\u0000\u0000\u0000\u001cftypavis'],
  ])('%s', (type, start) => {
    expect(pictureType(bytes(start))).toBe(type);
  });

  test.each([
    '',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '<!doctype html>',
    'GIF90a',
    'RIFF\u0010\u0000\u0000\u0000WAVEfmt ',
    '\u0000\u0000\u0000\u001cftypmp42',
    '\u0089PNG',
  ])('%j is none', (start) => {
    expect(pictureType(bytes(start))).toBeUndefined();
  });
});

test('what follows the first 16 bytes changes nothing', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
      fc.uint8Array({ maxLength: 40 }),
      (start, rest) => {
        expect(pictureType(Uint8Array.from([...start, ...rest]))).toBe(pictureType(start));
      },
    ),
  );
});
