/** Brings the DOM of an answer and the HTML of a specification to one form in which they can be compared; used by the specification test. */

const blocks = new Set(
  'P UL OL LI BLOCKQUOTE PRE H1 H2 H3 H4 H5 H6 HR TABLE THEAD TBODY TR TH TD DIV'.split(' '),
);

function textOf(node: Node, isLiteral: boolean): string {
  const text = node.textContent ?? '';
  return isLiteral ? text : text.replace(/[ \t\n]+/g, ' ');
}

function childrenOf(parent: Node, isLiteral: boolean): string {
  let out = '';
  for (const child of parent.childNodes) out += normalise(child, isLiteral);
  return out;
}

function isTight(item: Element): boolean {
  return item.parentElement?.hasAttribute('data-tight') === true;
}

function attributesOf(element: Element): string {
  return ['href', 'title', 'start', 'align', 'type', 'checked']
    .filter((name) => element.hasAttribute(name))
    .map((name) => ` ${name}=${element.getAttribute(name) ?? ''}`)
    .join('');
}

function normalise(node: Node, isLiteral: boolean): string {
  if (!(node instanceof Element)) return textOf(node, isLiteral);
  const name = node.tagName;
  if (node.className === 'md-code') {
    const code = node.querySelector('code');
    const className = code?.className ?? '';
    return `<PRE><CODE ${className}>${code?.textContent ?? ''}</CODE></PRE>`;
  }
  if (name === 'PRE' && node.firstElementChild?.tagName === 'CODE') {
    const code = node.firstElementChild;
    return `<PRE><CODE ${code.className}>${code.textContent ?? ''}</CODE></PRE>`;
  }
  if (node.className === 'md-table' || node.className === 'md-part')
    return childrenOf(node, isLiteral);
  if (name === 'IMG') return node.getAttribute('alt') ?? '';
  if (name === 'SPAN') return childrenOf(node, isLiteral);
  const isInItem = name === 'P' && node.parentElement?.tagName === 'LI';
  if (isInItem && node.parentElement !== null && isTight(node.parentElement))
    return childrenOf(node, isLiteral).trim();
  const inner = childrenOf(node, isLiteral || name === 'CODE');
  const isBlock = blocks.has(name) && name !== 'PRE';
  return `<${name}${attributesOf(node)}>${isBlock ? inner.trim() : inner}</${name}>`;
}

/** The normal form of what `host` holds. */
export function toNormalForm(host: Element): string {
  return childrenOf(host, false)
    .replace(/\s+(<\/?(?:P|UL|OL|LI|BLOCKQUOTE|PRE|H[1-6]|HR|TABLE|THEAD|TBODY|TR|TH|TD)\b)/g, '$1')
    .replace(/(<\/(?:P|UL|OL|LI|BLOCKQUOTE|PRE|H[1-6]|HR|TABLE|THEAD|TBODY|TR|TH|TD)>)\s+/g, '$1')
    .replace(/<\/INPUT>\s+/g, '</INPUT>')
    .replace(/<BR><\/BR>\s+/g, '<BR></BR>')
    .trim();
}
