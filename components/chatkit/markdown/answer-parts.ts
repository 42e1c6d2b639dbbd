/** Groups the blocks at the top of an answer: the browser skips the work for groups that are out of sight. Used by the document view. */

export interface AnswerParts {
  /** Where the next block at the top goes. */
  next(): HTMLElement;
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
        host.insertBefore(part, end() ?? null);
      }
      return part;
    },
    endWith(element) {
      if (part === undefined || element.parentElement !== part) return false;
      settle();
      return true;
    },
  };
}
