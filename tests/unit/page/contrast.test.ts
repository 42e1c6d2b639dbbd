import { expect, test } from 'vitest';
import { contrastOf, over, parseColor } from '../../../lib/page/contrast';

const white = { red: 255, green: 255, blue: 255, alpha: 1 };
const black = { red: 0, green: 0, blue: 0, alpha: 1 };

test('colours are read as computed styles write them, other notations are not guessed', () => {
  expect(parseColor('rgb(1, 2, 3)')).toEqual({ red: 1, green: 2, blue: 3, alpha: 1 });
  expect(parseColor('rgba(0, 0, 0, 0.5)')).toEqual({ red: 0, green: 0, blue: 0, alpha: 0.5 });
  expect(parseColor('rgb(1 2 3 / 0.5)')?.alpha).toBe(0.5);
  expect(parseColor('oklch(1 0 0)')).toBeUndefined();
});

test('contrast goes from 1 to 21, whichever comes first', () => {
  expect(contrastOf(white, white)).toBe(1);
  expect(contrastOf(white, black)).toBeCloseTo(21);
  expect(contrastOf(black, white)).toBeCloseTo(21);
});

test('a colour that is nearly transparent is nearly the one behind it', () => {
  expect(contrastOf(over({ ...black, alpha: 0.02 }, white), white)).toBeLessThan(1.05);
});
