// An answer with formulas, code, a long table and footnotes in the real panel: set with fonts of the package, coloured, copied as it reads, and nothing called out.
import { oneTeamBackend, type Session, streamPath } from '../session';
import { until } from '../until';
import type { Story } from './story';

const rows = Array.from({ length: 120 }, (_, index) => `| ${index} | word ${index} | $12 |`);
const answer = [
  'It costs $5 and $6; $f$ is the focal length[^1].\n\n$$\n\\frac{1}{f} = \\href{https://example.com}{x}\n$$\n\n',
  '```ts\nconst lens: number = 1.52; // crown\n```\n\n',
  `| a | b | c |\n| - | - | - |\n${rows.join('\n')}\n\n`,
  '3. third\n4. fourth\n\n[^1]: Near the axis, by \\(R_1\\).\n',
].join('');

/** Self-contained: what has become of the answer. */
function look() {
  const root = document.querySelector('openai-chatkit')?.shadowRoot;
  const texts = root?.querySelectorAll('[data-part="text"]') ?? [];
  const last = [...texts].at(-1);
  const all = (selector: string) => [...(last?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const widths = all('table').map((table) =>
    [...(table.querySelector('tr')?.children ?? [])].map((cell) =>
      Math.round(cell.getBoundingClientRect().width),
    ),
  );
  const keyword = all('.hljs-keyword')[0];
  return {
    formulas: all('.md-math').map((formula) => formula.dataset['math']),
    signs: all('.katex-html').length,
    fonts: [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family }) => family.replaceAll('"', '')),
    colour:
      keyword &&
      getComputedStyle(keyword).color !== getComputedStyle(keyword.parentElement ?? keyword).color,
    links: all('a[href^="http"]').length,
    notes: all('.md-footnotes li').map((note) => note.querySelector('p')?.firstChild?.textContent),
    widths: new Set(widths.map((row) => row.join())).size,
    tables: widths.length,
    overflows: (last?.scrollWidth ?? 0) > (last?.clientWidth ?? 0) + 1,
  };
}

/** Self-contained: selects the whole answer and says what a copy of it would hold. */
function copyAnswer(): string {
  const root = document.querySelector('openai-chatkit')?.shadowRoot;
  const texts = root?.querySelectorAll('[data-part="text"]') ?? [];
  const last = [...texts].at(-1);
  if (!last) return '';
  const range = document.createRange();
  range.selectNodeContents(last);
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.setBaseAndExtent(last, 0, last, last.childNodes.length);
  const event = new ClipboardEvent('copy', {
    clipboardData: new DataTransfer(),
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  last.dispatchEvent(event);
  selection?.removeAllRanges();
  return event.clipboardData?.getData('text/plain') ?? '';
}

/** Self-contained: follows the first reference by a click; says where the focus is then. */
function followReference(): string {
  const root = document.querySelector('openai-chatkit')?.shadowRoot;
  root?.querySelector<HTMLElement>('.md-reference a')?.click();
  return root?.activeElement?.closest('.md-footnotes li')?.tagName ?? '';
}

async function run({ control, openPanel }: Session): Promise<void> {
  await control.script(streamPath, { tokens: answer.match(/\s*\S+\s*/g) ?? [] });
  const { panel } = await openPanel();
  await panel.ask('What does a lens cost?');
  await panel.settledAnswer();
  const shown = await until(
    'every formula set and the code coloured',
    () => panel.driver.evaluate(look, null),
    (now) =>
      now.formulas.length === 3 &&
      now.formulas.every((state) => state === 'set') &&
      now.colour === true &&
      now.fonts.includes('KaTeX_Math'),
  );
  const { signs, links, notes, widths, tables, overflows } = shown;
  const expected = { signs: 3, links: 0, notes: ['Near the axis, by '], widths: 1, tables: 3 };
  const found = { signs, links, notes, widths, tables };
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new Error(`The answer is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}.`);
  if (overflows) throw new Error('Something of the answer reaches out of it.');
  const copied = await panel.driver.evaluate(copyAnswer, null);
  for (const part of [
    'It costs $5 and $6; $f$ is',
    '[1].',
    '$$\n\\frac{1}{f}',
    '\n3. third\n4. fourth',
    'a\tb\tc\n0\tword 0\t$12',
  ])
    if (!copied.includes(part))
      throw new Error(`The copy does not hold ${JSON.stringify(part)}: ${copied.slice(0, 400)}`);
  if ((await panel.driver.evaluate(followReference, null)) !== 'LI')
    throw new Error('The reference does not lead to its footnote.');
}

export const markdown: Story = {
  name: 'an answer with formulas, code, a long table and footnotes is set, coloured and copied as it reads',
  setup: { team: oneTeamBackend },
  run,
};
