// The build that Firefox loads stays small.
import { expect, test } from 'vitest';
import { tooLarge } from '../too-large';

test('the panel before its first message and the background have at most 150 KB each', () => {
  expect(tooLarge('firefox')).toEqual([]);
});
