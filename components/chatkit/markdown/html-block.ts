/** Which lines begin and end a block of raw HTML (CommonMark 4.6); such blocks are shown as text. Used by the block starts. */

const tagName = '[A-Za-z][A-Za-z0-9-]*';
const attribute =
  '(?:\\s+[a-zA-Z_:][a-zA-Z0-9:._-]*(?:\\s*=\\s*(?:[^"\'=<>`\\x00-\\x20]+|\'[^\']*\'|"[^"]*"))?)';
/** Source of a pattern for one open tag. */
export const openTagSource = `<${tagName}${attribute}*\\s*/?>`;
/** Source of a pattern for one closing tag. */
export const closeTagSource = `</${tagName}\\s*>`;

const blockNames =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';

const blankLineEnds: RegExp | null = null;
const kinds: readonly { start: RegExp; end: RegExp | null; mayInterrupt: boolean }[] = [
  {
    start: /^<(?:script|pre|textarea|style)(?:\s|>|$)/i,
    end: /<\/(?:script|pre|textarea|style)>/i,
    mayInterrupt: true,
  },
  { start: /^<!--/, end: /-->/, mayInterrupt: true },
  { start: /^<[?]/, end: /\?>/, mayInterrupt: true },
  { start: /^<![A-Za-z]/, end: />/, mayInterrupt: true },
  { start: /^<!\[CDATA\[/, end: /\]\]>/, mayInterrupt: true },
  {
    start: new RegExp(`^</?(?:${blockNames})(?:\\s|/?>|$)`, 'i'),
    end: blankLineEnds,
    mayInterrupt: true,
  },
  {
    start: new RegExp(`^(?:${openTagSource}|${closeTagSource})\\s*$`),
    end: blankLineEnds,
    mayInterrupt: false,
  },
];

/** The block of HTML that `rest` begins, if it begins one. */
export function matchHtmlStart(
  rest: string,
  isInParagraph: boolean,
): { end: RegExp | null } | undefined {
  return kinds.find((kind) => kind.start.test(rest) && (kind.mayInterrupt || !isInParagraph));
}
