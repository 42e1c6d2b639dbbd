import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitParts } from '../../../lib/reader/fit-parts';
import type { ContextPart } from '../../../lib/model/turn';
import { estimateTokens } from '../../../lib/shared/estimate-tokens';

const part = (text: string, kind: ContextPart['kind'] = 'page'): ContextPart => ({
  kind,
  title: 'Tides',
  url: 'https://page.test/',
  text,
});
const filler = (topic: string, count: number) =>
  Array.from(
    { length: count },
    (_, at) => `Paragraph ${at} tells of ${topic} and of nothing else worth a note here.`,
  ).join('\n\n');
const long = `# Start\n\n${filler('boats', 40)}\n\n## Lamps\n\nThe zephyrine lamp burns whale oil at Cordouan.\n\n## End\n\n${filler('ropes', 40)}`;

test('a page within its budget goes as it is', async () => {
  const page = part('# One\n\nshort');
  expect(await fitParts([page], 'x', 100)).toEqual([page]);
});

test('of a long page the passages that fit the question go, in the order of the page, and it says how many', async () => {
  const [fitted] = await fitParts([part(long)], 'What does the zephyrine lamp burn?', 120);
  expect(fitted?.text).toContain('## Lamps\n\nThe zephyrine lamp burns whale oil');
  expect(fitted?.passages?.of).toBe(81);
  expect(fitted?.passages?.sent).toBeLessThan(12);
  const places = [...(fitted?.text.matchAll(/Paragraph \d+ tells of \w+/gu) ?? [])].map((hit) =>
    long.indexOf(hit[0]),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('a question without a word of the page gets what stands first under each heading', async () => {
  const [fitted] = await fitParts([part(long)], 'xyzzy?', 120);
  expect(fitted?.text).toContain('Paragraph 0 tells of boats');
  expect(fitted?.text).toContain('zephyrine');
  expect(fitted?.text).toContain('Paragraph 0 tells of ropes');
});

test('a selection is whole up to its limit and says where it was cut beyond', async () => {
  const selection = part('word '.repeat(100), 'selection');
  expect((await fitParts([selection, part(long)], 'x', 400))[0]).toEqual(selection);
  const [cut] = await fitParts([part('word '.repeat(1_000), 'selection')], 'x', 200);
  expect(cut?.isCut).toBe(true);
  expect(estimateTokens(cut?.text ?? '')).toBeLessThanOrEqual(155);
});

test('a short page leaves its share to the long one', async () => {
  const [short, other] = await fitParts([part('short page'), part(long)], 'boats', 300);
  expect(short?.text).toBe('short page');
  expect(estimateTokens(other?.text ?? '')).toBeGreaterThan(200);
});

test('whatever the page and the budget, what goes is within the budget', async () => {
  const paragraph = fc.stringMatching(/^[a-z 。.#\n漢字-]{0,300}$/u);
  await fc.assert(
    fc.asyncProperty(
      fc.array(paragraph, { maxLength: 30 }),
      fc.integer({ min: 20, max: 600 }),
      async (texts, budget) => {
        const fitted = await fitParts([part(texts.join('\n\n'))], 'a b c', budget);
        const sent = fitted.reduce((sum, { text }) => sum + estimateTokens(text), 0);
        expect(sent).toBeLessThanOrEqual(budget);
      },
    ),
    { numRuns: 60 },
  );
});

test('a token is four characters, and one character where a script sets no spaces', () => {
  expect(estimateTokens('abcdefgh')).toBe(2);
  expect(estimateTokens('港口')).toBe(2);
  expect(estimateTokens('港口 abc')).toBe(3);
});
