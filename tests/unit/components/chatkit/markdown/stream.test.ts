// @vitest-environment happy-dom
import { readFileSync, readdirSync } from 'node:fs';
import { tests as examples } from 'commonmark-spec';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTextRenderer } from '../../../../../components/chatkit/markdown/create-text-renderer.ts';
import { renderMarkdown } from '../../../../../components/chatkit/markdown/render-markdown.ts';

/** Far more than is needed on a quiet machine. */
const timeoutMs = 60_000;

const openLink = (): void => {};
const folder = 'tests/fixtures/markdown/';
const corpus = [
  ...readdirSync(folder).map((name) => readFileSync(folder + name, 'utf8')),
  ...examples.map((example) => example.markdown.replaceAll('→', '\t')),
];

function renderAtOnce(text: string): string {
  const host = document.createElement('div');
  renderMarkdown(host, text, { openLink });
  return host.innerHTML;
}

/** Streams the pieces, one frame after each, and gives the finished HTML. */
function renderInPieces(pieces: readonly string[]): string {
  const host = document.createElement('div');
  const frames: (() => void)[] = [];
  const schedule = (callback: () => void): (() => void) => {
    frames.push(callback);
    return () => {};
  };
  const renderer = createTextRenderer(host, { isStreaming: true, openLink, schedule });
  for (const piece of pieces) {
    renderer.append(piece);
    for (const frame of frames.splice(0)) frame();
  }
  renderer.finish();
  return host.innerHTML;
}

function cut(text: string, sizes: readonly number[]): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (let index = 0; at < text.length; index++) {
    const size = sizes[index % sizes.length] ?? 1;
    pieces.push(text.slice(at, at + size));
    at += size;
  }
  return pieces;
}

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 });

test(
  'a text streamed character by character ends as the text drawn at once',
  () => {
    for (const text of corpus) expect(renderInPieces(text.split(''))).toBe(renderAtOnce(text));
  },
  timeoutMs,
);

test(
  'a text cut anywhere ends as the text drawn at once',
  () => {
    fc.assert(
      fc.property(fc.constantFrom(...corpus), sizes, (text, cuts) => {
        expect(renderInPieces(cut(text, cuts))).toBe(renderAtOnce(text));
      }),
      { numRuns: 300 },
    );
  },
  timeoutMs,
);

const marks = fc.constantFrom(
  ...(
    '* ** *** _ __ ~ ~~ ` `` ``` ~~~ [ ] ( ) ![ ]( [a]: [a] [ ] [x] < > <b> </b> <br> <!-- --> <div> & &amp; \\ | |- |-| :-: --- === # ## - + 1. 2) > ! @ ' +
    'http://a.b www.a.b a@b.c . $ $$ $x$ $$y$$ \\( \\) \\[ \\] x^2 \\frac [^1] [^ [^1]: $5 $6) mailto:a@b.c'
  ).split(' '),
  '\n',
  '\n\n',
  '\n    ',
  '\n  ',
  ' ',
  '  \n',
  '\t',
  'foo',
  'bar ',
  'é',
  '漢字',
  '😀',
  '\r\n',
  '"t"',
  '/url',
  '\n> ',
  '\n- ',
  '\n1. ',
  '\n| a | b |\n| - | - |\n| c | d |',
  '\n[a]: /url "t"\n',
  '\n[a]: https://a.test\n',
  '\n[^1]: note ',
  '\n[^n]: $z$\n\n    more\n',
  '\n$$\n',
  '\n$$x^2$$\n',
  '\n\\[\n',
  '\\]\n',
  '\n```js\n',
  '\n```\n',
);
const soup = fc.array(marks, { minLength: 1, maxLength: 30 }).map((parts) => parts.join(''));

test(
  'a soup of marks cut anywhere ends as the soup drawn at once',
  () => {
    fc.assert(
      fc.property(soup, sizes, (text, cuts) => {
        expect(renderInPieces(cut(text, cuts))).toBe(renderAtOnce(text));
      }),
      { numRuns: Number(process.env['MD_RUNS'] ?? 1500) },
    );
  },
  timeoutMs,
);
