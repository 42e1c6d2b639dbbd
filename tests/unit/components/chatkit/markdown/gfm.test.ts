// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../../../components/chatkit/markdown/render-markdown.ts';
import { toNormalForm } from './normal-form.ts';

function render(text: string): string {
  const host = document.createElement('div');
  renderMarkdown(host, text, { openLink: () => {} });
  return toNormalForm(host);
}

const cases: [name: string, markdown: string, expected: string][] = [
  [
    'a table has aligned columns, missing cells are empty and surplus ones dropped',
    '| a | b |\n|:-:|--:|\n| 1 |\n| 2 | 3 | 4 |\n',
    '<TABLE><THEAD><TR><TH align=center>a</TH><TH align=right>b</TH></TR></THEAD><TBODY><TR><TD align=center>1</TD><TD align=right></TD></TR><TR><TD align=center>2</TD><TD align=right>3</TD></TR></TBODY></TABLE>',
  ],
  [
    'a bar in a cell is escaped, even in code',
    '| a |\n|---|\n| `b \\| c` |\n',
    '<TABLE><THEAD><TR><TH>a</TH></TR></THEAD><TBODY><TR><TD><CODE>b | c</CODE></TD></TR></TBODY></TABLE>',
  ],
  [
    'a table may interrupt a paragraph and ends with the next block',
    'text\n| a | b |\n|---|---|\n| c | d |\n> quote',
    '<P>text</P><TABLE><THEAD><TR><TH>a</TH><TH>b</TH></TR></THEAD><TBODY><TR><TD>c</TD><TD>d</TD></TR></TBODY></TABLE><BLOCKQUOTE><P>quote</P></BLOCKQUOTE>',
  ],
  [
    'a delimiter row of another width makes no table',
    '| a |\n|---|---|\n',
    '<P>| a | |---|---|</P>',
  ],
  [
    'one or two tildes strike, three do not',
    '~a~ ~~b~~ ~~~c~~~',
    '<P><DEL>a</DEL> <DEL>b</DEL> ~~~c~~~</P>',
  ],
  ['a lone tilde is a tilde', '~5 to ~10', '<P>~5 to ~10</P>'],
  [
    'tasks have boxes',
    '- [ ] a\n- [x] **b**\n- [y] c',
    '<UL><LI><INPUT type=checkbox></INPUT>a</LI><LI><INPUT type=checkbox checked=></INPUT><STRONG>b</STRONG></LI><LI>[y] c</LI></UL>',
  ],
  [
    'bare addresses leave punctuation and outer brackets behind',
    '(see https://example.com/a_(b)), www.example.com. a.b-c_d@example.com, x@y',
    '<P>(see <A href=https://example.com/a_(b)>https://example.com/a_(b)</A>), <A href=http://www.example.com/>www.example.com</A>. <A href=mailto:a.b-c_d@example.com>a.b-c_d@example.com</A>, x@y</P>',
  ],
  ['a line break tag breaks the line', 'a<br>b<BR/>c', '<P>a<BR></BR>b<BR></BR>c</P>'],
];

test.each(cases)('%s', (_name, markdown, expected) => {
  expect(render(markdown)).toBe(expected);
});

test('a long list goes on in another element with its numbers', () => {
  const host = document.createElement('div');
  const items = Array.from({ length: 150 }, (_, index) => `${String(index + 5)}. item`);
  renderMarkdown(host, items.join('\n'), { openLink: () => {} });
  const lists = [...host.querySelectorAll('ol')];
  expect(lists.map((list) => [list.getAttribute('start'), list.childElementCount])).toEqual([
    ['5', 64],
    ['69', 64],
    ['133', 22],
  ]);
});

test('a long table goes on in other tables, which a screen reader hears as one', () => {
  const host = document.createElement('div');
  const rows = Array.from({ length: 120 }, (_, index) => `| ${String(index)} | x |`);
  renderMarkdown(host, `| a | b |\n| - | - |\n${rows.join('\n')}`, { openLink: () => {} });
  const tables = [...host.querySelectorAll('table')];
  expect(tables.map((table) => table.querySelectorAll('tbody > tr').length)).toEqual([48, 48, 24]);
  expect(host.querySelector('.md-table')?.getAttribute('role')).toBe('table');
  expect(new Set([...host.querySelectorAll('tr')].map((row) => row.getAttribute('role')))).toEqual(
    new Set(['row']),
  );
  expect(host.querySelectorAll('[role="columnheader"]')).toHaveLength(2);
  expect(host.querySelectorAll('[role="cell"]')).toHaveLength(240);
});

test('a diagram is shown as its source', () => {
  const host = document.createElement('div');
  renderMarkdown(host, '```mermaid\ngraph TD; A-->B;\n```\n', { openLink: () => {} });
  expect(host.querySelector('code.language-mermaid')?.textContent).toBe('graph TD; A-->B;\n');
});
