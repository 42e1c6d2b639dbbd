// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import {
  createDecorator,
  maxHighlighted,
  maxMathSource,
} from '../../../../../components/chatkit/markdown/decorate-answer.ts';
import { highlightCode } from '../../../../../components/chatkit/markdown/highlight-code.ts';
import { createStreamed } from './streamed.ts';

/** A decorator whose idle moments the test gives. */
function createIdle() {
  const idle: (() => void)[] = [];
  const colour = vi.fn<(code: HTMLElement, language: string) => boolean>(() => true);
  const set = vi.fn<(element: HTMLElement) => boolean>(() => true);
  const decorator = createDecorator({
    loadHighlighter: async () => colour,
    loadMath: async () => set,
    whenIdle: (callback) => void idle.push(callback),
  });
  return { decorator, colour, set, idle };
}

test('a block is coloured when it is closed, in an idle moment, never while it is open', async () => {
  const { decorator, colour, idle } = createIdle();
  const { show } = createStreamed(decorator);
  show('```ts\nlet a;\n');
  expect(idle).toHaveLength(0);
  show('```\n');
  expect(colour).not.toHaveBeenCalled();
  idle.shift()?.();
  await vi.waitFor(() => expect(colour).toHaveBeenCalledOnce());
  expect(colour.mock.calls[0]?.[1]).toBe('ts');
});

test('what is drawn and not yet shown is coloured, what is gone is not', async () => {
  const { decorator, colour, idle } = createIdle();
  const block = document.createElement('div');
  block.innerHTML = '<pre><code>let a;</code></pre>';
  document.createDocumentFragment().append(block);
  decorator.onBlockSettled({ type: 'code', element: block, language: 'ts' });
  idle.shift()?.();
  await vi.waitFor(() => expect(colour).toHaveBeenCalledOnce());
  const gone = block.cloneNode(true) as HTMLElement;
  document.createElement('div').append(gone);
  decorator.onBlockSettled({ type: 'code', element: gone, language: 'ts' });
  decorator.onBlockSettled({ type: 'code', element: block, language: 'js' });
  idle.shift()?.();
  await vi.waitFor(() => expect(colour).toHaveBeenCalledTimes(2));
  expect(colour.mock.calls[1]?.[1]).toBe('js');
});

test('a block without a language, and one that is too long, stay plain', () => {
  const { decorator, idle } = createIdle();
  const { show } = createStreamed(decorator);
  show('```\nplain\n```\n');
  show(`\`\`\`ts\n${'x'.repeat(maxHighlighted + 1)}\n\`\`\`\n`);
  expect(idle).toHaveLength(0);
});

test('a formula is hidden until it is set, and shown as its source where it cannot be', async () => {
  const { decorator, set, idle } = createIdle();
  set.mockReturnValueOnce(false);
  const { host, show } = createStreamed(decorator);
  show('$a$ and $b$ end');
  const states = () =>
    [...host.querySelectorAll<HTMLElement>('.md-math')].map(({ dataset }) => dataset['math']);
  expect(states()).toEqual(['waiting', 'waiting']);
  idle.shift()?.();
  await vi.waitFor(() => expect(states()).toEqual(['source', 'set']));
});

test('a formula that is too long is left as it was written', () => {
  const { decorator, idle } = createIdle();
  const { host, show } = createStreamed(decorator);
  show(`$$\n${'x + '.repeat(maxMathSource / 4 + 1)}\n$$\n`);
  expect(host.querySelector<HTMLElement>('.md-math')?.dataset['math']).toBeUndefined();
  expect(idle).toHaveLength(0);
});

function codeOf(text: string): HTMLElement {
  const code = document.createElement('code');
  code.textContent = text;
  return code;
}

test('colours change no character, whatever the grammar makes of the text', () => {
  const text = `/* over\n${'several\n'.repeat(70)}lines */\nconst a = \`x\${1}<b>\`;\n`;
  for (const language of [
    'ts',
    'python',
    'xml',
    'css',
    'json',
    'bash',
    'diff',
    'markdown',
    'sql',
  ]) {
    const code = codeOf(text);
    expect(highlightCode(code, language)).toBe(true);
    expect(code.textContent).toBe(text);
    expect(code.querySelectorAll('.md-lines').length).toBe(3);
    expect(code.querySelector('b, script, [style]')).toBeNull();
  }
});

test('a language nobody knows is left alone, a diagram too', () => {
  const code = codeOf('graph TD; A-->B;');
  expect(highlightCode(code, 'mermaid')).toBe(false);
  expect(code.childElementCount).toBe(0);
});
