// Holds that each of the 45 statements about a ChatKit server is either tested in this folder or left out for a reason, never both.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { leftOut } from './left-out';

const numbers = Array.from({ length: 45 }, (_, index) => index + 1);

function sources(): string {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts'));
  return files.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')).join('\n');
}

function testedNumbers(): Set<number> {
  return new Set(
    [...sources().matchAll(/['`]S(\d\d): [^\n]+['`],\s/gu)].map(([, digits]) => Number(digits)),
  );
}

test('every statement is tested or left out, and none is both', () => {
  const tested = testedNumbers();
  const left = Object.keys(leftOut).map(Number);
  expect(sources()).not.toMatch(/\.(?:skip|todo|only)\b/u);
  expect(numbers.filter((one) => !tested.has(one) && !left.includes(one))).toEqual([]);
  expect(left.filter((one) => tested.has(one))).toEqual([]);
  expect([...tested, ...left].filter((one) => !numbers.includes(one))).toEqual([]);
});

test('what is left out has a reason of one sentence', () => {
  for (const reason of Object.values(leftOut)) expect(reason).toMatch(/^[A-Z][^\n]{60,}\.$/u);
});
