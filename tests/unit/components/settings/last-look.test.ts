import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLastLook } from '../../../../components/settings/last-look';
import {
  accents,
  type Appearance,
  defaultPreferences,
  densities,
  themes,
} from '../../../../lib/model/preferences';

const appearances: fc.Arbitrary<Appearance> = fc.record({
  theme: fc.constantFrom(...themes),
  accent: fc.constantFrom(...accents),
  density: fc.constantFrom(...densities),
  textSize: fc.integer({ min: 12, max: 20 }),
  language: fc.constantFrom('auto', 'de', 'ar', 'zh-Hant'),
});

function memory() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

test('a page begins as the last one looked', () => {
  fc.assert(
    fc.property(appearances, (appearance) => {
      const storage = memory();
      createLastLook(() => storage).keepAppearance(appearance);
      const { preferences } = createLastLook(() => storage);
      expect(preferences).toEqual({ ...defaultPreferences, appearance });
    }),
  );
});

test('whatever else stands there, it begins as the defaults are', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc
          .tuple(appearances, fc.constantFrom('theme', 'accent', 'density', 'textSize', 'language'))
          .map(([appearance, key]) => JSON.stringify({ ...appearance, [key]: { key } })),
      ),
      (text) => {
        const storage = { ...memory(), getItem: () => text };
        expect(createLastLook(() => storage).preferences).toEqual(defaultPreferences);
      },
    ),
  );
});

test('a storage that is closed to us changes nothing', () => {
  const closed = () => {
    throw new DOMException('closed', 'SecurityError');
  };
  const lastLook = createLastLook(closed);
  expect(lastLook.preferences).toEqual(defaultPreferences);
  expect(() => lastLook.keepAppearance(defaultPreferences.appearance)).not.toThrow();
});
