// Type guards by name: `instanceof` fails for nodes of a frame, whose classes are another realm's.

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isSlot(element: Element): element is HTMLSlotElement {
  return element.tagName === 'SLOT';
}

export function isFrame(element: Element): element is HTMLIFrameElement {
  return element.tagName === 'IFRAME' || element.tagName === 'FRAME';
}

export function isLink(element: Element): element is HTMLAnchorElement {
  return element.tagName === 'A';
}

export function isTree(node: Node): node is Document | DocumentFragment {
  return node.nodeType === 9 || node.nodeType === 11;
}
