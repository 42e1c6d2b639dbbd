// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readableText } from '../../../../../components/chatkit/markdown/copy-selection.ts';
import { renderMarkdown } from '../../../../../components/chatkit/markdown/render-markdown.ts';

function textOf(markdown: string): string {
  const host = document.createElement('div');
  document.body.append(host);
  renderMarkdown(host, markdown, { openLink: () => {} });
  for (const formula of host.querySelectorAll('.md-math')) formula.textContent = 'xxset';
  const range = document.createRange();
  range.selectNodeContents(host);
  return readableText(range);
}

test('what is selected is copied as one reads it', () => {
  expect(
    textOf(
      '# Title\n\nSome **bold** text with $x^2$[^1].\n\n3. one\n4. two\n   - deep\n\n- [x] done\n\n' +
        '```ts\nlet a;\n  let b;\n```\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n$$\ny\n$$\n\n> quote\n\n[^1]: note',
    ),
  ).toBe(
    'Title\n\nSome bold text with $x^2$[1].\n\n3. one\n4. two\n  - deep\n\n- [x] done\n\n' +
      'let a;\n  let b;\n\na\tb\n1\t2\n\n$$\ny\n$$\n\nquote\n\n1. note',
  );
});

test('a part of a text is copied from where it begins to where it ends', () => {
  const host = document.createElement('div');
  document.body.append(host);
  renderMarkdown(host, 'one two\n\nthree four', { openLink: () => {} });
  const [first, last] = [...host.querySelectorAll('p')].map((paragraph) => paragraph.firstChild);
  const range = document.createRange();
  if (first && last) {
    range.setStart(first, 4);
    range.setEnd(last, 5);
  }
  expect(readableText(range)).toBe('two\n\nthree');
});
