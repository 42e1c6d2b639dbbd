/** Draws the blocks a parser finds, append-only: a closed block's DOM is not touched again. Used by the text renderer. */
import { assertNever } from '../../../lib/shared/assert-never.ts';
import { createAnswerParts } from './answer-parts.ts';
import type { Block, BlockSink, Definitions, HeadingBlock, MathBlock } from './block.ts';
import { createFootnotes } from './footnotes.ts';
import { createMath } from './inline-dom.ts';
import type { DrawContext } from './inline-dom.ts';
import { createCodeView } from './code-view.ts';
import type { CodeView } from './code-view.ts';
import { createLeafView } from './leaf-view.ts';
import type { LeafView } from './leaf-view.ts';
import { createListView } from './list-view.ts';
import type { ListView } from './list-view.ts';
import { createParagraphView } from './paragraph-view.ts';
import type { ParagraphView } from './paragraph-view.ts';
import { createTableView } from './table-view.ts';
import type { TableView } from './table-view.ts';

/** A block that will not change any more; for later work on it, such as highlighting. */
export interface SettledBlock {
  type: 'code' | 'other';
  element: HTMLElement;
  /** The first word behind a code fence; empty elsewhere. */
  language: string;
}

/** The element of a block that holds text, with the line of the Markdown on which it begins, counted from 1. */
export interface DrawnLeaf {
  type: 'text' | 'table' | 'whole';
  element: HTMLElement;
  line: number;
}

export interface DocumentView extends BlockSink {
  /** In the order of the text; some may be gone from the document again. */
  readonly leaves: readonly DrawnLeaf[];
  /** Draws what has changed in the open block. */
  flush(): void;
  /** Blocks of parts that are begun from here on are drawn out of the document, until they are shown. */
  hold(): void;
  show(): void;
  /** The text is whole: what refers to something finds it, wherever it stands. */
  resolveLabels(): void;
}

export interface DocumentViewOptions {
  definitions: Definitions;
  context: DrawContext;
  /** Makes the ids of footnotes unique in the document. */
  idPrefix: string;
  onBlockSettled: ((block: SettledBlock) => void) | undefined;
}

type BlockView =
  | { type: 'paragraph'; element: HTMLElement; paragraph: ParagraphView }
  | { type: 'heading'; element: HTMLElement; leaf: LeafView }
  | { type: 'code'; element: HTMLElement; code: CodeView }
  | { type: 'table'; element: HTMLElement; table: TableView }
  | { type: 'list'; element: HTMLElement; list: ListView }
  | { type: 'plain'; element: HTMLElement };

/** Blocks with text of their own; what stands in a `whole` one is not Markdown. */
const leafTypes: Partial<Record<Block['type'], DrawnLeaf['type']>> = {
  paragraph: 'text',
  heading: 'text',
  table: 'table',
  code: 'whole',
  math: 'whole',
  html: 'whole',
};

const plainTags = { quote: 'blockquote', item: 'li', rule: 'hr', html: 'p' } as const;

