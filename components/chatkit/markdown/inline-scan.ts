/** The state of one pass over a paragraph's text; shared by the parts of the inline parser. */
import type { Definitions } from './block.ts';
import type { InlineNode } from './inline-node.ts';

type TextNode = Extract<InlineNode, { type: 'text' }>;

/** A run of `*`, `_` or `~` that may open or close emphasis. */
export interface Delimiter {
  node: TextNode;
  character: string;
  count: number;
  /** The run's first length, for the rule of three. */
  length: number;
  canOpen: boolean;
  canClose: boolean;
  /** Stands inside a word, so it is shown as it is until it is closed. */
  isInWord: boolean;
  /** Rises with every delimiter of this pass. */
  order: number;
  wasTried: boolean;
}

/** A `[` or `![` that may begin a link or an image. */
export interface Bracket {
  node: TextNode;
  at: number;
  isImage: boolean;
  isActive: boolean;
  /** A `[` stands between it and its `]`, so its text is no label. */
  holdsBracket: boolean;
  /** Delimiters that stand before it. */
  delimiters: number;
}

export interface InlineScan {
  readonly text: string;
  at: number;
  /** More text may follow: what could still change is held back. */
  readonly isOpen: boolean;
  readonly definitions: Definitions;
  nodes: InlineNode[];
  delimiters: Delimiter[];
  brackets: Bracket[];
  /** Labels that no definition answers yet. */
  unresolved: Set<string>;
  /** Emphasis of one kind finds no opener before the delimiter of this order. */
  noOpenerBefore: Map<string, number>;
  nextOrder: number;
  /** Runs of backticks of these lengths have no partner further on. */
  loneBackticks: Set<number>;
  /** The pass has met something unfinished: nothing from here on is final. */
  isBlocked: boolean;
  /** Everything before `at` is final: so many nodes, of the last one so many characters. */
  settled: { at: number; nodes: number; characters: number };
}

/** Begins a pass at `from`, where `text` is final before it. */
export function createInlineScan(
  text: string,
  from: number,
  isOpen: boolean,
  definitions: Definitions,
): InlineScan {
  return {
    text,
    at: from,
    isOpen,
    definitions,
    nodes: [],
    delimiters: [],
    brackets: [],
    unresolved: new Set(),
    noOpenerBefore: new Map(),
    nextOrder: 0,
    loneBackticks: new Set(),
    isBlocked: false,
    settled: { at: from, nodes: 0, characters: 0 },
  };
}

/** Adds literal text and returns its node. */
export function addText(scan: InlineScan, text: string): TextNode {
  const node: TextNode = { type: 'text', text };
  scan.nodes.push(node);
  return node;
}

/** Notes that all before `at` is final, if nothing is unfinished; `characters` of the last node stand before it. */
export function settle(scan: InlineScan, at: number, characters: number): void {
  if (scan.isBlocked || scan.delimiters.length > 0 || scan.brackets.length > 0) return;
  scan.settled = { at, nodes: scan.nodes.length, characters };
}

/** Stops the pass: what stands at the cursor waits for more text. */
export function holdBack(scan: InlineScan): void {
  scan.isBlocked = true;
  scan.at = scan.text.length;
}
