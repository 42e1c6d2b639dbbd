// A screen reader hears each finished sentence once, without Markdown's marks.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSentenceReader } from '../../../../components/chatkit/sentences';

function read(pieces: readonly string[]): string[] {
  const reader = createSentenceReader('Code.');
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}

const text =
  '## Bread\n\nIt **rises** in 4.5 hours. See [the recipe](https://example.com/a.b)! Done?\n\n```ts\nconst a = 1.\nb. c\n```\n- Last item';
const spoken = [
  'Bread',
  'It rises in 4.5 hours.',
  'See the recipe!',
  'Done?',
  'Code.',
  'Last item',
];

test('is told sentence by sentence', () => {
  expect(read([text])).toEqual(spoken);
});

test('is told the same however the text is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: text.length }), { maxLength: 8 }), (cuts) => {
      const edges = [0, ...cuts.toSorted((a, b) => a - b), text.length];
      expect(read(edges.slice(1).map((end, place) => text.slice(edges[place], end)))).toEqual(
        spoken,
      );
    }),
  );
});

test('is told nothing before a sentence is finished', () => {
  const reader = createSentenceReader('Code.');
  expect(reader.push('It rises')).toEqual([]);
  expect(reader.push('.')).toEqual([]);
  expect(reader.push(' In')).toEqual(['It rises.']);
});
