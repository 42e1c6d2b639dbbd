/**
 * Reads Markdown line by line into blocks (CommonMark, GFM tables), each character once, whatever
 * the pieces it arrives in; what it finds goes to a sink. Used by the text renderer.
 */
import { blockBase } from './block.ts';
import type { Block, BlockSink, Definitions, DocumentBlock } from './block.ts';
import { blockStarts } from './block-starts.ts';
import { addBlock, closeBlock, closeUnmatched, touch } from './block-tree.ts';
import type { BlockTree } from './block-tree.ts';
import { continueBlock } from './continue-block.ts';
import { advanceToNonspace, createLineCursor, startLine, takeRest } from './line-cursor.ts';
import { isUndecidedLine } from './undecided-line.ts';

export interface BlockParser {
  /** Takes more text, cut anywhere. */
  push(text: string): void;
  /** Ends the last line and closes every block. */
  finish(): void;
}

/** Makes a parser that reports to `sink` and collects link definitions in `definitions`. */
export function createBlockParser(sink: BlockSink, definitions: Definitions): BlockParser {
  const document: DocumentBlock = { type: 'document', ...blockBase(0) };
  const tree: BlockTree = {
    document,
    definitions,
    sink,
    tip: document,
    previousTip: document,
    lastMatched: document,
    allClosed: true,
    lineNumber: 0,
  };
  const cursor = createLineCursor();
  /** The start of a line whose block is not decided yet. */
  let held = '';
  /** Set once the line's block is decided: the rest of the line is content of the tip. */
  let isLineOpen = false;
  let htmlLine = '';
  /** This line is literal text, so its break is, too. */
  let isLiteral = false;
  let endsWithReturn = false;

  function addText(text: string): void {
    const { tip } = tree;
    if (tip.type === 'code' || tip.type === 'html') {
      if (tip.type === 'html') htmlLine += text;
      sink.text(tip, text);
    } else if (tip.type === 'math') tip.content += text;
    else if (tip.type === 'paragraph' || tip.type === 'heading' || tip.type === 'table') {
      tip.content += text;
      sink.changed(tip);
    }
  }

  function addLine(): void {
    const { tip } = tree;
    if (tip.type === 'code' && tip.fence === null && cursor.isBlank) {
      tip.pendingBlank += `${takeRest(cursor)}\n`;
      return;
    }
    touch(tree, tip);
    isLiteral = tip.type === 'code' || tip.type === 'html';
    if (tip.type === 'code') {
      addText(tip.pendingBlank + takeRest(cursor));
      tip.pendingBlank = '';
    } else if (tip.type === 'html') {
      htmlLine = '';
      addText(takeRest(cursor));
    } else if (
      (tip.type === 'paragraph' && tip.content !== '') ||
      (tip.type === 'math' && tip.startLine !== tree.lineNumber)
    )
      addText(`\n${takeRest(cursor)}`);
    else addText(takeRest(cursor));
  }

  /** Tries the block starts at the cursor until the rest of the line is content; true when nothing is left. */
  function openBlocks(from: Block): boolean {
    let container = from;
    while (container.type !== 'code' && container.type !== 'html' && container.type !== 'math') {
      let started;
      for (const start of blockStarts) {
        started = start(tree, cursor, container);
        if (started !== undefined) break;
      }
      if (started === 'line') return true;
      if (started === undefined) {
        advanceToNonspace(cursor);
        return false;
      }
      container = tree.tip;
      if (started === 'leaf') return false;
    }
    return false;
  }

  /** Decides to which blocks the line belongs and adds it to the innermost. */
  function takeLine(line: string): void {
    startLine(cursor, line);
    tree.lineNumber++;
    isLineOpen = true;
    isLiteral = false;
    const matched = matchOpenBlocks();
    if (matched === undefined) return;
    tree.previousTip = tree.tip;
    tree.lastMatched = matched;
    tree.allClosed = matched === tree.tip;
    if (openBlocks(matched)) return;
    const isLazy = !tree.allClosed && !cursor.isBlank && tree.tip.type === 'paragraph';
    if (!isLazy) closeUnmatched(tree);
    const { tip } = tree;
    if (cursor.isBlank && tip.type !== 'code' && tip.type !== 'html') {
      touchQuote(matched);
      return;
    }
    if (
      tip.type === 'document' ||
      tip.type === 'quote' ||
      tip.type === 'item' ||
      tip.type === 'footnote' ||
      tip.type === 'list'
    )
      addBlock(tree, { type: 'paragraph', content: '', ...blockBase(tree.lineNumber) });
    addLine();
  }

  /** A blank line counts as content of the quote whose marker it carries. */
  function touchQuote(matched: Block): void {
    for (let at: Block | null = matched; at !== null; at = at.parent)
      if (at.type === 'quote') {
        touch(tree, at);
        return;
      }
  }

  /** Walks down the open blocks this line continues; nothing where the line ended a fence. */
  function matchOpenBlocks(): Block | undefined {
    let container: Block = document;
    while (container.lastChild?.isOpen === true) {
      const child: Block = container.lastChild;
      const continued = continueBlock(child, cursor);
      if (continued === 'ended') {
        touch(tree, child);
        closeBlock(tree, child);
        return undefined;
      }
      if (continued === 'no') break;
      container = child;
    }
    return container;
  }

  function endLine(): void {
    isLineOpen = false;
    const { tip } = tree;
    if (tip.type === 'heading') closeBlock(tree, tip);
    else if (tip.type === 'math') {
      if (tip.content.trimEnd().endsWith(tip.closing)) closeBlock(tree, tip);
    } else if (tip.type === 'table') {
      if (tip.content !== '') sink.rowEnded(tip);
      tip.content = '';
    } else if (tip.type === 'html') {
      sink.text(tip, '\n');
      if (tip.end?.test(htmlLine) === true) closeBlock(tree, tip);
    } else if (tip.type === 'code' && isLiteral) sink.text(tip, '\n');
  }

  function takePiece(piece: string, isComplete: boolean): void {
    if (isLineOpen) {
      if (piece !== '') addText(piece);
    } else {
      held += piece;
      if (!isComplete && isUndecidedLine(held)) return;
      const line = held;
      held = '';
      takeLine(line);
    }
    if (isComplete) endLine();
  }

  return {
    push(text) {
      let rest = (endsWithReturn ? '\r' : '') + text;
      endsWithReturn = rest.endsWith('\r');
      if (endsWithReturn) rest = rest.slice(0, -1);
      if (/[\r\0]/.test(rest)) rest = rest.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
      let from = 0;
      for (let at = rest.indexOf('\n'); at >= 0; at = rest.indexOf('\n', from)) {
        takePiece(rest.slice(from, at), true);
        from = at + 1;
      }
      if (from < rest.length) takePiece(rest.slice(from), false);
    },
    finish() {
      endsWithReturn = false;
      if (isLineOpen || held !== '') takePiece('', true);
      while (tree.tip !== document) closeBlock(tree, tree.tip);
    },
  };
}
