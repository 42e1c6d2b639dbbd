// SECURITY.md promises a test for each line of its table.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const rows = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:what must hold|---)/u.test(line));

test('every line of the threat model names tests that are there', () => {
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    const named = [...row.matchAll(/`(tests\/[^`]+)`/gu)].map(([, path = '']) => path);
    expect(named, row).not.toEqual([]);
    for (const path of named) expect(existsSync(path), path).toBe(true);
  }
});
