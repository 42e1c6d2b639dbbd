/** Groups the blocks at the top of an answer: the browser skips the work for groups that are out of sight. Used by the document view. */

export interface AnswerParts {
  /** Where the next block at the top goes. */
  next(): HTMLElement;
  /** From here on new parts are kept out of the document, where nothing is laid out. */
  hold(): void;
  /** Puts what was kept out into its place. */
  show(): void;
  /** Ends the part `element` stands in, if it stands in the last one; true when it did. */
  endWith(element: HTMLElement): boolean;
}

/** Blocks in one part. */
const partBlocks = 8;

/** Groups what is put into `host`, before `end()` where there is one. A full part is settled, and with it its last block. */
export function createAnswerParts(
  host: HTMLElement,
  end: () => HTMLElement | undefined,
): AnswerParts {
  let part: HTMLElement | undefined;
  let held: DocumentFragment | undefined;

  function settle(): void {
    part?.setAttribute('data-settled', '');
    part = undefined;
  }

  return {
    next() {
      if (part !== undefined && part.childElementCount >= partBlocks) settle();
      if (part === undefined) {
        part = document.createElement('div');
        part.className = 'md-part';
        if (held === undefined) host.insertBefore(part, end() ?? null);
        else held.append(part);
      }
      return part;
    },
    hold() {
      held ??= document.createDocumentFragment();
    },
    show() {
      if (held !== undefined) host.insertBefore(held, end() ?? null);
      held = undefined;
    },
    endWith(element) {
      if (part === undefined || element.parentElement !== part) return false;
      settle();
      return true;
    },
  };
}
