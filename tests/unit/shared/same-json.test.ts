import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameJson } from '../../../lib/shared/same-json';

/** Fields by name: the text of an object is then the same whatever their order was. */
function toText(value: unknown): string {
  return JSON.stringify(value, (_, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  );
}

test('a value is the same as its copy, and as nothing that is written otherwise', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (a, b) => {
      expect(isSameJson(a, JSON.parse(JSON.stringify(a)))).toBe(true);
      expect(isSameJson(a, b)).toBe(toText(a) === toText(b));
      expect(isSameJson([a, { b }], [a, { b: [b] }])).toBe(false);
    }),
  );
});

test.each<[unknown, unknown, boolean]>([
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [{ a: null }, {}, false],
  [[], {}, false],
  [[1], [1, 2], false],
  [{ constructor: 1 }, {}, false],
])('%j and %j: %s', (a, b, same) => {
  expect(isSameJson(a, b)).toBe(same);
  expect(isSameJson(b, a)).toBe(same);
});
