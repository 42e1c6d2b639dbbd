/** Puts marks into a text that is drawn to its end, at places of its Markdown. Used by the sources of an answer. */
import { toOffsets } from '../../../lib/shared/code-points.ts';
import type { DrawnText } from './create-text-renderer.ts';
import type { DrawnLeaf } from './document-view.ts';
import type { InlineNode } from './inline-node.ts';
import { parseInline } from './inline-parser.ts';
import { splitRow } from './table-syntax.ts';

/** Of a paragraph, in characters: a mark farther in stands at its end, so that many marks in a long one stay cheap. */
const maxRead = 4000;
const unread = '.md-reference, .md-back, .md-image, .source-marks, button, svg, input';
/** What no mark may stand inside of. */
const unbroken = 'a, code, .md-math';
const lineEnd = /\r\n|[\n\r]/gu;
/** What opens the blocks around a text: quotes, list items, boxes, footnotes and headings. */
const firstLineMarks =
  /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\n]+\]:))*[ \t]*(?:\[[ xX]\][ \t])?(?:#{1,6}[ \t]+)?/u;

/**
 * Puts each mark where as many code points of the text stand in front of it as its key says: behind the last visible
 * character before that place, never into a link or code; beyond the end of the text, to its end. In an empty text none.
 * @param marks keys ascending; the elements hold no text
 */
export function insertMarks(drawn: DrawnText, marks: ReadonlyMap<number, HTMLElement>): void {
  const { text, definitions } = drawn;
  const leaves = drawn.leaves.filter(({ element }) => element.isConnected);
  const starts = [0, ...Array.from(text.matchAll(lineEnd), (end) => end.index + end[0].length)];
  const offsets = toOffsets(text, [...marks.keys()]);
  for (const [which, mark] of [...marks.values()].entries()) {
    const end = text.slice(0, offsets[which]).trimEnd().length;
    const line = starts.findLastIndex((start) => start < end) + 1;
    const leaf = leaves.findLast((one) => one.line <= line) ?? leaves[0];
    if (!leaf) return;
    const { root, source } = readLeaf(leaf, line, (from) =>
      text.slice(starts[from - 1] ?? end, end),
    );
    if (leaf.type === 'whole') putAfter(leaf.element, mark);
    else if (source.length > maxRead) root.append(mark);
    else {
      const { nodes } = parseInline(source, 0, false, definitions);
      put(root, { left: countInk(nodes), tail: tailOf(nodes) }, mark);
    }
  }
}

/** Whose text the mark stands in, and that text up to the mark. `since` gives what stands from the start of a line to the mark. */
function readLeaf(
  { type, element, line: first }: DrawnLeaf,
  line: number,
  since: (line: number) => string,
): { root: Element; source: string } {
  if (type !== 'table')
    return {
      root: element,
      source: since(first)
        .replace(firstLineMarks, '')
        .replace(/(?<=[\n\r])[ \t>]+/gu, ''),
    };
  const rows = element.querySelectorAll('tr');
  // The second line of a table draws nothing.
  const row = rows[Math.max(0, line - first - 1)] ?? rows[0];
  const cells = splitRow(since(line));
  const place = Math.min(cells.length, row?.children.length ?? 0) - 1;
  return { root: row?.children[place] ?? element, source: cells[place] ?? '' };
}

/** How much is in front of the mark: characters that count, and those behind the last of them. */
interface Passed {
  left: number;
  tail: string;
}

/**
 * What a half-open construct shows and a closed one does not must not count: white space, and the signs of Markdown.
 * All other characters are drawn as they were written.
 */
const uncounted = /[\s!#$()*<>[\\\]_`|~]/u;

function countIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (!uncounted.test(text.charAt(at))) count += 1;
  return count;
}

function countInk(nodes: readonly InlineNode[]): number {
  let count = 0;
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'code') count += countIn(node.text);
    else if (node.type === 'math') count += countIn(node.source);
    else if (node.type !== 'image' && 'children' in node) count += countInk(node.children);
  }
  return count;
}

/** A bracket that closes in front of the mark stays in front of it. */
function tailOf(nodes: readonly InlineNode[]): string {
  const last = nodes.at(-1);
  return last?.type === 'text' ? (/[!#$()*<>[\\\]_`|~]*$/u.exec(last.text)?.[0] ?? '') : '';
}

/** Behind what has passed of `root`, or at its end. */
function put(root: Element, passed: Passed, mark: HTMLElement): void {
  if (passed.left === 0 && passed.tail === '') {
    root.prepend(mark);
    return;
  }
  const found = findEnd(root, passed);
  if (!found) {
    root.append(mark);
    return;
  }
  let last: ChildNode = found;
  const whole = found.parentElement?.closest(unbroken);
  if (whole && root.contains(whole) && whole !== root) last = whole;
  // Not in bold or italics that end here.
  while (last.parentElement && last.parentElement !== root && !last.nextSibling)
    last = last.parentElement;
  putAfter(last, mark);
}

/** The node with which the counted characters end, cut off behind them. */
function findEnd(parent: Node, passed: Passed): ChildNode | undefined {
  for (const child of parent.childNodes) {
    if (child instanceof Text) {
      const at = pass(child.data, passed);
      if (at === undefined) continue;
      if (at < child.length) child.splitText(at);
      return child;
    }
    if (!(child instanceof HTMLElement) || child.matches(unread)) continue;
    if (child.matches('.md-math')) {
      passed.left -= countIn(child.dataset['source'] ?? '');
      if (passed.left <= 0) return child;
      continue;
    }
    const found = findEnd(child, passed);
    if (found) return found;
  }
  return undefined;
}

/** Where in `text` that which has passed ends; nothing while some is left. */
function pass(text: string, passed: Passed): number | undefined {
  let at = 0;
  for (; at < text.length && passed.left > 0; at += 1)
    if (!uncounted.test(text.charAt(at))) passed.left -= 1;
  if (passed.left > 0) return undefined;
  return text.startsWith(passed.tail, at) ? at + passed.tail.length : at;
}

/** Marks of the same place keep their order. */
function putAfter(node: ChildNode, mark: HTMLElement): void {
  let last = node;
  while (last.nextSibling instanceof HTMLElement && last.nextSibling.matches('.source-marks'))
    last = last.nextSibling;
  last.after(mark);
}
