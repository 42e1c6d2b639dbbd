// Seeded choices for the corpus: the same seed makes the same pages. Used by everything that writes content.
import { createRandom } from '../../e2e/random';

export interface Draw {
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number;
  /** One of the values; throws when there are none. */
  pick<T>(values: readonly T[]): T;
  times<T>(count: number, make: (index: number) => T): T[];
}

export function createDraw(seed: number): Draw {
  const random = createRandom(seed * 7_919 + 17);
  const int = (least: number, most: number) => random.integer(least, most);
  return {
    int,
    pick(values) {
      const [value] = values.slice(int(0, values.length - 1));
      if (value === undefined) throw new Error('Nothing to pick from.');
      return value;
    },
    times: (count, make) => Array.from({ length: count }, (_, index) => make(index)),
  };
}
