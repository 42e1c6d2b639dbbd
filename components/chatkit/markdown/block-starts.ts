/** What can begin a block at the cursor (CommonMark 4 and 5, GFM tables), in the order it is tried by the block parser. */
import { blockBase } from './block.ts';
import type { Block } from './block.ts';
import { addBlock, closeUnmatched, isSameList, removeBlock } from './block-tree.ts';
import type { BlockTree } from './block-tree.ts';
import { unescapeText } from './entities.ts';
import { matchHtmlStart } from './html-block.ts';
import { advance, advanceToNonspace, isAtSpace } from './line-cursor.ts';
import type { LineCursor } from './line-cursor.ts';
import { takeDefinitions } from './link-syntax.ts';
import { matchMathStart } from './math-syntax.ts';
import { parseDelimiterRow, splitRow } from './table-syntax.ts';

/** `container`: the rest of the line may begin more blocks; `leaf`: it is content; `line`: nothing is left of it. */
type Started = 'container' | 'leaf' | 'line' | undefined;
type BlockStart = (tree: BlockTree, cursor: LineCursor, container: Block) => Started;

const fenceOpening = /^(?:(`{3,})([^`]*)|(~{3,})(.*))$/;
const headingOpening = /^(#{1,6})(?:[ \t]+|$)/;
const rule = /^(?:\*[ \t]*){3,}$|^(?:_[ \t]*){3,}$|^(?:-[ \t]*){3,}$/;
const underline = /^(=+|-+)[ \t]*$/;
const bulletMarker = /^[*+-]/;
const footnoteOpening = /^\[\^([^\]\s[]{1,100})\]:[ \t]*/;
const orderedMarker = /^(\d{1,9})([.)])/;

const rest = (cursor: LineCursor): string => cursor.line.slice(cursor.nextNonspace);
const isIndented = (cursor: LineCursor): boolean => cursor.indent >= 4;

function startQuote(tree: BlockTree, cursor: LineCursor): Started {
  if (isIndented(cursor) || cursor.line.charAt(cursor.nextNonspace) !== '>') return undefined;
  advanceToNonspace(cursor);
  advance(cursor, 1);
  if (isAtSpace(cursor)) advance(cursor, 1, true);
  closeUnmatched(tree);
  addBlock(tree, { type: 'quote', ...blockBase(tree.lineNumber) });
  return 'container';
}

function startHeading(tree: BlockTree, cursor: LineCursor): Started {
  const opening = isIndented(cursor) ? null : headingOpening.exec(rest(cursor));
  if (opening === null) return undefined;
  advanceToNonspace(cursor);
  advance(cursor, opening[0].length);
  closeUnmatched(tree);
  const level = opening[1]?.length ?? 1;
  const base = blockBase(tree.lineNumber);
  addBlock(tree, { type: 'heading', level, content: '', isUnderlined: false, ...base });
  return 'leaf';
}

function startFence(tree: BlockTree, cursor: LineCursor): Started {
  const opening = isIndented(cursor) ? null : fenceOpening.exec(rest(cursor));
  if (opening === null) return undefined;
  const marker = opening[1] ?? opening[3] ?? '';
  const info = unescapeText((opening[2] ?? opening[4] ?? '').trim());
  const fence = { character: marker.charAt(0), length: marker.length, indent: cursor.indent };
  closeUnmatched(tree);
  addBlock(tree, { type: 'code', fence, info, pendingBlank: '', ...blockBase(tree.lineNumber) });
  return 'line';
}

function startHtml(tree: BlockTree, cursor: LineCursor, container: Block): Started {
  if (isIndented(cursor) || cursor.line.charAt(cursor.nextNonspace) !== '<') return undefined;
  const isLazy = !tree.allClosed && !cursor.isBlank && tree.tip.type === 'paragraph';
  const match = matchHtmlStart(rest(cursor), container.type === 'paragraph' || isLazy);
  if (match === undefined) return undefined;
  closeUnmatched(tree);
  addBlock(tree, { type: 'html', end: match.end, ...blockBase(tree.lineNumber) });
  return 'leaf';
}

function startUnderlinedHeading(tree: BlockTree, cursor: LineCursor, container: Block): Started {
  if (isIndented(cursor) || container.type !== 'paragraph') return undefined;
  const line = underline.exec(rest(cursor));
  if (line === null) return undefined;
  closeUnmatched(tree);
  const content = takeDefinitions(container.content, tree.definitions);
  if (content === '') {
    container.content = '';
    tree.sink.cut(container);
    return undefined;
  }
  removeBlock(tree, container);
  const level = line[1]?.startsWith('=') === true ? 1 : 2;
  const base = { ...blockBase(tree.lineNumber), startLine: container.startLine };
  addBlock(tree, { type: 'heading', level, content, isUnderlined: true, ...base });
  return 'line';
}

