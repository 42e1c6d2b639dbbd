// The figure of extraction: its corpus, and the arithmetic of its score.
import { expect, test } from 'vitest';
import { createCorpus } from '../../support/pages/corpus';
import { scoreTokens, toTokens } from '../../support/pages/token-f1';

test('there are at least 60 pages of every kind that is promised, the same each time', () => {
  const [one, other] = [createCorpus(), createCorpus()];
  expect(one.length).toBeGreaterThanOrEqual(60);
  expect(one.map(({ expected }) => expected)).toEqual(other.map(({ expected }) => expected));
  expect(new Set(one.map(({ group }) => group)).size).toBe(12);
  expect(new Set(one.map(({ title }) => title)).size).toBe(one.length);
  const heavy = one.filter(({ group }) => group === '5 MB');
  for (const page of heavy) expect(page.html().length).toBeGreaterThan(4_500_000);
});

test('words are compared as bags, characters where a script sets no spaces', () => {
  expect(toTokens('Ein **Haus**, zwei!')).toEqual(['ein', 'haus', 'zwei']);
  expect(toTokens('港口 port')).toEqual(['港', '口', 'port']);
  expect(scoreTokens('a b c d', 'a b')).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 });
  expect(scoreTokens('a a', 'a a a a')).toMatchObject({ precision: 0.5, recall: 1 });
  expect(scoreTokens('a', '').f1).toBe(0);
});
