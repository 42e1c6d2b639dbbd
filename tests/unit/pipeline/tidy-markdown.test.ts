import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTidyFilter } from '../../../lib/pipeline/steps/tidy-markdown';

function tidy(text: string, isWhole = true) {
  const filter = createTidyFilter();
  return filter.push(text) + filter.end(isWhole);
}

test.each([
  ['plain', 'plain'],
  ['```js\nlet a;', '```js\nlet a;\n```'],
  ['```js\nlet a;\n', '```js\nlet a;\n```'],
  ['```\na\n```\nb', '```\na\n```\nb'],
  ['````\n```\na', '````\n```\na\n````'],
  ['~~~\n```\n', '~~~\n```\n~~~'],
  ['```\na\n``` js', '```\na\n``` js\n```'],
  ['    ```\nindented code', '    ```\nindented code'],
  ['``` a `b`', '``` a `b`'],
  ['```\r\na\r\n```\r\n', '```\r\na\r\n```\r\n'],
  ['', ''],
])('%j ends as %j', (said, tidied) => {
  expect(tidy(said)).toBe(tidied);
});

test('an answer that was stopped or broke off stays as it came', () => {
  expect(tidy('```js\nlet a;', false)).toBe('```js\nlet a;');
});

const markdown = fc
  .array(fc.constantFrom('```', '~~~', '`', 'a', ' ', '\n', '\n```\n', 'js'), { maxLength: 30 })
  .map((parts) => parts.join(''));

test('however an answer is cut, it is passed on at once and ends the same', () => {
  fc.assert(
    fc.property(markdown, fc.array(fc.nat(60)), (text, cuts) => {
      const filter = createTidyFilter();
      let shown = '';
      let from = 0;
      for (const at of [...cuts].sort((a, b) => a - b)) {
        const piece = text.slice(from, at);
        from = Math.max(from, Math.min(at, text.length));
        shown += filter.push(piece);
      }
      shown += filter.push(text.slice(from));
      expect(shown).toBe(text);
      expect(shown + filter.end(true)).toBe(tidy(text));
    }),
  );
});

test('what is tidy stays as it is', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      expect(tidy(tidy(text))).toBe(tidy(text));
    }),
  );
});
