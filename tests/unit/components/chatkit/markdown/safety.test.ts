// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../../../components/chatkit/markdown/render-markdown.ts';
import { createStreamed } from './streamed.ts';

const allowedElements = new Set(
  (
    'A BLOCKQUOTE BR BUTTON CODE DEL DIV EM H1 H2 H3 H4 H5 H6 HR INPUT LI OL P PRE SPAN STRONG SVG PATH ' +
    'TABLE TBODY TD TH THEAD TR UL'
  ).split(' '),
);

function render(text: string): HTMLElement {
  const host = document.createElement('div');
  renderMarkdown(host, text, { openLink: () => {} });
  return host;
}

const allowedAddress = /^(?:https?|mailto|chatkit-link):/;
const dangerousAttribute = /^(?:on.*|src.*|style|action|formaction|background|xlink:href)$/;

/** Everything in `host` that should not be there. */
function findDangers(host: HTMLElement): string[] {
  const dangers: string[] = [];
  for (const element of host.querySelectorAll('*')) {
    if (!allowedElements.has(element.tagName.toUpperCase())) dangers.push(element.tagName);
    for (const { name, value } of element.attributes)
      if (dangerousAttribute.test(name) || (name === 'href' && !allowedAddress.test(value)))
        dangers.push(`${name}=${value}`);
  }
  return dangers;
}

const dangerous = fc.constantFrom(
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](<java\tscript:alert(1)>)',
  '[a](&#106;avascript:alert(1))',
  '[a](\u0001javascript:alert(1))',
  '[a](data:text/html;base64,AAAA)',
  '[a](vbscript:x)',
  '[a](blob:https://example.com/1)',
  '[a](file:///etc/passwd)',
  '[a](//example.com)',
  '[a](/path)',
  '<javascript:alert(1)>',
  '![x](https://example.com/beacon.png)',
  '![x](javascript:1)',
  '[r]\n\n[r]: javascript:alert(1)\n\n',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<a href="https://example.com" onclick="x">',
  '<iframe srcdoc="<script>1</script>">',
  '<svg onload=alert(1)>',
  '\n<style>*{background:url(https://example.com)}</style>\n',
  '**',
  '`',
  '\n',
  ' ',
  '| ',
);

test('nothing but harmless elements and addresses comes of any text', () => {
  fc.assert(
    fc.property(fc.array(dangerous, { minLength: 1, maxLength: 12 }), (parts) => {
      expect(findDangers(render(parts.join('')))).toEqual([]);
      const { host, show, renderer } = createStreamed();
      for (const part of parts) {
        show(part);
        expect(findDangers(host)).toEqual([]);
      }
      renderer.destroy();
      host.remove();
    }),
  );
  const nasty = readFileSync('tests/fixtures/markdown/nasty.md', 'utf8');
  expect(findDangers(render(nasty))).toEqual([]);
});

test('raw HTML is shown as it is written, an image as its description', () => {
  expect(render('a <b>c</b> <img src=x onerror=y>').textContent).toBe(
    'a <b>c</b> <img src=x onerror=y>',
  );
  expect(render('![a *nice* view](https://example.com/x.png)').textContent).toBe('a nice view');
});

test('a link opens elsewhere, names its host and tells nothing of where it was clicked', () => {
  const link = render('[guide](https://docs.example.com/a)').querySelector('a');
  expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
  expect(link?.getAttribute('target')).toBe('_blank');
  expect(link?.getAttribute('data-host')).toBe('docs.example.com');
  const bare = render('https://docs.example.com/a').querySelector('a');
  expect(bare?.hasAttribute('data-host')).toBe(false);
});

test('a link that is not allowed is plain text', () => {
  expect(render('[go](javascript:alert(1))').querySelector('a')).toBeNull();
  expect(render('[go](javascript:alert(1))').textContent).toBe('go');
});

test('a click hands the address over, and an address of our own never navigates', () => {
  const { host, show, openLink } = createStreamed();
  show('[a](https://example.com/a) [b](chatkit-link://open?x=1) ');
  const prevented: boolean[] = [];
  // The last to hear the click keeps the test from following the link.
  function onClick(event: Event): void {
    prevented.push(event.defaultPrevented);
    event.preventDefault();
  }
  document.addEventListener('click', onClick);
  for (const link of host.querySelectorAll('a')) link.click();
  document.removeEventListener('click', onClick);
  expect(openLink.mock.calls.map(([url]) => url)).toEqual([
    'https://example.com/a',
    'chatkit-link://open?x=1',
  ]);
  expect(prevented).toEqual([false, true]);
});

test('plain mode reads no marks', () => {
  const host = document.createElement('div');
  renderMarkdown(host, '**a**\n<b>', { openLink: () => {}, plain: true });
  expect(host.textContent).toBe('**a**\n<b>');
  expect(host.querySelector('strong')).toBeNull();
});
