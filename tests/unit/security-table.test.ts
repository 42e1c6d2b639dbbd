// SECURITY.md promises a test for each line of its table.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const rows = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:what must hold|---)/u.test(line));

test('every line of the threat model names tests that are there', () => {
  expect(rows.length).toBeGreaterThan(10);
  const lines = rows.map((row) => ({
    row,
    paths: [...row.matchAll(/`(tests\/[^`]+)`/gu)].map(([, path = '']) => path),
  }));
  expect(lines.filter(({ paths }) => paths.length === 0)).toEqual([]);
  expect(lines.filter(({ paths }) => !paths.every((path) => existsSync(path)))).toEqual([]);
});
