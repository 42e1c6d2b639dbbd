/** Emphasis, strong emphasis and strikethrough (CommonMark 6.2, GFM 6.5); used by the inline parser. */
import { addText, holdBack } from './inline-scan.ts';
import type { Delimiter, InlineScan } from './inline-scan.ts';
import type { InlineNode } from './inline-node.ts';

const whitespace = /^\s$/;
const punctuation = /^[\p{P}\p{S}]$/u;
const wordCharacter = /^[\p{L}\p{N}]$/u;

function characterBefore(text: string, at: number): string {
  if (at === 0) return '\n';
  const code = text.charCodeAt(at - 1);
  const isLow = code >= 0xdc00 && code <= 0xdfff;
  return isLow && at > 1 ? text.slice(at - 2, at) : text.charAt(at - 1);
}

function characterAfter(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '\n' : String.fromCodePoint(code);
}

/** Takes the run of `*`, `_` or `~` at the cursor. */
export function scanDelimiter(scan: InlineScan): void {
  const { text } = scan;
  const character = text.charAt(scan.at);
  let end = scan.at + 1;
  while (text.charAt(end) === character) end++;
  if (scan.isOpen && end === text.length) {
    holdBack(scan);
    return;
  }
  const count = end - scan.at;
  const before = characterBefore(text, scan.at);
  const after = characterAfter(text, end);
  const isSpaceBefore = whitespace.test(before);
  const isSpaceAfter = whitespace.test(after);
  const isMarkBefore = punctuation.test(before);
  const isMarkAfter = punctuation.test(after);
  const isLeft = !isSpaceAfter && (!isMarkAfter || isSpaceBefore || isMarkBefore);
  const isRight = !isSpaceBefore && (!isMarkBefore || isSpaceAfter || isMarkAfter);
  const isUnderscore = character === '_';
  const isTooLong = character === '~' && count > 2;
  const canOpen = !isTooLong && isLeft && (!isUnderscore || !isRight || isMarkBefore);
  const canClose = !isTooLong && isRight && (!isUnderscore || !isLeft || isMarkAfter);
  const node = addText(scan, text.slice(scan.at, end));
  scan.at = end;
  if (!canOpen && !canClose) return;
  scan.delimiters.push({
    node,
    character,
    count,
    length: count,
    canOpen,
    canClose,
    isInWord: wordCharacter.test(before),
    order: scan.nextOrder++,
    wasTried: false,
  });
  if (canClose && scan.brackets.length === 0) resolveEmphasis(scan, 0);
}

function canPair(opener: Delimiter, closer: Delimiter): boolean {
  if (opener.character !== closer.character || !opener.canOpen) return false;
  if (closer.character === '~') return opener.count === closer.count;
  const isEitherBoth = closer.canOpen || opener.canClose;
  return !(isEitherBoth && closer.length % 3 !== 0 && (opener.length + closer.length) % 3 === 0);
}

function findOpener(scan: InlineScan, closerIndex: number, bottom: number): number {
  const closer = scan.delimiters[closerIndex];
  if (closer === undefined) return -1;
  const key = `${closer.character}${closer.canOpen ? 'b' : 'c'}${closer.character === '~' ? closer.count : closer.length % 3}`;
  const floor = scan.noOpenerBefore.get(key) ?? 0;
  for (let index = closerIndex - 1; index >= bottom; index--) {
    const opener = scan.delimiters[index];
    if (opener === undefined || opener.order < floor) break;
    if (canPair(opener, closer)) return index;
  }
  // Brackets still open may hide openers from this search, so only a whole search counts.
  if (bottom === 0) scan.noOpenerBefore.set(key, closer.order);
  return -1;
}

/** Pairs the delimiters from index `bottom` on, as far as they can be paired. */
export function resolveEmphasis(scan: InlineScan, bottom: number): void {
  const { delimiters } = scan;
  let index = bottom;
  while (index < delimiters.length) {
    const closer = delimiters[index];
    if (closer === undefined || !closer.canClose || (closer.wasTried && bottom === 0)) {
      index++;
      continue;
    }
    const openerIndex = findOpener(scan, index, bottom);
    const opener = delimiters[openerIndex];
    if (opener === undefined) {
      if (bottom === 0) closer.wasTried = true;
      if (closer.canOpen) index++;
      else delimiters.splice(index, 1);
      continue;
    }
    delimiters.splice(openerIndex + 1, index - openerIndex - 1);
    index = openerIndex + 1;
    wrap(scan, opener, closer);
    if (opener.count === 0) {
      delimiters.splice(openerIndex, 1);
      index--;
    }
    if (closer.count === 0) delimiters.splice(index, 1);
  }
}

/** Puts what stands between the two runs into an emphasis and takes its marks away. */
function wrap(scan: InlineScan, opener: Delimiter, closer: Delimiter): void {
  const { nodes } = scan;
  const isStrong = opener.count >= 2 && closer.count >= 2;
  const used = opener.character === '~' ? opener.count : isStrong ? 2 : 1;
  const closerAt = nodes.lastIndexOf(closer.node);
  const openerAt = nodes.lastIndexOf(opener.node, closerAt);
  const children = nodes.slice(openerAt + 1, closerAt);
  const type = opener.character === '~' ? 'strike' : isStrong ? 'strong' : 'emphasis';
  opener.count -= used;
  closer.count -= used;
  opener.node.text = opener.node.text.slice(used);
  closer.node.text = closer.node.text.slice(used);
  const inner: InlineNode[] = [{ type, children }];
  if (opener.count > 0) inner.unshift(opener.node);
  if (closer.count > 0) inner.push(closer.node);
  nodes.splice(openerAt, closerAt - openerAt + 1, ...inner);
}

/**
 * While more text may come: shows what an opener has begun as if it were closed at the end, so that
 * its marks never flash up. Openers inside a word and single tildes stay as they are.
 */
export function closeOptimistically(scan: InlineScan): void {
  const { nodes } = scan;
  for (const opener of scan.delimiters.toReversed()) {
    const at = nodes.lastIndexOf(opener.node);
    const isShown =
      !opener.canOpen ||
      opener.isInWord ||
      opener.count > 3 ||
      (opener.character === '~' && opener.count === 1);
    if (at < 0 || isShown) continue;
    let children = nodes.splice(at).slice(1);
    if (children.length === 0) continue;
    if (opener.character === '~') children = [{ type: 'strike', children }];
    else {
      if (opener.count >= 2) children = [{ type: 'strong', children }];
      if (opener.count !== 2) children = [{ type: 'emphasis', children }];
    }
    nodes.push(...children);
  }
}
