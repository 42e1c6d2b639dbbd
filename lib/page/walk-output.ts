// Collects a walk's clean HTML and plain text, within limits; used by `walk-page.ts`.
import { isLink } from './dom-kinds';
import type { Place } from './place';

export interface Output {
  open(element: Element, place: Place): { tag: string; block: boolean };
  close(tag: string, block: boolean): void;
  addText(text: string, place: Place): void;
  isFull(): boolean;
  html(): string;
  /** Without the page's furniture, where that leaves anything worth reading. */
  text(): string;
}

/** Tags that mean something to a reader; every other element becomes `div` or `span`, by how it is displayed. */
const kept = new Set(
  (
    'A ABBR ARTICLE ASIDE B BLOCKQUOTE BR CAPTION CODE DD DEL DIV DL DT EM FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER ' +
    'HR I INS KBD LI MAIN MARK NAV OL P PRE Q S SAMP SECTION SMALL SPAN STRONG SUB SUP TABLE TBODY TD TFOOT TH THEAD TIME ' +
    'TR U UL VAR'
  ).split(' '),
);
const empty = new Set(['br', 'hr']);
const keptAttributes = 'id class role href colspan rowspan lang start itemprop aria-level'.split(
  ' ',
);
/** How furniture is told to `choose-readable.ts`; the library knows it as well. */
export const furnitureMark = ' role="complementary"';
const maxAttributeChars = 500;
/** A page whose furniture holds nearly all its words is a page of links: they are what one reads there. */
const minShareOfMain = 0.2;

/** Plain text that knows whether it stands at the start of a line. */
function createPlainText() {
  const parts: string[] = [];
  let chars = 0;
  let atLineStart = true;
  const add = (part: string) => {
    if (part === '') return;
    parts.push(part);
    chars += part.length;
    atLineStart = part.endsWith('\n');
  };
  return {
    breakLine: (always = false) => {
      if (always || !atLineStart) add('\n');
    },
    addCellGap: () => {
      if (!atLineStart) add(' ');
    },
    /** Its white space is single spaces already. */
    add: (plain: string) => {
      add(atLineStart ? plain.trimStart() : plain);
    },
    chars: () => chars,
    join: () => parts.join('').trim(),
  };
}

/** @param limits `maxHtmlChars` and `maxTextChars`, in UTF-16 units */
export function createOutput(limits: { maxHtmlChars: number; maxTextChars: number }): Output {
  const html: string[] = [];
  let htmlChars = 0;
  const all = createPlainText();
  const main = createPlainText();

  function addHtml(part: string): void {
    html.push(part);
    htmlChars += part.length;
  }

  return {
    open(element, { style, isFurniture, parent }) {
      const name = element.tagName.toUpperCase();
      const { display } = style;
      const block = !display.startsWith('inline') && display !== 'contents';
      const tag = kept.has(name) ? name.toLowerCase() : block ? 'div' : 'span';
      // Said once, where it begins.
      const marked = isFurniture && parent?.isFurniture !== true ? furnitureMark : '';
      addHtml(`<${tag}${marked}${attributes(element, marked !== '')}>`);
      for (const text of [all, main]) {
        if (name === 'BR' || block) text.breakLine(name === 'BR');
        if (name === 'TD' || name === 'TH') text.addCellGap();
      }
      return { tag, block };
    },
    close(tag, block) {
      if (!empty.has(tag)) addHtml(`</${tag}>`);
      if (!block) return;
      all.breakLine();
      main.breakLine();
    },
    addText(value, { isFurniture }) {
      const room = limits.maxTextChars - all.chars();
      const text = value.slice(0, room + 1);
      addHtml(escapeHtml(text));
      const plain = text.replace(/\s+/gu, ' ');
      all.add(plain);
      if (!isFurniture) main.add(plain);
    },
    isFull: () => htmlChars > limits.maxHtmlChars || all.chars() > limits.maxTextChars,
    html: () => html.join(''),
    text: () => (main.chars() > all.chars() * minShareOfMain ? main : all).join(),
  };
}

function attributes(element: Element, isMarked: boolean): string {
  let out = '';
  if (!element.hasAttributes()) return out;
  for (const name of keptAttributes) {
    if (isMarked && name === 'role') continue;
    const value = name === 'href' && isLink(element) ? element.href : element.getAttribute(name);
    if (typeof value === 'string' && value !== '') {
      out += ` ${name}="${escapeHtml(value.slice(0, maxAttributeChars))}"`;
    }
  }
  return out;
}

function escapeHtml(text: string): string {
  // Nearly all words need none of it; the test alone is quick.
  return !/[&<>"]/u.test(text)
    ? text
    : text.replace(/[&<>"]/gu, (char) => `&#${char.charCodeAt(0)};`);
}
