// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { renderMarkdown } from '../../../../../components/chatkit/markdown/render-markdown.ts';
import { createStreamed } from './streamed.ts';

const answer = readFileSync('tests/fixtures/markdown/answer.md', 'utf8');

/** An element the test knows to be there. */
function find(host: Element, selector: string): HTMLElement {
  const found = host.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`no ${selector} in ${host.innerHTML}`);
  return found;
}

test('what arrives between two frames is drawn in one batch', () => {
  const { renderer, host, frames, drawFrame } = createStreamed();
  renderer.append('one ');
  renderer.append('two ');
  renderer.append('three');
  expect(frames).toHaveLength(1);
  expect(host.textContent).toBe('');
  drawFrame();
  expect(host.textContent).toBe('one two three');
});

test('a word is shown in the frame in which it arrives', () => {
  const { host, show } = createStreamed();
  for (const word of ['A', ' first', ' **bold', ' word', '** `code', ' more', '` end.']) show(word);
  expect(host.textContent).toBe('A first bold word code more end.');
  show('\n- item');
  expect(find(host, 'li').textContent).toBe('item');
});

test('a growing text stays the same node, so that it can be selected', () => {
  const { host, show } = createStreamed();
  show('The quick **brown');
  const plain = find(host, 'p').firstChild;
  const bold = find(host, 'strong').firstChild;
  show(' fox** jumps');
  show(' over\nthe dog');
  expect(find(host, 'p').firstChild).toBe(plain);
  expect(find(host, 'strong').firstChild).toBe(bold);
  expect(host.textContent).toBe('The quick brown fox jumps over\nthe dog');
});

test('a settled block is never touched again', () => {
  const { host, show } = createStreamed();
  let settled: { block: Element; html: string }[] = [];
  for (let at = 0; at < answer.length; at += 5) {
    show(answer.slice(at, at + 5));
    const blocks = [...host.querySelectorAll('.md-part > *')].slice(0, -1);
    expect(blocks.slice(0, settled.length)).toEqual(settled.map(({ block }) => block));
    expect(settled.map(({ block }) => block.outerHTML)).toEqual(settled.map(({ html }) => html));
    settled = blocks.map((block) => ({ block, html: block.outerHTML }));
  }
  expect(settled.length).toBeGreaterThan(15);
});

test('no mark flashes up while a text streams', () => {
  const text =
    'Some **bold** and *light* and `code` with [a link](https://example.com/x "t") and ~~gone~~, ' +
    '***both***, &amp; a ![picture](https://example.com/p.png).\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n' +
    '1. **one**\n2. `two`\n\n> *three*\n\n```js\nfour\n```\n\n### Five ###\n\n- [ ] six\n- [x] seven\n\n---\n\nend';
  const { host, show } = createStreamed();
  for (const character of text.split('')) {
    show(character);
    expect(host.textContent).not.toMatch(/[*`~|\]#>\\]|&amp|!\[|https|---/);
  }
});

test('marks that are never closed are shown when the text ends', () => {
  const { host, show, renderer } = createStreamed();
  show('a **b [c](d');
  expect(host.textContent.trim()).toBe('a b');
  renderer.finish();
  expect(host.textContent).toBe('a **b [c](d');
});

test('a reference whose definition comes last is a link in the end', () => {
  const { host, show, renderer } = createStreamed();
  show('See [the guide][g] and [g].\n\n| a [g] |\n| - |\n\n');
  expect(host.querySelector('a')).toBeNull();
  show('[g]: https://example.com/guide "Guide"\n');
  renderer.finish();
  const links = [...host.querySelectorAll('a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    'https://example.com/guide',
    'https://example.com/guide',
    'https://example.com/guide',
  ]);
  expect(host.textContent).toBe('See the guide and g.a g');
});

test('replacing goes on where the text only grows, and begins anew where it differs', () => {
  const { host, renderer, drawFrame } = createStreamed();
  renderer.replace('one two');
  drawFrame();
  const paragraph = find(host, 'p');
  renderer.replace('one two three');
  drawFrame();
  expect(find(host, 'p')).toBe(paragraph);
  renderer.replace('other');
  drawFrame();
  expect(host.textContent).toBe('other');
  renderer.finish();
  renderer.replace('other, longer');
  drawFrame();
  expect(host.textContent).toBe('other, longer');
});

test('a destroyed renderer draws nothing, leaves nothing and hears no click', () => {
  const { host, renderer, frames, openLink, show } = createStreamed();
  show('[x](https://example.com)');
  renderer.append('late');
  renderer.destroy();
  expect(frames).toHaveLength(0);
  expect(host.innerHTML).toBe('');
  host.innerHTML = '<a href="https://example.com">x</a>';
  find(host, 'a').click();
  expect(openLink).not.toHaveBeenCalled();
});

test('the text of an answer holds no words of its controls', () => {
  const { host, show } = createStreamed();
  show('before\n\n```ts\nconst a = 1;\n```\n\n| a |\n|--|\n| [b](https://example.com/path) |\n\n');
  expect(host.textContent).toBe('beforeconst a = 1;\nab');
});

test('a code block copies its text and wraps by choice', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const { host, show } = createStreamed();
  show('```ts\nlet a;\n\nlet b;\n```\n');
  find(host, '[aria-label="Copy code"]').click();
  await vi.waitFor(() => expect(find(host, '[data-copied]')).toBeTruthy());
  expect(writeText).toHaveBeenCalledWith('let a;\n\nlet b;');
  const wrap = find(host, '[aria-label="Wrap lines"]');
  wrap.click();
  expect(wrap.getAttribute('aria-pressed')).toBe('true');
  expect(find(host, '.md-code').hasAttribute('data-wrap')).toBe(true);
});

test('settled blocks are announced once, code with its language', () => {
  const onBlockSettled = vi.fn<(block: { type: string; language: string }) => void>();
  const { show, renderer } = createStreamed({ onBlockSettled });
  show('```ts title\nx\n```\ntext');
  expect(onBlockSettled.mock.calls.map(([block]) => block.type + block.language)).toEqual([
    'codets',
  ]);
  renderer.finish();
  expect(onBlockSettled).toHaveBeenCalledTimes(2);
});

test('a text that comes at once is drawn over several frames, and ends as if it had been one', () => {
  const now = vi.spyOn(performance, 'now');
  let clock = 0;
  // Each look at the clock finds 5 ms gone.
  now.mockImplementation(() => (clock += 5));
  const { host, renderer, frames, drawFrame } = createStreamed();
  const text = `${answer}\n\n`.repeat(80);
  renderer.append(text);
  renderer.finish();
  const lengths = [host.textContent.length];
  while (frames.length > 0) {
    drawFrame();
    lengths.push(host.textContent.length);
  }
  now.mockRestore();
  expect(lengths[0]).toBeGreaterThan(0);
  expect(lengths.length).toBeGreaterThan(6);
  expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  // Frames that only draw what nobody sees yet leave the document alone.
  expect(new Set(lengths).size).toBeLessThan(lengths.length * 0.7);
  const whole = document.createElement('div');
  renderMarkdown(whole, text, { openLink: () => {} });
  expect(host.innerHTML).toBe(whole.innerHTML);
  renderer.replace(text);
  expect(frames).toHaveLength(0);
});
