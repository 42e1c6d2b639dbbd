// @vitest-environment happy-dom
// Where a mark of the Markdown comes to stand in what is drawn of it. In the texts below ‸ is the place.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTextRenderer } from '../../../../../components/chatkit/markdown/create-text-renderer.ts';
import { insertMarks } from '../../../../../components/chatkit/markdown/insert-marks.ts';
import { countCodePoints } from '../../../../../lib/shared/code-points.ts';

function draw(text: string): { host: HTMLElement; mark(places: number[]): HTMLElement[] } {
  const host = document.createElement('div');
  document.body.append(host);
  const renderer = createTextRenderer(host, { isStreaming: false, openLink: () => {} });
  renderer.append(text);
  renderer.finish();
  const drawn = renderer.drawn();
  if (!drawn) throw new Error('The text is not drawn to its end.');
  return {
    host,
    mark(places) {
      const marks = new Map(places.map((place) => [place, createMark()]));
      insertMarks(drawn, marks);
      return [...marks.values()].filter(({ isConnected }) => isConnected);
    },
  };
}

function createMark(): HTMLElement {
  return Object.assign(document.createElement('sup'), { className: 'source-marks' });
}

/** What is drawn, with ‸ where the mark stands and | between blocks. */
function shown(source: string): string {
  const { host, mark } = draw(source.replace('‸', ''));
  for (const one of mark([countCodePoints(source.slice(0, source.indexOf('‸')))])) one.append('‸');
  const texts = [...host.querySelectorAll('p, h2, li, td, th, pre')].filter(
    (block) => !block.querySelector('p'),
  );
  const outside = [...host.querySelectorAll('.md-part > sup')];
  return [...texts, ...outside].map(({ textContent }) => textContent?.trim()).join('|');
}

test.each([
  ['One‸ two.', 'One‸ two.'],
  ['One two.‸', 'One two.‸'],
  ['One ‸two.', 'One‸ two.'],
  ['‸One', '‸One'],
  ['It is **bold**‸ here', 'It is bold‸ here'],
  ['It is **bo‸ld** here', 'It is bo‸ld here'],
  ['See [the text](https://example.com/a/b?c=1)‸ there', 'See the text‸ there'],
  ['See [the te‸xt](https://example.com) there', 'See the text‸ there'],
  ['Say `code`‸ and', 'Say code‸ and'],
  ['Say `co‸de` and', 'Say code‸ and'],
  ['A &amp; B\\*‸ C', 'A & B*‸ C'],
  ['😀😀 two‸ three', '😀😀 two‸ three'],
  ['First.\n\nSecond‸ one.\n\nThird.', 'First.|Second‸ one.|Third.'],
  ['First.\n\n‸Second one.', 'First.‸|Second one.'],
  ['Two lines\nof one‸ text', 'Two lines\nof one‸ text'],
  ['1. one\n2. two‸\n3. three', 'one|two‸|three'],
  ['- one\n  - inner‸ words\n- two', 'one|inner‸ words|two'],
  ['- [x] done‸ now', 'done‸ now'],
  ['> quoted 12‸ words', 'quoted 12‸ words'],
  ['Words (in brackets)‸ here', 'Words (in brackets)‸ here'],
  ['(All of it)‸', '(All of it)‸'],
  ['Cost $5‸ and', 'Cost $5‸ and'],
  ['Title 1\n===\n\nText‸ here', 'Text‸ here'],
  ['Before\n\n| a‸ |\n| - |\n| b |', 'Before|a‸|b'],
  ['## Chapter 7‸\n\nText', 'Chapter 7‸|Text'],
  ['| a | b |\n| - | - |\n| one | two‸ |\n| x | y |', 'a|b|one|two‸|x|y'],
  ['| a‸ | b |\n| - | - |\n| one | two |', 'a‸|b|one|two'],
  ['Text\n\n```\nco‸de\n```\n\nEnd', 'Text|code|End|‸'],
  ['A $x^2$‸ b', 'A x^2‸ b'],
  ['A note[^1] here‸ too.\n\n[^1]: The note.', 'A note1 here‸ too.|The note.'],
  ['A [ref][1] here‸ too.\n\n[1]: https://example.com', 'A ref here‸ too.'],
])('%j is drawn as %j', (source, expected) => {
  expect(shown(source)).toBe(expected);
});

test('beyond the end a mark stands at the end, and in an empty text none does', () => {
  const { host, mark } = draw('Some words.');
  expect(mark([400]).length).toBe(1);
  expect(host.querySelector('p')?.lastElementChild?.className).toBe('source-marks');
  expect(draw('').mark([0, 3])).toEqual([]);
});

const pieces = fc.constantFrom(
  'word ',
  'Two words. ',
  '**bold** ',
  '*soft',
  '`code` ',
  '[link](https://example.com) ',
  '😀',
  '\n',
  '\n\n',
  '- item\n',
  '1. first\n',
  '> quote\n',
  '| a | b |\n| - | - |\n| c | d |\n',
  '```\nx = 1\n```\n',
  '$x$ ',
  '&amp;',
  '<b>',
  '[^n]',
);

test('wherever marks stand, the words stay as they are, the marks in order, and links and code whole', () => {
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 30 }),
      fc.uniqueArray(fc.nat(300), { maxLength: 8 }),
      (parts, places) => {
        const { host, mark } = draw(parts.join(''));
        const before = host.textContent;
        const marks = mark(places.toSorted((one, other) => one - other));
        expect(host.textContent).toBe(before);
        expect(marks.length).toBe(before.trim() === '' ? 0 : places.length);
        expect([...host.querySelectorAll('.source-marks')]).toEqual(marks);
        expect(marks.filter((one) => one.closest('a, code, pre'))).toEqual([]);
      },
    ),
  );
});
