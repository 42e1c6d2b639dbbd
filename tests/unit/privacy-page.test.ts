// PRIVACY.md promises: behind each promise stand the tests that hold it, in a comment that no reader sees.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const promises = readFileSync('PRIVACY.md', 'utf8')
  .split('\n\n')
  .filter((paragraph) => !paragraph.startsWith('#') && paragraph.trim() !== '');

test('every promise about data names tests that are there', () => {
  expect(promises.length).toBeGreaterThan(10);
  const unkept = promises.filter((promise) => {
    const paths = /<!-- ([^>]+) -->\s*$/u.exec(promise)?.[1]?.split(' ') ?? [];
    return paths.length === 0 || !paths.every((path) => existsSync(path));
  });
  expect(unkept).toEqual([]);
});

test('a private window cannot run it', () => {
  expect(readFileSync('wxt.config.ts', 'utf8')).toContain("incognito: 'not_allowed'");
});
