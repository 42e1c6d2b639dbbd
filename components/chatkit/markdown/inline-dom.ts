/** Draws inline nodes as DOM and brings drawn ones up to date with as little change as it can; used by the leaf view. */
import type { ElementTexts } from '../../../lib/languages/texts/element.ts';
import { assertNever } from '../../../lib/shared/assert-never.ts';
import { plainText } from './inline-node.ts';
import type { ImageNode, InlineNode, LinkNode, MathNode } from './inline-node.ts';
import type { LinkPolicy } from './safe-link.ts';

/** The words that are ours and not the answer's, in the reader's language. */
export type MarkdownTexts = ElementTexts['markdown'];

/** What drawing needs to know of the world. */
export interface DrawContext {
  texts: MarkdownTexts;
  policy: LinkPolicy;
  /** Told of every formula drawn as its source, to be set later. */
  onMathDrawn?: ((element: HTMLElement) => void) | undefined;
  /** Told of every image drawn as its words, where it stands in no link; what is put into its place is not the renderer's. */
  onImageDrawn?: ((image: DrawnImage) => void) | undefined;
}

export interface DrawnImage {
  element: HTMLElement;
  address: string;
  alt: string;
}

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
  context: DrawContext,
): void {
  for (const [index, node] of nodes.entries()) {
    const old = drawn[index];
    if (old !== undefined && update(old, node, context)) continue;
    removeFrom(parent, drawn, index);
    const made = draw(node, context);
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
function update(drawn: Drawn, node: InlineNode, context: DrawContext): boolean {
  const { node: old, dom } = drawn;
  if (old.type === 'text' && node.type === 'text' && dom instanceof Text)
    changeText(dom, old.text, node.text);
  else if (old.type === 'code' && node.type === 'code' && dom.firstChild instanceof Text)
    changeText(dom.firstChild, old.text, node.text);
  else if (old.type === 'link' && node.type === 'link') {
    if (!updateLink(drawn, node, context)) return false;
  } else if (
    old.type === node.type &&
    (node.type === 'emphasis' || node.type === 'strong' || node.type === 'strike')
  )
    patch(dom, drawn.children, node.children, context);
  else if (old.type === 'math' && node.type === 'math') {
    if (old.source !== node.source) return false;
  } else if (old.type === 'footnote' && node.type === 'footnote') {
    if (old.label !== node.label) return false;
  } else if (old.type === 'image' && node.type === 'image') {
    if (old.url !== node.url || plainText(old.children) !== plainText(node.children)) return false;
  } else if (old.type !== node.type || node.type !== 'break') return false;
  drawn.node = node;
  return true;
}

function updateLink(drawn: Drawn, node: LinkNode, context: DrawContext): boolean {
  const isAnchor = drawn.dom instanceof HTMLAnchorElement;
  if (isAnchor !== (context.policy(node.url) !== undefined)) return false;
  if (drawn.dom instanceof HTMLAnchorElement) setLink(drawn.dom, node, context);
  patch(drawn.dom, drawn.children, node.children, inLink(context));
  return true;
}

/** A link holds no button. */
function inLink(context: DrawContext): DrawContext {
  return { ...context, onImageDrawn: undefined };
}

function setLink(anchor: HTMLAnchorElement, node: LinkNode, context: DrawContext): void {
  const link = context.policy(node.url);
  if (link === undefined || anchor.getAttribute('href') === link.href) return;
  anchor.setAttribute('href', link.href);
  anchor.setAttribute('rel', 'noopener noreferrer');
  anchor.setAttribute('target', '_blank');
  if (node.title !== '') anchor.setAttribute('title', node.title);
  // Shown by the style sheet, so that it is no part of the answer's text.
  if (!node.isBare && link.host !== '' && !plainText(node.children).includes(link.host))
    anchor.setAttribute('data-host', link.host);
}

/** A formula as its source; set in its own signs by whoever `context` tells of it. */
export function createMath(
  { text, source, isDisplay }: Omit<MathNode, 'type'>,
  tagName: 'span' | 'div',
  { onMathDrawn }: DrawContext,
): HTMLElement {
  const element = document.createElement(tagName);
  element.className = 'md-math';
  element.dataset['source'] = source;
  if (isDisplay) element.dataset['display'] = '';
  element.textContent = text;
  onMathDrawn?.(element);
  return element;
}

/** A reference to a footnote; its number and its target come when the text is whole. */
function createReference(label: string): HTMLElement {
  const mark = document.createElement('sup');
  mark.className = 'md-reference';
  mark.dataset['label'] = label;
  const anchor = document.createElement('a');
  anchor.textContent = label;
  mark.append(anchor);
  return mark;
}

function createImage({ url, children }: ImageNode, { onImageDrawn }: DrawContext): HTMLElement {
  const element = document.createElement('span');
  element.className = 'md-image';
  const alt = plainText(children);
  element.textContent = alt;
  if (/^https?:/iu.test(url)) onImageDrawn?.({ element, address: url, alt });
  return element;
}

function draw(node: InlineNode, context: DrawContext): Drawn {
  const drawn: Drawn = { node, dom: createDom(node, context), children: [] };
  if (node.type === 'link') patch(drawn.dom, drawn.children, node.children, inLink(context));
  else if (node.type !== 'image' && 'children' in node)
    patch(drawn.dom, drawn.children, node.children, context);
  return drawn;
}

function createDom(node: InlineNode, context: DrawContext): Node {
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
      if (context.policy(node.url) === undefined) return document.createElement('span');
      const anchor = document.createElement('a');
      setLink(anchor, node, context);
      return anchor;
    }
    case 'math':
      return createMath(node, 'span', context);
    case 'footnote':
      return createReference(node.label);
    case 'image':
      return createImage(node, context);
    default:
      return assertNever(node);
  }
}
