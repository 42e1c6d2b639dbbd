/** Reads the text of one paragraph, heading or cell into inline nodes, from a place where all before it is final; used by the leaf view. */
import type { Definitions } from './block.ts';
import { decodeReference } from './entities.ts';
import { closeTagSource, openTagSource } from './html-block.ts';
import {
  findBareAddress,
  scanAngledAddress,
  scanBareAddress,
  scanMailAddress,
} from './inline-autolink.ts';
import { scanCode } from './inline-code.ts';
import { closeOptimistically, resolveEmphasis, scanDelimiter } from './inline-emphasis.ts';
import { scanBracketMath, scanDollarMath } from './inline-math.ts';
import { holdBackBrackets, scanCloseBracket, scanOpenBracket } from './inline-link.ts';
import type { InlineNode } from './inline-node.ts';
import { addText, createInlineScan, holdBack, settle } from './inline-scan.ts';
import type { InlineScan } from './inline-scan.ts';
import { matchAt } from './link-syntax.ts';

export interface InlineResult {
  nodes: InlineNode[];
  /** How much of the text is final whatever follows; so many nodes, of the last so many characters. */
  settled: { at: number; nodes: number; characters: number };
  /** Normalised labels that would make a link if they were defined. */
  unresolved: ReadonlySet<string>;
}

const plainRun = /[^\n\\`*_~[\]!<&@$]+/y;
const reference = /&(?:#x[a-f0-9]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,31});/iy;
const unfinishedReference = /^&(?:#?|#[0-9]{1,7}|#x[a-f0-9]{0,6}|[a-z][a-z0-9]{0,31})$/i;
const tag = new RegExp(
  `${openTagSource}|${closeTagSource}|<!-->|<!--->|<!--[^]*?-->|<[?][^]*?[?]>|<![A-Za-z][^>]*>|<!\\[CDATA\\[[^]*?\\]\\]>`,
  'y',
);
const maxHeldTag = 300;

/**
 * Parses `text` from `from` on. With `isOpen`, marks whose meaning the next characters decide are
 * held back and open emphasis is shown as if it were closed.
 */
export function parseInline(
  text: string,
  from: number,
  isOpen: boolean,
  definitions: Definitions,
): InlineResult {
  const scan = createInlineScan(text, from, isOpen, definitions);
  while (scan.at < text.length) scanNext(scan);
  if (isOpen) {
    holdBackBrackets(scan);
    closeOptimistically(scan);
  } else resolveEmphasis(scan, 0);
  trimEnd(scan);
  return { nodes: scan.nodes, settled: scan.settled, unresolved: scan.unresolved };
}

function scanNext(scan: InlineScan): void {
  const { text } = scan;
  switch (text.charAt(scan.at)) {
    case '\n':
      scanNewline(scan);
      break;
    case '\\':
      scanEscape(scan);
      break;
    case '`':
      scanCode(scan);
      break;
    case '*':
    case '_':
    case '~':
      scanDelimiter(scan);
      break;
    case '[':
      scanOpenBracket(scan, false);
      break;
    case ']':
      scanCloseBracket(scan);
      break;
    case '!':
      if (text.charAt(scan.at + 1) === '[') scanOpenBracket(scan, true);
      else if (scan.isOpen && scan.at + 1 === text.length) holdBack(scan);
      else takeLiteral(scan);
      break;
    case '<':
      scanAngle(scan);
      break;
    case '$':
      if (!scanDollarMath(scan)) takeLiteral(scan);
      break;
    case '&':
      scanReference(scan);
      break;
    case '@':
      if (!scanMailAddress(scan)) takeLiteral(scan);
      break;
    default:
      scanPlain(scan);
  }
}

function takeLiteral(scan: InlineScan): void {
  addText(scan, scan.text.charAt(scan.at));
  scan.at++;
}

function scanPlain(scan: InlineScan): void {
  const start = scan.at;
  let end = start + (matchAt(plainRun, scan.text, start)?.length ?? 1);
  const address = findBareAddress(scan.text, start, end);
  if (address === start && scanBareAddress(scan)) return;
  if (address > start) end = address;
  else if (address === start) end = start + 1;
  const run = scan.text.slice(start, end);
  addText(scan, run);
  scan.at = end;
  settleInRun(scan, run, start);
}

/** A word is final once a space follows it; a character of a script without spaces at once. */
function settleInRun(scan: InlineScan, run: string, start: number): void {
  for (let at = run.length - 1; at >= 0; at--) {
    const code = run.charCodeAt(at);
    if (code > 0x7f && (code < 0xd800 || code > 0xdbff)) {
      settle(scan, start + at + 1, at + 1);
      return;
    }
    if (code !== 32 && code !== 9) continue;
    while (at > 0 && /[ \t]/.test(run.charAt(at - 1))) at--;
    if (at > 0 || scan.text.charAt(start - 1) !== '\n') settle(scan, start + at, at);
    return;
  }
}

function scanNewline(scan: InlineScan): void {
  const last = scan.nodes.at(-1);
  const before = last?.type === 'text' ? last.text : '';
  const trimmed = before.replace(/ +$/, '');
  if (last?.type === 'text') {
    last.text = trimmed;
    settle(scan, scan.at - (before.length - trimmed.length), trimmed.length);
  }
  if (before.length - trimmed.length >= 2) scan.nodes.push({ type: 'break' });
  else addText(scan, '\n');
  scan.at++;
  while (scan.text.charAt(scan.at) === ' ') scan.at++;
}

function scanEscape(scan: InlineScan): void {
  const next = scan.text.charAt(scan.at + 1);
  if (next === '' && scan.isOpen) {
    holdBack(scan);
    return;
  }
  if (next === '\n') {
    scan.nodes.push({ type: 'break' });
    scan.at += 2;
    while (scan.text.charAt(scan.at) === ' ') scan.at++;
    return;
  }
  if ((next === '(' || next === '[') && scanBracketMath(scan)) return;
  if (/[!-/:-@[-`{-~]/.test(next)) {
    addText(scan, next);
    scan.at += 2;
  } else takeLiteral(scan);
}

/** Raw HTML is shown as it stands; only a line break is made one. */
function scanAngle(scan: InlineScan): void {
  if (scanAngledAddress(scan)) return;
  const found = matchAt(tag, scan.text, scan.at);
  if (found !== undefined) {
    if (/^<br\s*\/?>$/i.test(found)) scan.nodes.push({ type: 'break' });
    else addText(scan, found);
    scan.at += found.length;
    return;
  }
  const rest = scan.text.slice(scan.at, scan.at + maxHeldTag);
  if (scan.isOpen && /^<(?:[A-Za-z/!?]|$)/.test(rest)) {
    if (rest.length < maxHeldTag && !rest.includes('>')) {
      holdBack(scan);
      return;
    }
    scan.isBlocked = true;
  }
  takeLiteral(scan);
}

function scanReference(scan: InlineScan): void {
  const found = matchAt(reference, scan.text, scan.at);
  if (found !== undefined) {
    addText(scan, decodeReference(found));
    scan.at += found.length;
  } else if (scan.isOpen && unfinishedReference.test(scan.text.slice(scan.at, scan.at + 34)))
    holdBack(scan);
  else takeLiteral(scan);
}

function trimEnd(scan: InlineScan): void {
  const last = scan.nodes.at(-1);
  if (last?.type === 'text') last.text = last.text.replace(/[ \t\n]+$/, '');
}
