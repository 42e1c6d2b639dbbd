// The caret as a number that outlives the nodes: characters from the start, a tag or a line break counting as one. Used by the editor's history.
import { placeCaret, placeCaretAtEnd, type Caret } from './editor-caret';
import { isTagNode } from './editor-dom';

function lengthOf(node: Node): number {
  if (isTagNode(node) || node.nodeName === 'BR') return 1;
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue?.length ?? 0;
  return [...node.childNodes].reduce((sum, child) => sum + lengthOf(child), 0);
}

/** Without a caret, the end. */
export function toPlace(host: Node, caret: Caret | undefined): number {
  if (!caret) return lengthOf(host);
  let place = 0;
  const walk = (node: Node): boolean => {
    if (node === caret.node) {
      place +=
        node.nodeType === Node.TEXT_NODE
          ? caret.offset
          : [...node.childNodes]
              .slice(0, caret.offset)
              .reduce((sum, child) => sum + lengthOf(child), 0);
      return true;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || isTagNode(node) || node.nodeName === 'BR') {
      place += lengthOf(node);
      return false;
    }
    return [...node.childNodes].some(walk);
  };
  walk(host);
  return place;
}

/** Into an editor that was just written: text and tags side by side. Beyond its end, to the end. */
export function goToPlace(host: Node, place: number): void {
  let left = place;
  for (const [index, node] of [...host.childNodes].entries()) {
    const length = lengthOf(node);
    if (left <= length && node.nodeType === Node.TEXT_NODE) {
      placeCaret(node, left);
      return;
    }
    if (left === 0) {
      placeCaret(host, index);
      return;
    }
    left -= length;
  }
  placeCaretAtEnd(host);
}
