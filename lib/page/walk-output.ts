// Collects a walk's clean HTML and plain text, within limits; used by `walk-page.ts`.
import { isLink } from './dom-kinds';

export interface Output {
  open(element: Element, view: Window): { tag: string; block: boolean };
  close(tag: string, block: boolean): void;
  addText(text: string): void;
  isFull(): boolean;
  html(): string;
  text(): string;
}

/** Tags that mean something to a reader; every other element becomes `div` or `span`, by how it is displayed. */
const kept = new Set(
  (
    'A ABBR ARTICLE ASIDE B BLOCKQUOTE BR CAPTION CODE DD DEL DIV DL DT EM FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER ' +
    'HR I IMG INS KBD LI MAIN MARK NAV OL P PRE Q S SAMP SECTION SMALL SPAN STRONG SUB SUP TABLE TBODY TD TFOOT TH THEAD TIME ' +
    'TR U UL VAR'
  ).split(' '),
);
const empty = new Set(['br', 'hr', 'img']);
const keptAttributes = [
  'id',
  'class',
  'role',
  'href',
  'alt',
  'colspan',
  'rowspan',
  'lang',
  'start',
  'itemprop',
];
const maxAttributeChars = 500;

/** @param limits `maxHtmlChars` and `maxTextChars`, in UTF-16 units. */
export function createOutput(limits: { maxHtmlChars: number; maxTextChars: number }): Output {
  const html: string[] = [];
  const text: string[] = [];
  let htmlChars = 0;
  let textChars = 0;
  let atLineStart = true;

  function addHtml(part: string): void {
    html.push(part);
    htmlChars += part.length;
  }
  function addPlain(part: string): void {
    if (part === '') return;
    text.push(part);
    textChars += part.length;
    atLineStart = part.endsWith('\n');
  }

  return {
    open(element, view) {
      const name = element.tagName.toUpperCase();
      const display = view.getComputedStyle(element).display;
      const block = !display.startsWith('inline') && display !== 'contents';
      const tag = kept.has(name) ? name.toLowerCase() : block ? 'div' : 'span';
      addHtml(`<${tag}${attributes(element)}>`);
      if (name === 'BR' || (block && !atLineStart)) addPlain('\n');
      if (name === 'TD' || name === 'TH') addPlain(' ');
      return { tag, block };
    },
    close(tag, block) {
      if (!empty.has(tag)) addHtml(`</${tag}>`);
      if (block && !atLineStart) addPlain('\n');
    },
    addText(value) {
      addHtml(escapeHtml(value));
      const plain = value.replace(/\s+/gu, ' ');
      addPlain(atLineStart ? plain.trimStart() : plain);
    },
    isFull: () => htmlChars > limits.maxHtmlChars || textChars > limits.maxTextChars,
    html: () => html.join(''),
    text: () => text.join('').trim(),
  };
}

function attributes(element: Element): string {
  let out = '';
  for (const name of keptAttributes) {
    const value = name === 'href' && isLink(element) ? element.href : element.getAttribute(name);
    if (typeof value === 'string' && value !== '') {
      out += ` ${name}="${escapeHtml(value.slice(0, maxAttributeChars))}"`;
    }
  }
  return out;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (char) => `&#${char.charCodeAt(0)};`);
}
