/** Brackets: links, images and references (CommonMark 6.3, 6.4); used by the inline parser. */
import type { Definition } from './block.ts';
import { resolveEmphasis } from './inline-emphasis.ts';
import { withoutLinks } from './inline-node.ts';
import type { InlineNode } from './inline-node.ts';
import { addText, holdBack } from './inline-scan.ts';
import type { Bracket, InlineScan } from './inline-scan.ts';
import { matchLabel, normaliseLabel, parseLinkTail } from './link-syntax.ts';

/** How long an unfinished link is held back, in characters, before it is shown as it is. */
const maxHeld = 300;
const maxHeldAddress = 3000;
const footnoteReference = /^\[\^([^\]\s[]{1,100})\]$/;

/** Takes `[` or `![` at the cursor. */
export function scanOpenBracket(scan: InlineScan, isImage: boolean): void {
  const at = scan.at;
  const last = scan.brackets.at(-1);
  if (last !== undefined) last.holdsBracket = true;
  const node = addText(scan, isImage ? '![' : '[');
  scan.at += node.text.length;
  const delimiters = scan.delimiters.length;
  scan.brackets.push({ node, at, isImage, isActive: true, holdsBracket: false, delimiters });
}

/** Takes `]` at the cursor and makes the link or image it ends. */
export function scanCloseBracket(scan: InlineScan): void {
  const { text } = scan;
  const bracket = scan.brackets.at(-1);
  const close = scan.at;
  if (bracket === undefined || !bracket.isActive) {
    scan.brackets.pop();
    scan.at++;
    addText(scan, ']');
    leaveBrackets(scan);
    return;
  }
  if (scan.isOpen && mayStillBeLink(text, close)) {
    holdBack(scan);
    return;
  }
  const note = footnoteLabel(scan, bracket, close);
  const found = findTarget(scan, bracket, close, note !== undefined);
  scan.brackets.pop();
  if (found === undefined && note !== undefined) {
    scan.at = close + 1;
    takeChildren(scan, bracket);
    scan.nodes.push({ type: 'footnote', label: note });
  } else if (found === undefined) {
    scan.at = close + 1;
    addText(scan, ']');
  } else {
    scan.at = found.end;
    makeLink(scan, bracket, found);
  }
  leaveBrackets(scan);
}

/** True while the text ends before it is clear what follows the `]`. */
function mayStillBeLink(text: string, close: number): boolean {
  const next = text.charAt(close + 1);
  if (next === '') return true;
  if (text.length - close > maxHeldAddress) return false;
  if (next === '(') return isUnfinishedTail(text, close + 1);
  return next === '[' && !/[[\]]/.test(text.slice(close + 2));
}

/** True where the parentheses at `at` hold the beginning of a link's address and title, but not their end. */
function isUnfinishedTail(text: string, at: number): boolean {
  if (parseLinkTail(text, at) !== undefined) return false;
  const rest = text.slice(at + 1);
  return /^\s*(?:<[^<>\n]*(?:>\s*)?|[^\s<][^\s]*\s*|)(?:(?<=[\s])(?:"(?:[^"\\]|\\[^])*"?|'(?:[^'\\]|\\[^])*'?|\((?:[^()\\]|\\[^])*\)?)\s*)?\\?$/.test(
    rest,
  );
}

function findTarget(
  scan: InlineScan,
  bracket: Bracket,
  close: number,
  isNote: boolean,
): (Definition & { end: number }) | undefined {
  const { text } = scan;
  if (text.charAt(close + 1) === '(') {
    const tail = parseLinkTail(text, close + 1);
    if (tail !== undefined) return tail;
  }
  if (isNote) return undefined;
  const label = matchLabel(text, close + 1);
  let raw: string | undefined;
  let end = close + 1;
  if (label !== undefined && label.length > 2) {
    raw = label;
    end += label.length;
  } else if (!bracket.holdsBracket) {
    raw = text.slice(bracket.at + (bracket.isImage ? 1 : 0), close + 1);
    if (label !== undefined) end += label.length;
  }
  if (raw === undefined || raw.length > 1001) return undefined;
  const key = normaliseLabel(raw.slice(1, -1));
  if (key === '') return undefined;
  const definition = scan.definitions.get(key);
  if (definition === undefined) {
    scan.unresolved.add(key);
    return undefined;
  }
  return { ...definition, end };
}

/** The label of a footnote's reference that ends at `close`. */
function footnoteLabel(scan: InlineScan, bracket: Bracket, close: number): string | undefined {
  if (bracket.isImage || bracket.holdsBracket) return undefined;
  return footnoteReference.exec(scan.text.slice(bracket.at, close + 1))?.[1];
}

/** Takes what stands since `bracket` off the nodes, with the bracket and the emphasis begun in it. */
function takeChildren(scan: InlineScan, bracket: Bracket): InlineNode[] {
  scan.delimiters.length = Math.min(scan.delimiters.length, bracket.delimiters);
  return scan.nodes.splice(scan.nodes.lastIndexOf(bracket.node)).slice(1);
}

function makeLink(scan: InlineScan, bracket: Bracket, target: Definition): void {
  resolveEmphasis(scan, bracket.delimiters);
  const children = takeChildren(scan, bracket);
  const { url, title } = target;
  if (bracket.isImage) {
    scan.nodes.push({ type: 'image', url, title, children });
    return;
  }
  scan.nodes.push({ type: 'link', url, title, children: withoutLinks(children), isBare: false });
  for (const outer of scan.brackets) if (!outer.isImage) outer.isActive = false;
}

/** Emphasis is not paired while a bracket is open: a link may come to hold one of its ends. */
function leaveBrackets(scan: InlineScan): void {
  if (scan.brackets.length === 0) resolveEmphasis(scan, 0);
}

/** While more text may come: takes an unfinished link off the end, unless it has grown too long for one. */
export function holdBackBrackets(scan: InlineScan): void {
  const { text } = scan;
  const held = scan.brackets.find((bracket) => {
    const close = text.indexOf('](', bracket.at);
    return bracket.isActive && text.length - bracket.at < (close < 0 ? maxHeld : maxHeldAddress);
  });
  if (held === undefined) {
    resolveEmphasis(scan, 0);
    return;
  }
  scan.nodes.length = Math.max(0, scan.nodes.lastIndexOf(held.node));
  scan.delimiters.length = Math.min(scan.delimiters.length, held.delimiters);
  resolveEmphasis(scan, 0);
}
