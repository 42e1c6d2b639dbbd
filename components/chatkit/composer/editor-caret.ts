// Where the caret stands in the editor, and the `@` or `/` that is being typed before it. Used by the editor.
import { isTagNode } from './editor-dom';

export interface Caret {
  node: Node;
  offset: number;
}

/** A name that is being typed: from its sign to the caret, all in one text node. */
export interface Trigger {
  kind: 'entity' | 'command';
  query: string;
  node: Text;
  start: number;
  end: number;
}

/** Longer than any name one would type to find something. */
const maxQuery = 60;

/** The caret inside `host`; nothing while text is selected, or the caret is elsewhere. */
export function readCaret(host: Node): Caret | undefined {
  const selection = document.getSelection();
  if (!selection) return undefined;
  const root = host.getRootNode();
  const range =
    typeof selection.getComposedRanges === 'function' && root instanceof ShadowRoot
      ? selection.getComposedRanges({ shadowRoots: [root] })[0]
      : selection.rangeCount > 0
        ? selection.getRangeAt(0)
        : undefined;
  if (!range?.collapsed || !host.contains(range.startContainer)) return undefined;
  return { node: range.startContainer, offset: range.startOffset };
}

export function placeCaret(node: Node, offset: number): void {
  document.getSelection()?.collapse(node, offset);
}

export function placeCaretAtEnd(host: Node): void {
  const last = host.lastChild;
  if (last?.nodeType === Node.TEXT_NODE) placeCaret(last, last.nodeValue?.length ?? 0);
  else placeCaret(host, host.childNodes.length);
}

/** The node that ends where the caret is; nothing in the middle of a text. */
export function nodeBeforeCaret({ node, offset }: Caret): Node | null {
  if (node.nodeType === Node.TEXT_NODE) return offset === 0 ? node.previousSibling : null;
  return node.childNodes[offset - 1] ?? null;
}

/** A name begins after a space, a tag or nothing; a command only begins the message. */
export function readTrigger(host: Node): Trigger | undefined {
  const caret = readCaret(host);
  if (!caret) return undefined;
  const before = nodeBeforeCaret(caret);
  const node = caret.node instanceof Text && caret.offset > 0 ? caret.node : before;
  if (!(node instanceof Text)) return undefined;
  const end = node === caret.node ? caret.offset : node.data.length;
  const found = /(?:^|\s)([@/])([^\s@/]*)$/u.exec(node.data.slice(0, end));
  if (!found || (found[2]?.length ?? 0) > maxQuery) return undefined;
  const query = found[2] ?? '';
  const start = end - query.length - 1;
  const { previousSibling } = node;
  if (start === 0 && previousSibling && !isTagNode(previousSibling) && !endsLine(previousSibling))
    return undefined;
  if (found[1] === '@') return { kind: 'entity', query, node, start, end };
  const isFirst = start === 0 && previousSibling === null;
  return isFirst ? { kind: 'command', query, node, start, end } : undefined;
}

function endsLine(node: Node): boolean {
  return node.nodeName === 'BR' || /\s$/.test(node.nodeValue ?? '');
}

/** The text before and after the caret; without a caret all of it stands before. */
export function textAround(host: Node): [before: string, after: string] {
  const caret = readCaret(host);
  const range = document.createRange();
  range.selectNodeContents(host);
  if (!caret) return [range.toString(), ''];
  const after = range.cloneRange();
  range.setEnd(caret.node, caret.offset);
  after.setStart(caret.node, caret.offset);
  return [range.toString(), after.toString()];
}
