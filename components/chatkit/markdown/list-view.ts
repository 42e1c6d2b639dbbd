/** Draws a list; a long one goes on in another element, so that a frame's layout does not grow with it. Used by the document view. */
import type { AnswerParts } from './answer-parts.ts';
import type { ListBlock } from './block.ts';

export interface ListView {
  readonly element: HTMLElement;
  append(item: HTMLElement): void;
  loosen(): void;
}

/** Items in one element. */
const chunkItems = 64;

/** Makes the view of `list`; `parts` hold it, if it stands at the top of the answer. */
export function createListView(list: ListBlock, parts: AnswerParts): ListView {
  const element = createElement(list, list.start);
  const elements = [element];
  let last = element;

  function goOn(): void {
    const next = createElement(list, list.start + elements.length * chunkItems);
    next.dataset['continued'] = '';
    elements.push(next);
    if (parts.endWith(last)) parts.next().append(next);
    else last.after(next);
    last = next;
  }

  return {
    element,
    append(item) {
      if (last.childElementCount >= chunkItems) goOn();
      last.append(item);
    },
    loosen() {
      for (const each of elements) delete each.dataset['tight'];
    },
  };
}

function createElement(list: ListBlock, start: number): HTMLElement {
  const element = document.createElement(list.isOrdered ? 'ol' : 'ul');
  if (list.isOrdered && start !== 1) element.setAttribute('start', String(start));
  if (!list.isLoose) element.dataset['tight'] = '';
  return element;
}
