import { expect, test } from 'vitest';
import { readPage } from '../../../lib/store/read-page';

interface Cursor {
  value: number;
  continue(): Promise<this | null>;
}

function createCursor(values: number[]) {
  const visited: number[] = [];
  const at = (place: number): Cursor | null => {
    const value = values[place];
    if (value === undefined) return null;
    visited.push(value);
    return { value, continue: () => Promise.resolve(at(place + 1) as never) };
  };
  return { first: at(0), visited };
}
const isOdd = (value: number) => value % 2 === 1;

test('a page visits one row more than it gives, to know whether there are more', async () => {
  const { first, visited } = createCursor([1, 2, 3, 4, 5, 6]);
  expect(await readPage(first, 3)).toEqual({ rows: [1, 2, 3], hasMore: true });
  expect(visited).toEqual([1, 2, 3, 4]);
});

test('rows that are left out take no place in the page', async () => {
  const full = createCursor([1, 2, 3, 4, 5]);
  expect(await readPage(full.first, 2, isOdd)).toEqual({ rows: [1, 3], hasMore: true });
  const last = createCursor([1, 2, 3, 4]);
  expect(await readPage(last.first, 2, isOdd)).toEqual({ rows: [1, 3], hasMore: false });
});

test('an empty range is an empty page', async () => {
  expect(await readPage(createCursor([]).first, 2)).toEqual({ rows: [], hasMore: false });
});
