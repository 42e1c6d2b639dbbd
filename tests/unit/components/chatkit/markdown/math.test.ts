// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { renderMarkdown } from '../../../../../components/chatkit/markdown/render-markdown.ts';
import { setMath } from '../../../../../components/chatkit/markdown/set-math.ts';

// The panel's page has a doctype; KaTeX looks for it as it is loaded, and refuses to draw without.
vi.hoisted(() => Object.defineProperty(document, 'compatMode', { value: 'CSS1Compat' }));

function render(text: string): HTMLElement {
  const host = document.createElement('div');
  renderMarkdown(host, text, { openLink: () => {} });
  return host;
}

/** The formulas of a text, a display formula in double brackets, and the words around them. */
function read(text: string): { formulas: string[]; words: string } {
  const host = render(text);
  const formulas = [...host.querySelectorAll<HTMLElement>('.md-math')].map((formula) => {
    const source = formula.textContent ?? '';
    formula.replaceWith('@');
    return formula.dataset['display'] === undefined ? source : `[[${source}]]`;
  });
  return { formulas, words: host.textContent ?? '' };
}

describe('formulas', () => {
  const cases: [text: string, formulas: string[], words: string][] = [
    ['Let $x$ be $a_1 + b^2$.', ['x', 'a_1 + b^2'], 'Let @ be @.'],
    ['($n$-th) **$y$** and $5$', ['n', 'y', '5'], '(@-th) @ and @'],
    ['函数$f(x)$的值', ['f(x)'], '函数@的值'],
    ['a \\(b\\) c \\[d^2\\] e', ['b', '[[d^2]]'], 'a @ c @ e'],
    ['a $$b$$ c', ['[[b]]'], 'a @ c'],
    ['$\\text{if } \\$5 < x$', ['\\text{if } \\$5 < x'], '@'],
    ['text\n$$\nx\n= y\n- z\n$$\nmore', ['[[x\n= y\n- z]]'], 'text@more'],
    ['\\[\n\\frac{a}{b}\n\\]', ['[[\\frac{a}{b}]]'], '@'],
    ['- $$a^2$$\n- b', ['[[a^2]]'], '@b'],
    ['> $$\n> q\n> $$', ['[[q]]'], '@'],
    ['| $a$ | b |\n| - | - |\n| c | $d$ |', ['a', 'd'], '@bc@'],
  ];
  test.each(cases)('%j', (text, formulas, words) => {
    expect(read(text)).toEqual({ formulas, words });
  });
});

describe('what is no formula stays as it is written', () => {
  test.each([
    'It costs $5 and $6.',
    'between $5-$6 million',
    '$10, $20, or $30',
    'from $1.50 to $2 each, or 5$ less',
    'earn $10 or lose 5$',
    '$HOME and $PATH',
    'echo $HOME:$PATH',
    'US$ 5 or US$ 6',
    '$AAPL rose sharply while $MSFT fell',
    'a$b$c',
    'a $ b $ c',
    '$x',
    '$$',
    'big $$ for everyone involved, really $$',
    '$20/month or $30/month',
    'a lone \\ and $5',
  ])('%j', (text) => {
    expect(read(text)).toEqual({ formulas: [], words: text });
  });

  test('escaped marks', () => {
    expect(read('\\$x\\$ and \\[edit\\] and \\[1\\] and \\(see the note\\)')).toEqual({
      formulas: [],
      words: '$x$ and [edit] and [1] and (see the note)',
    });
    expect(read('`$x$`').words).toBe('$x$');
    expect(read('```\n$x$\n```').words).toBe('$x$\n');
  });

  test('a formula that is never closed ends at the next blank line', () => {
    const host = render('$$\nx = 1\n\n**after**');
    expect(host.textContent).toBe('$$\nx = 1after');
    expect(host.querySelector('strong')?.textContent).toBe('after');
  });
});

describe('setting a formula', () => {
  function set(source: string): HTMLElement {
    const formula = document.createElement('span');
    formula.textContent = source;
    document.body.append(formula);
    expect(setMath(formula)).toBe(true);
    return formula;
  }

  test('draws signs, and names them to those who listen', () => {
    const formula = set('\\frac{a}{b}');
    expect(formula.querySelector('math')).not.toBeNull();
    expect(formula.querySelector('[aria-hidden="true"]')).not.toBeNull();
  });

  test('opens nothing, loads nothing and grows no further than its limits', () => {
    for (const hostile of [
      '\\href{javascript:alert(1)}{x}',
      '\\url{https://example.com}',
      '\\includegraphics{https://example.com/x.png}',
      '\\htmlStyle{position:fixed}{x}',
      '\\htmlData{a=b}{x}',
    ]) {
      const formula = set(hostile);
      expect(formula.querySelector('a, img, [style*="fixed"], [data-a]')).toBeNull();
    }
    const wide = set('\\rule{9999em}{9999em}');
    expect(wide.innerHTML).not.toContain('9999em;');
  });

  test('a formula that cannot be read, or expands without end, keeps its source', () => {
    const broken = document.createElement('span');
    document.body.append(broken);
    for (const source of ['\\frac{', '\\def\\a{\\a\\a}\\a', '\\notacommand']) {
      broken.textContent = source;
      expect(setMath(broken)).toBe(false);
      expect(broken.textContent).toBe(source);
    }
  });
});