/** Makes a view that draws into `host`. */
export function createDocumentView(host: HTMLElement, options: DocumentViewOptions): DocumentView {
  const { definitions, context } = options;
  const views = new WeakMap<Block, BlockView>();
  const footnotes = createFootnotes(host, options.idPrefix, context.texts);
  const parts = createAnswerParts(host, () => footnotes.section);
  const leaves: DrawnLeaf[] = [];
  const waiting: { leaf: LeafView; source: string; labels: readonly string[] }[] = [];
  let dirty: Block | undefined;

  function waitForLabels(leaf: LeafView, source: string): void {
    if (leaf.unresolved.size > 0) waiting.push({ leaf, source, labels: [...leaf.unresolved] });
  }

  function createView(block: Block): BlockView {
    switch (block.type) {
      case 'paragraph': {
        const paragraph = createParagraphView(definitions, context);
        return { type: 'paragraph', element: paragraph.element, paragraph };
      }
      case 'heading': {
        const element = document.createElement(`h${String(block.level)}`);
        return { type: 'heading', element, leaf: createLeafView(element, definitions, context) };
      }
      case 'code': {
        const code = createCodeView(block.info, context.texts);
        return { type: 'code', element: code.element, code };
      }
      case 'table': {
        const table = createTableView(block, definitions, context, waitForLabels);
        return { type: 'table', element: table.element, table };
      }
      case 'list': {
        const list = createListView(block, parts);
        return { type: 'list', element: list.element, list };
      }
      case 'footnote':
        return { type: 'plain', element: footnotes.add(block) };
      case 'math': {
        const element = document.createElement('div');
        element.className = 'md-math-block';
        return { type: 'plain', element };
      }
      case 'document':
        return { type: 'plain', element: host };
      case 'quote':
      case 'item':
      case 'rule':
      case 'html': {
        const element = document.createElement(plainTags[block.type]);
        if (block.type === 'html') element.className = 'md-html';
        return { type: 'plain', element };
      }
      default:
        return assertNever(block);
    }
  }

  function viewOf(block: Block): BlockView {
    const found = views.get(block);
    if (found !== undefined) return found;
    const made = createView(block);
    views.set(block, made);
    return made;
  }

  function render(block: Block, isOpen: boolean): void {
    const view = viewOf(block);
    if (block.type === 'paragraph' && view.type === 'paragraph') {
      const text = view.paragraph.render(block, isOpen);
      if (!isOpen) waitForLabels(view.paragraph.leaf, text);
    } else if (block.type === 'heading' && view.type === 'heading') {
      const text = toHeadingSource(block);
      view.leaf.render(text, isOpen);
      if (!isOpen) waitForLabels(view.leaf, text);
    } else if (block.type === 'table' && view.type === 'table' && isOpen)
      view.table.renderRow(block.content, true);
  }

  /** A formula that was never closed is shown as it was written. */
  function drawMath({ content, closing }: MathBlock, element: HTMLElement): void {
    const opening = closing === '$$' ? '$$' : '\\[';
    const source = `${opening}${content}`;
    const text = content.trimEnd().slice(0, -closing.length).trim();
    if (content.trimEnd().endsWith(closing) && text !== '')
      element.append(createMath({ text, source, isDisplay: true }, 'div', context));
    else element.append(Object.assign(document.createElement('p'), { textContent: source }));
  }

  /** The block is drawn to its end, or gone. */
  function settle(block: Block): void {
    if (dirty === block) dirty = undefined;
  }

  return {
    leaves,
    opened(block) {
      const { element } = viewOf(block);
      if (block.type === 'footnote') return;
      if (block.parent === null || block.parent.type === 'document') {
        parts.next().append(element);
        return;
      }
      const parent = viewOf(block.parent);
      if (parent.type === 'list') parent.list.append(element);
      else parent.element.append(element);
    },
    changed(block) {
      dirty = block;
    },
    text(block, text) {
      const view = viewOf(block);
      if (view.type === 'code') view.code.append(text);
      else view.element.append(document.createTextNode(text));
    },
    rowEnded(block) {
      const view = viewOf(block);
      if (view.type === 'table') view.table.renderRow(block.content, false);
      settle(block);
    },
    loosened(list) {
      const view = viewOf(list);
      if (view.type === 'list') view.list.loosen();
    },
    cut(block) {
      const view = viewOf(block);
      if (view.type === 'paragraph') view.paragraph.reset();
    },
    removed(block) {
      const view = viewOf(block);
      if (view.type === 'paragraph') view.paragraph.reset();
      view.element.remove();
      settle(block);
    },
    closed(block) {
      render(block, false);
      settle(block);
      const { element } = viewOf(block);
      const leafType = leafTypes[block.type];
      if (leafType) leaves.push({ type: leafType, element, line: block.startLine });
      if (block.type === 'math') drawMath(block, element);
      const isCode = block.type === 'code';
      const language = isCode ? (/^\S*/.exec(block.info)?.[0] ?? '') : '';
      options.onBlockSettled?.({ type: isCode ? 'code' : 'other', element, language });
    },
    flush() {
      if (dirty !== undefined) render(dirty, true);
      dirty = undefined;
    },
    hold: parts.hold,
    show: parts.show,
    resolveLabels() {
      for (const { leaf, source, labels } of waiting.splice(0)) {
        if (!labels.some((label) => definitions.has(label))) continue;
        leaf.reset();
        leaf.render(source, false);
      }
      footnotes.settle();
    },
  };
}

/** A heading's text without the closing marks and the spaces around it. */
function toHeadingSource({ content, isUnderlined }: HeadingBlock): string {
  if (isUnderlined) return content;
  return content.replace(/^[ \t]+/, '').replace(/(?:^|[ \t]+)#+[ \t]*$|[ \t]+$/, '');
}
