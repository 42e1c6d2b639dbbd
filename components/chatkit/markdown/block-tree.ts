/** Adds blocks to the open end of the document and closes them, telling the sink; used by the block parser and its starts. */
import { canContain } from './block.ts';
import type { Block, BlockSink, Definitions, DocumentBlock, ListBlock } from './block.ts';
import { takeDefinitions } from './link-syntax.ts';

export interface BlockTree {
  readonly document: DocumentBlock;
  readonly definitions: Definitions;
  readonly sink: BlockSink;
  /** The innermost open block. */
  tip: Block;
  /** The tip before this line, until the blocks this line does not continue are closed. */
  previousTip: Block;
  /** The innermost block this line continues. */
  lastMatched: Block;
  allClosed: boolean;
  lineNumber: number;
}

/** Notes that the current line holds something of `block` (and so of what holds it). */
export function touch(tree: BlockTree, block: Block): void {
  for (let at: Block | null = block; at !== null; at = at.parent) at.endLine = tree.lineNumber;
}

/** Closes `block`; the tip becomes its parent. */
export function closeBlock(tree: BlockTree, block: Block): void {
  block.isOpen = false;
  tree.tip = block.parent ?? tree.document;
  if (block.type === 'paragraph') {
    const rest = takeDefinitions(block.content, tree.definitions);
    if (rest !== block.content) {
      block.content = rest;
      tree.sink.cut(block);
    }
    if (rest.trim() === '') {
      removeBlock(tree, block);
      return;
    }
  }
  tree.sink.closed(block);
}

/** Takes a paragraph that turned out to be nothing, or something else, out of the document. */
export function removeBlock(tree: BlockTree, block: Block): void {
  block.isOpen = false;
  tree.tip = block.parent ?? tree.document;
  if (block.type === 'paragraph') tree.sink.removed(block);
}

/** Closes every block that the current line does not continue. */
export function closeUnmatched(tree: BlockTree): void {
  if (tree.allClosed) return;
  while (tree.previousTip !== tree.lastMatched) {
    const parent = tree.previousTip.parent ?? tree.document;
    closeBlock(tree, tree.previousTip);
    tree.previousTip = parent;
  }
  tree.allClosed = true;
}

/** Adds `block` at the open end, closing what cannot hold it. */
export function addBlock<T extends Block>(tree: BlockTree, block: T): T {
  while (!canContain(tree.tip, block.type)) closeBlock(tree, tree.tip);
  const parent = tree.tip;
  loosenIfApart(tree, parent);
  block.parent = parent;
  parent.lastChild = block;
  tree.tip = block;
  touch(tree, block);
  tree.sink.opened(block);
  return block;
}

/** A blank line between two items, or between two blocks of one item, makes the list loose. */
function loosenIfApart(tree: BlockTree, parent: Block): void {
  const list: Block | null = parent.type === 'item' ? parent.parent : parent;
  if (list?.type !== 'list' || list.isLoose) return;
  const before = parent.lastChild;
  if (before === null || before.endLine >= tree.lineNumber - 1) return;
  list.isLoose = true;
  tree.sink.loosened(list);
}

/** True where an item with this marker goes on with `list`. */
export function isSameList(list: Block, marker: string): list is ListBlock {
  return list.type === 'list' && list.marker === marker;
}
