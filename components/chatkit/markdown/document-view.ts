/** Draws the blocks a parser finds, append-only: a closed block's DOM is not touched again. Used by the text renderer. */
import { assertNever } from '../../../lib/shared/assert-never.ts';
import type { Block, BlockSink, Definitions, ListBlock, ParagraphBlock } from './block.ts';
import { createCodeView } from './code-view.ts';
import type { CodeView } from './code-view.ts';
import { createLeafView } from './leaf-view.ts';
import type { LeafView } from './leaf-view.ts';
import { toParagraphSource } from './paragraph-source.ts';
import type { LinkPolicy } from './safe-link.ts';
import { createTableView } from './table-view.ts';
import type { TableView } from './table-view.ts';

/** A block that will not change any more; for later work on it, such as highlighting. */
export interface SettledBlock {
  type: 'code' | 'other';
  element: HTMLElement;
  /** The first word behind a code fence; empty elsewhere. */
  language: string;
}

export interface DocumentView extends BlockSink {
  /** Draws what has changed in the open block. */
  flush(): void;
  /** Draws again the texts whose labels were defined after them. */
  resolveLabels(): void;
}

export interface DocumentViewOptions {
  definitions: Definitions;
  policy: LinkPolicy;
  onBlockSettled: ((block: SettledBlock) => void) | undefined;
}

/** Blocks in one part of the answer: the browser skips the work for parts that are out of sight. */
const partBlocks = 8;

interface BlockView {
  element: HTMLElement;
  leaf?: LeafView;
  code?: CodeView;
  table?: TableView;
  task?: HTMLElement | undefined;
}

function createTaskBox(isDone: boolean): HTMLElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.disabled = true;
  box.setAttribute('aria-label', isDone ? 'Done' : 'To do');
  if (isDone) box.setAttribute('checked', '');
  return box;
}

/** The paragraph was no task after all. */
function removeTaskBox(view: BlockView): void {
  if (view.task === undefined) return;
  view.element.parentElement?.removeAttribute('data-task');
  view.task.remove();
  view.task = undefined;
}

/** Makes a view that draws into `host`. */
export function createDocumentView(host: HTMLElement, options: DocumentViewOptions): DocumentView {
  const { definitions, policy } = options;
  const views = new WeakMap<Block, BlockView>();
  const waiting: { leaf: LeafView; source: string; labels: readonly string[] }[] = [];
  let dirty: Block | undefined;
  let part: HTMLElement | undefined;

  function waitForLabels(leaf: LeafView, source: string): void {
    waiting.push({ leaf, source, labels: [...leaf.unresolved] });
  }

  function createView(block: Block): BlockView {
    switch (block.type) {
      case 'code': {
        const code = createCodeView(block.info);
        return { element: code.element, code };
      }
      case 'table': {
        const table = createTableView(block, definitions, policy, waitForLabels);
        return { element: table.element, table };
      }
      case 'paragraph':
      case 'heading': {
        const element = document.createElement(
          block.type === 'paragraph' ? 'p' : `h${String(block.level)}`,
        );
        return { element, leaf: createLeafView(element, definitions, policy) };
      }
      case 'list': {
        const element = document.createElement(block.isOrdered ? 'ol' : 'ul');
        if (block.isOrdered && block.start !== 1)
          element.setAttribute('start', String(block.start));
        element.dataset.tight = '';
        return { element };
      }
      case 'html': {
        const element = document.createElement('p');
        element.className = 'md-html';
        return { element };
      }
      case 'document':
        return { element: host };
      case 'quote':
        return { element: document.createElement('blockquote') };
      case 'item':
        return { element: document.createElement('li') };
      case 'rule':
        return { element: document.createElement('hr') };
      default:
        return assertNever(block);
    }
  }

  /** The part of the answer a new block at the top goes into; a full part is settled with its last block. */
  function partFor(): HTMLElement {
    if (part === undefined || part.childElementCount >= partBlocks) {
      part?.setAttribute('data-settled', '');
      part = document.createElement('div');
      part.className = 'md-part';
      host.append(part);
    }
    return part;
  }

  function viewOf(block: Block): BlockView {
    const found = views.get(block);
    if (found !== undefined) return found;
    const made = createView(block);
    views.set(block, made);
    return made;
  }

  function renderParagraph(block: ParagraphBlock, view: BlockView, isOpen: boolean): void {
    const isFirst = view.task !== undefined || view.element.previousSibling === null;
    const mayBeTask = block.parent?.type === 'item' && isFirst;
    const { text, task } = toParagraphSource(block.content, isOpen, mayBeTask);
    if (task !== null && view.task === undefined) {
      view.task = createTaskBox(task.isDone);
      view.element.parentElement?.setAttribute('data-task', '');
      view.element.before(view.task);
    }
    view.leaf?.render(text, isOpen);
    if (!isOpen && view.leaf !== undefined && view.leaf.unresolved.size > 0)
      waitForLabels(view.leaf, text);
  }

  function render(block: Block, isOpen: boolean): void {
    const view = viewOf(block);
    if (block.type === 'paragraph') renderParagraph(block, view, isOpen);
    else if (block.type === 'table') {
      if (isOpen) view.table?.renderRow(block.content, true);
    } else if (block.type === 'heading' && view.leaf !== undefined) {
      // The closing marks, and spaces that may precede them, are not shown.
      const text = block.isUnderlined
        ? block.content
        : block.content.replace(/^[ \t]+/, '').replace(/(?:^|[ \t]+)#+[ \t]*$|[ \t]+$/, '');
      view.leaf.render(text, isOpen);
      if (!isOpen && view.leaf.unresolved.size > 0) waitForLabels(view.leaf, text);
    }
  }

  return {
    opened(block) {
      const { parent } = block;
      const isTop = parent === null || parent.type === 'document';
      const holder = isTop ? partFor() : viewOf(parent).element;
      holder.append(viewOf(block).element);
    },
    changed(block) {
      dirty = block;
    },
    text(block, text) {
      const view = viewOf(block);
      if (view.code !== undefined) view.code.append(text);
      else view.element.append(document.createTextNode(text));
    },
    rowEnded(block) {
      viewOf(block).table?.renderRow(block.content, false);
      if (dirty === block) dirty = undefined;
    },
    loosened(list: ListBlock) {
      delete viewOf(list).element.dataset.tight;
    },
    cut(block) {
      const view = viewOf(block);
      view.leaf?.reset();
      removeTaskBox(view);
    },
    removed(block) {
      removeTaskBox(viewOf(block));
      viewOf(block).element.remove();
      if (dirty === block) dirty = undefined;
    },
    closed(block) {
      render(block, false);
      if (dirty === block) dirty = undefined;
      const { element } = viewOf(block);
      if (block.type === 'code')
        options.onBlockSettled?.({
          type: 'code',
          element,
          language: /^\S*/.exec(block.info)?.[0] ?? '',
        });
      else options.onBlockSettled?.({ type: 'other', element, language: '' });
    },
    flush() {
      if (dirty !== undefined) render(dirty, true);
      dirty = undefined;
    },
    resolveLabels() {
      for (const { leaf, source, labels } of waiting)
        if (labels.some((label) => definitions.has(label))) {
          leaf.reset();
          leaf.render(source, false);
        }
      waiting.length = 0;
    },
  };
}
