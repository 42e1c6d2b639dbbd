// @vitest-environment happy-dom
import { tests as examples } from 'commonmark-spec';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../../../components/chatkit/markdown/render-markdown.ts';
import { toNormalForm } from './normal-form.ts';

/** Deliberate differences, each by the numbers of its examples. */
const differences = {
  'raw HTML is shown as text': [
    21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164,
    165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183,
    184, 185, 186, 187, 188, 189, 190, 191, 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536,
    613, 614, 615, 616, 617, 623, 625, 626, 627, 628, 629, 630, 631, 642, 643,
  ],
  'bare addresses are links, as GFM has it': [606, 608, 611, 612],
};

function render(markdown: string): string {
  const host = document.createElement('div');
  renderMarkdown(host, markdown, {
    openLink: () => {},
    linkPolicy: (url) => ({ href: encodeURI(url).replaceAll('%25', '%'), host: '' }),
  });
  return toNormalForm(host);
}

function expected(html: string): string {
  const host = document.createElement('div');
  host.innerHTML = html;
  return toNormalForm(host);
}

function isAsSpecified(example: (typeof examples)[number]): boolean {
  const markdown = example.markdown.replaceAll('→', '\t');
  return render(markdown) === expected(example.html.replaceAll('→', '\t'));
}

test('every example of the CommonMark specification is drawn as it says, but for the listed differences', () => {
  const different = examples
    .filter((example) => !isAsSpecified(example))
    .map(({ number }) => number);
  const listed = Object.values(differences).flat();
  expect(examples).toHaveLength(652);
  expect(different).toEqual(listed.sort((a, b) => a - b));
});
