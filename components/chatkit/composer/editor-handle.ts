// What others do to the text box: a sign typed for the user, a name replaced by its tag. Used by the editor, the menu and the composer's buttons.
import type { RefObject } from 'react';
import {
  placeCaret,
  placeCaretAtEnd,
  readCaret,
  readTrigger,
  textAround,
  type Trigger,
} from './editor-caret';
import { tellChange, toTagNode } from './editor-dom';
import type { MenuEditor } from './use-composer-menu';

export interface EditorHandle extends MenuEditor {
  /** Types a sign where the caret is, as a key would. */
  type(text: string): void;
  /** Puts words where the caret is, with the spaces that they need on both sides. */
  insertWords(text: string): void;
}

/** Each change is told as the browser tells of a key. */
export function createEditorHandle(box: RefObject<HTMLDivElement | null>): EditorHandle {
  return {
    type(text) {
      const host = box.current;
      if (!host) return;
      host.focus();
      // After a word the sign would be part of it.
      const before = readCaret(host);
      const needsSpace =
        before?.node instanceof Text && /\S$/.test(before.node.data.slice(0, before.offset));
      insert(host, undefined, needsSpace ? ` ${text}` : text);
    },
    insertWords(text) {
      const host = box.current;
      if (!host) return;
      host.focus();
      // What is selected is kept: nobody said that the words replace it.
      if (!readCaret(host)) placeCaretAtEnd(host);
      const [before, after] = textAround(host);
      const opening = /\S$/u.test(before) ? ' ' : '';
      const closing = /^[\p{L}\p{N}]/u.test(after) ? ' ' : '';
      insert(host, undefined, opening + text + closing);
    },
    replaceTrigger(tag) {
      const host = box.current;
      if (!host) return;
      insert(host, readTrigger(host), tag ? toTagNode(tag) : '');
    },
    holdTrigger() {
      const held = box.current ? readTrigger(box.current) : undefined;
      const typed = held?.node.data.slice(0, held.end);
      return () => {
        const host = box.current;
        host?.focus();
        if (!host || !held || !host.contains(held.node)) return undefined;
        // What was typed on meanwhile stays behind the name.
        if (held.node.data.slice(0, held.end) !== typed) return undefined;
        placeCaret(held.node, held.end);
        return held;
      };
    },
  };
}

function insert(host: HTMLElement, trigger: Trigger | undefined, node: Node | string): void {
  const range = document.createRange();
  const caret = readCaret(host);
  if (trigger) {
    range.setStart(trigger.node, trigger.start);
    range.setEnd(trigger.node, trigger.end);
  } else if (caret) range.setStart(caret.node, caret.offset);
  else range.selectNodeContents(host);
  if (!trigger) range.collapse(caret !== undefined);
  range.deleteContents();
  if (node === '') {
    // Firefox types beside an empty text, not into it.
    host.normalize();
  } else {
    const text = document.createTextNode(typeof node === 'string' ? node : ' ');
    range.insertNode(text);
    if (typeof node !== 'string') text.before(node);
    placeCaret(text, text.data.length);
  }
  tellChange(host);
}