function startMath(tree: BlockTree, cursor: LineCursor): Started {
  const opening = isIndented(cursor) ? undefined : matchMathStart(rest(cursor));
  if (opening === undefined) return undefined;
  advanceToNonspace(cursor);
  advance(cursor, 2);
  closeUnmatched(tree);
  addBlock(tree, { type: 'math', ...opening, content: '', ...blockBase(tree.lineNumber) });
  return 'leaf';
}

/** A footnote stands at the top of an answer, for it is shown at its end. */
function startFootnote(tree: BlockTree, cursor: LineCursor, container: Block): Started {
  const isAtTop =
    container.type === 'document' ||
    ((container.type === 'paragraph' || container.type === 'list') &&
      container.parent?.type === 'document');
  const opening = isIndented(cursor) || !isAtTop ? null : footnoteOpening.exec(rest(cursor));
  if (opening === null) return undefined;
  advanceToNonspace(cursor);
  advance(cursor, opening[0].length);
  closeUnmatched(tree);
  addBlock(tree, { type: 'footnote', label: opening[1] ?? '', ...blockBase(tree.lineNumber) });
  return 'container';
}

function startRule(tree: BlockTree, cursor: LineCursor): Started {
  if (isIndented(cursor) || !rule.test(rest(cursor))) return undefined;
  closeUnmatched(tree);
  addBlock(tree, { type: 'rule', ...blockBase(tree.lineNumber) });
  return 'line';
}

function startItem(tree: BlockTree, cursor: LineCursor, container: Block): Started {
  if (isIndented(cursor)) return undefined;
  const text = rest(cursor);
  const ordered = orderedMarker.exec(text);
  const marker = bulletMarker.exec(text)?.[0] ?? ordered?.[0];
  if (marker === undefined) return undefined;
  if (!/^(?:[ \t]|$)/.test(text.slice(marker.length))) return undefined;
  const start = Number(ordered?.[1] ?? 1);
  if (container.type === 'paragraph') {
    if (/^[ \t]*$/.test(text.slice(marker.length)) || start !== 1) return undefined;
  }
  const markerIndent = cursor.indent;
  const contentIndent = markerIndent + marker.length + eatMarker(cursor, marker.length);
  closeUnmatched(tree);
  const kind = ordered?.[2] ?? marker;
  if (!isSameList(tree.tip, kind)) {
    const isOrdered = ordered !== null;
    const base = blockBase(tree.lineNumber);
    addBlock(tree, { type: 'list', marker: kind, isOrdered, start, isLoose: false, ...base });
  }
  addBlock(tree, { type: 'item', contentIndent, ...blockBase(tree.lineNumber) });
  return 'container';
}

/** Moves behind a list marker; returns the columns of space that belong to it. */
function eatMarker(cursor: LineCursor, length: number): number {
  advanceToNonspace(cursor);
  advance(cursor, length, true);
  const { column, offset, isInTab } = cursor;
  while (cursor.column - column < 5 && isAtSpace(cursor)) advance(cursor, 1, true);
  const spaces = cursor.column - column;
  if (spaces >= 1 && spaces < 5 && !cursor.isBlank) return spaces;
  cursor.column = column;
  cursor.offset = offset;
  cursor.isInTab = isInTab;
  advance(cursor, 0);
  if (isAtSpace(cursor)) advance(cursor, 1, true);
  return 1;
}

function startIndentedCode(tree: BlockTree, cursor: LineCursor): Started {
  if (!isIndented(cursor) || tree.tip.type === 'paragraph' || cursor.isBlank) return undefined;
  advance(cursor, 4, true);
  closeUnmatched(tree);
  const base = blockBase(tree.lineNumber);
  addBlock(tree, { type: 'code', fence: null, info: '', pendingBlank: '', ...base });
  return 'leaf';
}

function startTable(tree: BlockTree, cursor: LineCursor, container: Block): Started {
  if (isIndented(cursor) || container.type !== 'paragraph') return undefined;
  const alignments = parseDelimiterRow(rest(cursor));
  if (alignments === undefined) return undefined;
  const headerStart = container.content.lastIndexOf('\n') + 1;
  const header = container.content.slice(headerStart);
  if (!/\|/.test(header + rest(cursor)) || splitRow(header).length !== alignments.length)
    return undefined;
  closeUnmatched(tree);
  container.content = container.content.slice(0, Math.max(0, headerStart - 1));
  if (container.content === '') removeBlock(tree, container);
  else tree.sink.cut(container);
  const base = { ...blockBase(tree.lineNumber), startLine: tree.lineNumber - 1 };
  addBlock(tree, { type: 'table', alignments, header, content: '', ...base });
  return 'line';
}

export const blockStarts: readonly BlockStart[] = [
  startQuote,
  startHeading,
  startFence,
  startHtml,
  startMath,
  startFootnote,
  startUnderlinedHeading,
  startRule,
  startItem,
  startIndentedCode,
  startTable,
];
