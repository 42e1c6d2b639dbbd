/** Draws inline nodes as DOM and brings drawn ones up to date with as little change as it can; used by the leaf view. */
import { assertNever } from '../../../lib/shared/assert-never.ts';
import { plainText } from './inline-node.ts';
import type { InlineNode, LinkNode } from './inline-node.ts';
import type { LinkPolicy } from './safe-link.ts';

/** A node as it stands in the document. */
export interface Drawn {
  node: InlineNode;
  dom: Node;
  children: Drawn[];
}

const tagNames = { emphasis: 'em', strong: 'strong', strike: 'del' } as const;

/** Makes `drawn`, the last children of `parent`, show `nodes`. */
export function patch(
  parent: Node,
  drawn: Drawn[],
  nodes: readonly InlineNode[],
  policy: LinkPolicy,
): void {
  for (const [index, node] of nodes.entries()) {
    const old = drawn[index];
    if (old !== undefined && update(old, node, policy)) continue;
    removeFrom(parent, drawn, index);
    const made = draw(node, policy);
    parent.appendChild(made.dom);
    drawn.push(made);
  }
  removeFrom(parent, drawn, nodes.length);
}

function removeFrom(parent: Node, drawn: Drawn[], index: number): void {
  if (index >= drawn.length) return;
  for (const gone of drawn.splice(index)) parent.removeChild(gone.dom);
}

/**
 * Shows `text` in place of `before` at the end of `dom`, by appending where it only grows, so that
 * a selection stays. What stands in `dom` before that is final and left alone.
 */
function changeText(dom: CharacterData, before: string, text: string): void {
  if (text === before) return;
  if (text.startsWith(before)) dom.appendData(text.slice(before.length));
  else dom.replaceData(dom.length - before.length, before.length, text);
}

/** Changes what is drawn into `node`; false where that cannot be. */
function update(drawn: Drawn, node: InlineNode, policy: LinkPolicy): boolean {
  const { node: old, dom } = drawn;
  if (old.type === 'text' && node.type === 'text' && dom instanceof Text)
    changeText(dom, old.text, node.text);
  else if (old.type === 'code' && node.type === 'code' && dom.firstChild instanceof Text)
    changeText(dom.firstChild, old.text, node.text);
  else if (old.type === 'link' && node.type === 'link') {
    if (!updateLink(drawn, node, policy)) return false;
  } else if (
    old.type === node.type &&
    (node.type === 'emphasis' || node.type === 'strong' || node.type === 'strike')
  )
    patch(dom, drawn.children, node.children, policy);
  else if (old.type !== node.type || node.type !== 'break') return false;
  drawn.node = node;
  return true;
}

function updateLink(drawn: Drawn, node: LinkNode, policy: LinkPolicy): boolean {
  const isAnchor = drawn.dom instanceof HTMLAnchorElement;
  if (isAnchor !== (policy(node.url) !== undefined)) return false;
  if (drawn.dom instanceof HTMLAnchorElement) setLink(drawn.dom, node, policy);
  patch(drawn.dom, drawn.children, node.children, policy);
  return true;
}

function setLink(anchor: HTMLAnchorElement, node: LinkNode, policy: LinkPolicy): void {
  const link = policy(node.url);
  if (link === undefined || anchor.getAttribute('href') === link.href) return;
  anchor.setAttribute('href', link.href);
  anchor.setAttribute('rel', 'noopener noreferrer');
  anchor.setAttribute('target', '_blank');
  if (node.title !== '') anchor.setAttribute('title', node.title);
  // Shown by the style sheet, so that it is no part of the answer's text.
  if (!node.isBare && link.host !== '' && !plainText(node.children).includes(link.host))
    anchor.setAttribute('data-host', link.host);
}

function draw(node: InlineNode, policy: LinkPolicy): Drawn {
  const drawn: Drawn = { node, dom: createDom(node, policy), children: [] };
  if (node.type === 'image') drawn.dom.textContent = plainText(node.children);
  else if ('children' in node) patch(drawn.dom, drawn.children, node.children, policy);
  return drawn;
}

function createDom(node: InlineNode, policy: LinkPolicy): Node {
  switch (node.type) {
    case 'text':
      return document.createTextNode(node.text);
    case 'code': {
      const code = document.createElement('code');
      code.append(document.createTextNode(node.text));
      return code;
    }
    case 'break':
      return document.createElement('br');
    case 'emphasis':
    case 'strong':
    case 'strike':
      return document.createElement(tagNames[node.type]);
    case 'link': {
      if (policy(node.url) === undefined) return document.createElement('span');
      const anchor = document.createElement('a');
      setLink(anchor, node, policy);
      return anchor;
    }
    case 'image': {
      const alternative = document.createElement('span');
      alternative.className = 'md-image';
      return alternative;
    }
    default:
      return assertNever(node);
  }
}
