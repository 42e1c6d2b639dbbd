/** What a paragraph's text consists of; made by the inline parser, drawn by the leaf view. */

export type InlineNode =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'break' }
  | MathNode
  | FootnoteNode
  | { type: 'emphasis' | 'strong' | 'strike'; children: InlineNode[] }
  | LinkNode
  | ImageNode;

export interface MathNode {
  type: 'math';
  text: string;
  /** The formula with its marks, as it was written. */
  source: string;
  isDisplay: boolean;
}

export interface FootnoteNode {
  type: 'footnote';
  label: string;
}

export interface LinkNode {
  type: 'link';
  url: string;
  title: string;
  children: InlineNode[];
  /** The text is the address itself. */
  isBare: boolean;
}

export interface ImageNode {
  type: 'image';
  url: string;
  title: string;
  children: InlineNode[];
}

/** The words of some nodes without their marks. */
export function plainText(nodes: readonly InlineNode[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'code' || node.type === 'math') text += node.text;
    else if (node.type === 'footnote') text += `[^${node.label}]`;
    else if (node.type === 'break') text += '\n';
    else text += plainText(node.children);
  }
  return text;
}

/** The same nodes with neighbouring texts made one and empty ones left out. */
export function mergeTexts(nodes: readonly InlineNode[]): InlineNode[] {
  const merged: InlineNode[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text') {
      if (node.text === '') continue;
      if (last?.type === 'text')
        merged[merged.length - 1] = { type: 'text', text: last.text + node.text };
      else merged.push(node);
    } else if ('children' in node) merged.push({ ...node, children: mergeTexts(node.children) });
    else merged.push(node);
  }
  return merged;
}

/** The same nodes with links turned into what they hold, because a link may not hold a link. */
export function withoutLinks(nodes: readonly InlineNode[]): InlineNode[] {
  return nodes.flatMap((node) => {
    if (node.type === 'link') return withoutLinks(node.children);
    if ('children' in node) return [{ ...node, children: withoutLinks(node.children) }];
    return [node];
  });
}
