// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../../../components/chatkit/markdown/render-markdown.ts';
import { createStreamed } from './streamed.ts';

function render(text: string, idPrefix = 'one'): HTMLElement {
  const host = document.createElement('div');
  document.body.append(host);
  renderMarkdown(host, text, { openLink: () => {}, idPrefix });
  return host;
}

const notesOf = (host: HTMLElement): (string | null)[] =>
  [...host.querySelectorAll('.md-footnotes > ol > li')].map((note) => note.textContent);
const marksOf = (host: HTMLElement): (string | null)[] =>
  [...host.querySelectorAll('.md-reference')].map((mark) => mark.textContent);

test('footnotes stand at the end, numbered in the order in which the text refers to them', () => {
  const host = render(
    'A[^b] and B[^a], again[^b].\n\n[^a]: second\n[^b]: first\n\n    with more\n\nThe end.',
  );
  expect(marksOf(host)).toEqual(['1', '2', '1']);
  expect(notesOf(host)).toEqual(['firstwith more', 'second']);
  expect(host.lastElementChild?.className).toBe('md-footnotes');
  expect(host.querySelector('.md-part')?.textContent).toBe('A1 and B2, again1.The end.');
});

test('a reference leads to its footnote, and the footnote back to each of its references', () => {
  const host = render('A[^x] B[^x]\n\n[^x]: note');
  const hrefs = [...host.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(hrefs).toEqual(['#one-note-1', '#one-note-1', '#one-reference-1', '#one-reference-1-2']);
  for (const href of hrefs) expect(host.querySelector(href ?? '')).not.toBeNull();
  const note = host.querySelector<HTMLElement>('#one-note-1');
  host.querySelector<HTMLElement>('.md-reference a')?.click();
  expect(document.activeElement).toBe(note);
  note?.querySelector<HTMLElement>('.md-back')?.click();
  expect(document.activeElement?.id).toBe('one-reference-1');
});

test('a footnote may follow a list, a paragraph without a blank line, and another footnote', () => {
  for (const before of ['- item[^1]', '1. one\n   - deep[^1]', 'text[^1]', '> quote[^1]']) {
    const host = render(`${before}\n\n[^1]: note\n[^2]: other`);
    expect(notesOf(host)).toEqual(['note', 'other']);
    expect(marksOf(host)).toEqual(['1']);
  }
  expect(notesOf(render('text[^1]\n[^1]: note'))).toEqual(['note']);
});

test('two answers share no id', () => {
  const text = 'A[^1]\n\n[^1]: note';
  const ids = [render(text, 'a-0'), render(text, 'b-0')].flatMap((host) =>
    [...host.querySelectorAll('[id]')].map(({ id }) => id),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test('a reference to nothing is shown as it was written, a footnote that nothing refers to is kept', () => {
  const host = render('A[^1] B[^2] and [^a-z]+\n\n[^2]: two\n\n[^3]: three');
  expect(host.querySelector('.md-part')?.textContent).toBe('A[^1] B1 and [^a-z]+');
  expect(notesOf(host)).toEqual(['two', 'three']);
});

test('a footnote may hold a list, code, a formula and another reference', () => {
  const host = render(
    'A[^1]\n\n[^1]: $x$[^2]\n\n    - item\n\n    ```js\n    code\n    ```\n[^2]: end',
  );
  const note = host.querySelector('.md-footnotes li');
  expect(note?.querySelector('.md-math')?.textContent).toBe('x');
  expect(note?.querySelector('li')?.textContent).toBe('item');
  expect(note?.querySelector('pre')?.textContent).toBe('code\n');
  expect(marksOf(host)).toEqual(['1', '2']);
});

const documents = [
  'Let $x$ be $a_1 + b^2$, for $5 or \\(y\\).\n\n$$\n\\frac{1}{2}\n$$\n\nor \\[ z^2 \\] too.\n\n\\[\nq = 1\n\\]\n\nEnd $n$.',
  'One[^1], two[^2]: **bold[^3]**.\n\n- item[^4]\n\n| a[^5] | $b$ |\n| - | - |\n| $c$ | d |\n\nEnd.\n\n[^1]: first $m$\n[^2]: second\n[^3]: third `code`\n[^4]: fourth\n\n    more\n[^5]: fifth',
  'It costs $5, $6 or $7.50 each; `$HOME` is set, \\$x\\$ is not.\n\nPay $10 (about half) now.',
];

test('what is shown while a text streams is never taken back', () => {
  for (const text of documents) {
    const whole = render(text).textContent ?? '';
    const { host, show, renderer } = createStreamed({ idPrefix: 'one' });
    for (const character of text) {
      show(character);
      const parts = [...host.querySelectorAll('.md-part')];
      const main = parts.map((part) => part.textContent).join('');
      const notes = host.querySelector('.md-footnotes')?.textContent ?? '';
      expect(whole.startsWith(main)).toBe(true);
      expect(whole).toContain(notes);
    }
    renderer.finish();
    expect(host.textContent).toBe(whole);
  }
});
