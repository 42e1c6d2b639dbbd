// Counting characters as Python does, against JavaScript's own walk over code points.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCodePoints, toOffsets } from '../../../lib/shared/code-points';

const words = fc.string({ unit: fc.constantFrom('a', 'é', '漢', '😀', '👩‍🚀', ' ', '\n') });

test('a text has as many as the walk over it has steps, in whatever pieces it is counted', () => {
  fc.assert(
    fc.property(words, fc.nat(40), (text, cut) => {
      expect(countCodePoints(text)).toBe(Array.from(text).length);
      expect(countCodePoints(text.slice(0, cut)) + countCodePoints(text.slice(cut))).toBe(
        Array.from(text).length,
      );
    }),
  );
});

test('an offset has so many in front of it', () => {
  fc.assert(
    fc.property(words, fc.array(fc.nat(60), { maxLength: 6 }), (text, given) => {
      const counts = given.toSorted((one, other) => one - other);
      const letters = Array.from(text);
      expect(toOffsets(text, counts)).toEqual(
        counts.map((count) => letters.slice(0, count).join('').length),
      );
    }),
  );
});
