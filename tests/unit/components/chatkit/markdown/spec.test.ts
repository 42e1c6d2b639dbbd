// @vitest-environment happy-dom
import { tests as examples } from 'commonmark-spec';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../../../components/chatkit/markdown/render-markdown.ts';
import { toNormalForm } from './normal-form.ts';

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

test('x', () => {
  const failed: number[] = [];
  const bySection = new Map<string, number[]>();
  for (const example of examples) {
    const markdown = example.markdown.replaceAll('→', '\t');
    const html = example.html.replaceAll('→', '\t');
    let got = '';
    try { got = render(markdown); } catch (e) { got = String(e instanceof Error ? e.stack : e); }
    const want = expected(html);
    if (got !== want) {
      failed.push(example.number);
      bySection.set(example.section, [...(bySection.get(example.section) ?? []), example.number]);
      console.log(example.number, example.section, JSON.stringify(markdown), '\n  want', JSON.stringify(want), '\n  got ', JSON.stringify(got));
    }
  }
  console.log(failed.length, bySection);
  expect(examples.length).toBe(652);
});
