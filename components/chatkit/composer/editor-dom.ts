// The message as nodes of the editor and back: text stays text, a tag is one node that the caret cannot enter. Used by the editor.
import type { UserMessageContent } from '@openai/chatkit';

type TagPart = Extract<UserMessageContent, { type: 'input_tag' }>;

/** What a tag's node stands for; kept beside the node, so that nothing in the page can change it. */
const tags = new WeakMap<Node, TagPart>();

/** The parts in their order, neighbouring text joined. */
export function readEditor(host: Node): UserMessageContent[] {
  const parts: UserMessageContent[] = [];
  const addText = (text: string) => {
    const last = parts.at(-1);
    if (text === '') return;
    if (last?.type === 'input_text') last.text += text;
    else parts.push({ type: 'input_text', text });
  };
  const walk = (parent: Node) => {
    for (const node of parent.childNodes) {
      const tag = tags.get(node);
      if (tag) parts.push(tag);
      else if (node.nodeType === Node.TEXT_NODE) addText(node.nodeValue ?? '');
      else if (node.nodeName === 'BR') {
        // The last one only holds the caret's line open.
        if (node.nextSibling || parent !== host) addText('\n');
      } else {
        if (parts.length > 0) addText('\n');
        walk(node);
      }
    }
  };
  walk(host);
  return parts;
}

/** Replaces what the editor holds. */
export function writeEditor(host: HTMLElement, parts: readonly UserMessageContent[]): void {
  host.replaceChildren(
    ...parts.map((part) => (part.type === 'input_tag' ? toTagNode(part) : part.text)),
  );
}

/** One node, deleted as a whole. */
export function toTagNode(tag: TagPart): HTMLElement {
  const node = document.createElement('span');
  node.className = 'tag';
  node.contentEditable = 'false';
  node.dataset['tag'] = tag.id;
  node.dir = 'auto';
  node.textContent = tag.text;
  tags.set(node, tag);
  return node;
}

export function isTagNode(node: Node | null | undefined): node is HTMLElement {
  return node !== null && node !== undefined && tags.has(node);
}

/** Says that script has changed the text, as the browser says it of a key: to the editor itself and to whoever listens around it. */
export function tellChange(host: HTMLElement): void {
  host.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
