/** The blocks of a Markdown document as the block parser keeps them while they are open; read by the views. */

/** What every block has; lines are counted from 1. */
interface BlockBase {
  parent: Block | null;
  lastChild: Block | null;
  startLine: number;
  /** Last line that holds something of this block: two neighbours further apart make a list loose. */
  endLine: number;
  isOpen: boolean;
}

export interface DocumentBlock extends BlockBase {
  type: 'document';
}
export interface QuoteBlock extends BlockBase {
  type: 'quote';
}
export interface ListBlock extends BlockBase {
  type: 'list';
  /** `-`, `+`, `*`, `.` or `)`: another marker begins another list. */
  marker: string;
  isOrdered: boolean;
  start: number;
  isLoose: boolean;
}
export interface ItemBlock extends BlockBase {
  type: 'item';
  /** Columns a line must be indented by to belong to this item. */
  contentIndent: number;
}
export interface ParagraphBlock extends BlockBase {
  type: 'paragraph';
  content: string;
}
export interface HeadingBlock extends BlockBase {
  type: 'heading';
  level: number;
  content: string;
  /** An underlined heading is whole when it is made; a `#` heading ends with its line. */
  isUnderlined: boolean;
}
export interface CodeBlock extends BlockBase {
  type: 'code';
  /** Present in fenced code only. */
  fence: { character: string; length: number; indent: number } | null;
  info: string;
  /** Blank lines of indented code that count only when code follows. */
  pendingBlank: string;
}
export interface HtmlBlock extends BlockBase {
  type: 'html';
  /** What ends the block in a line of it; null: a blank line does. */
  end: RegExp | null;
}
export interface MathBlock extends BlockBase {
  type: 'math';
  closing: '$$' | '\\]';
  /** What was read behind the opening mark, with the closing one once it is there. */
  content: string;
}
export interface FootnoteBlock extends BlockBase {
  type: 'footnote';
  label: string;
}
export interface RuleBlock extends BlockBase {
  type: 'rule';
}
export type Alignment = 'left' | 'center' | 'right' | null;
export interface TableBlock extends BlockBase {
  type: 'table';
  alignments: readonly Alignment[];
  header: string;
  /** The row being written. */
  content: string;
}

export type Block =
  | DocumentBlock
  | QuoteBlock
  | ListBlock
  | ItemBlock
  | ParagraphBlock
  | HeadingBlock
  | CodeBlock
  | HtmlBlock
  | MathBlock
  | FootnoteBlock
  | RuleBlock
  | TableBlock;

/** A link's target, stored under its normalised label. */
export interface Definition {
  url: string;
  title: string;
}
export type Definitions = Map<string, Definition>;

/** Who draws the blocks. Calls come in document order; a closed block is never touched again. */
export interface BlockSink {
  opened(block: Block): void;
  /** The content of a paragraph, heading or table row has grown. */
  changed(block: ParagraphBlock | HeadingBlock | TableBlock): void;
  /** Literal text for a code or HTML block, to be appended. */
  text(block: CodeBlock | HtmlBlock, text: string): void;
  rowEnded(block: TableBlock): void;
  loosened(list: ListBlock): void;
  /** The front (definitions) or the end (a table's header) of a shown paragraph was taken away. */
  cut(block: ParagraphBlock): void;
  removed(block: ParagraphBlock): void;
  closed(block: Block): void;
}

/** True where `parent` may hold a block of type `child`. */
export function canContain(parent: Block, child: Block['type']): boolean {
  if (parent.type === 'list') return child === 'item';
  return (
    (parent.type === 'document' ||
      parent.type === 'quote' ||
      parent.type === 'item' ||
      parent.type === 'footnote') &&
    child !== 'item'
  );
}

/** The fields a block begins with. */
export function blockBase(line: number): BlockBase {
  return { parent: null, lastChild: null, startLine: line, endLine: line, isOpen: true };
}
