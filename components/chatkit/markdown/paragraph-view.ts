/** Draws a paragraph, with the box in front of it where it is a task; used by the document view. */
import type { Definitions, ParagraphBlock } from './block.ts';
import { createLeafView } from './leaf-view.ts';
import type { LeafView } from './leaf-view.ts';
import { toParagraphSource } from './paragraph-source.ts';
import type { DrawContext, MarkdownTexts } from './inline-dom.ts';

export interface ParagraphView {
  readonly element: HTMLElement;
  readonly leaf: LeafView;
  /** Draws the block's content; returns the text that is shown. */
  render(block: ParagraphBlock, isOpen: boolean): string;
  /** Takes away what is drawn. */
  reset(): void;
}

/** Makes an empty paragraph. */
export function createParagraphView(definitions: Definitions, context: DrawContext): ParagraphView {
  const element = document.createElement('p');
  const leaf = createLeafView(element, definitions, context);
  let box: HTMLElement | undefined;

  return {
    element,
    leaf,
    render(block, isOpen) {
      const isFirst = box !== undefined || element.previousSibling === null;
      const mayBeTask = block.parent?.type === 'item' && isFirst;
      const { text, task } = toParagraphSource(block.content, isOpen, mayBeTask);
      if (task !== null && box === undefined) {
        box = createTaskBox(task.isDone, context.texts);
        element.parentElement?.setAttribute('data-task', '');
        element.before(box);
      }
      leaf.render(text, isOpen);
      return text;
    },
    reset() {
      leaf.reset();
      if (box === undefined) return;
      element.parentElement?.removeAttribute('data-task');
      box.remove();
      box = undefined;
    },
  };
}

function createTaskBox(isDone: boolean, texts: MarkdownTexts): HTMLElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.disabled = true;
  box.setAttribute('aria-label', isDone ? texts.done : texts.toDo);
  if (isDone) box.setAttribute('checked', '');
  return box;
}
