// Undo and Redo of the text box, by their keys and by the browser's own menu. Used by the editor.
import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import { goToPlace, toPlace } from './caret-place';
import { createEditHistory, type EditKind, type EditState } from './edit-history';
import { readCaret } from './editor-caret';
import { readEditor, tellChange, writeEditor } from './editor-dom';

export interface EditorHistory {
  /** The text has changed, by a key or by script. */
  note(event: Event): void;
  /** What stands there now was written from outside. Stays the same function. */
  begin(): void;
  /** Whether the key was Undo or Redo. */
  takeKey(event: KeyboardEvent): boolean;
}

const kinds: Readonly<Record<string, EditKind>> = {
  insertText: 'type',
  insertCompositionText: 'type',
  deleteContentBackward: 'delete',
  deleteContentForward: 'delete',
};

export function useEditHistory(box: RefObject<HTMLDivElement | null>): EditorHistory {
  const [{ edits, begin }] = useState(() => {
    const created = createEditHistory();
    return {
      edits: created,
      begin() {
        if (box.current) created.begin(stateOf(box.current));
      },
    };
  });

  function go(state: EditState | undefined): void {
    const host = box.current;
    if (!host || !state) return;
    writeEditor(host, state.content);
    goToPlace(host, state.caret);
    tellChange(host);
  }

  useEffect(() => {
    const host = box.current;
    const take = (event: InputEvent) => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
      event.preventDefault();
      go(event.inputType === 'historyUndo' ? edits.undo() : edits.redo());
    };
    host?.addEventListener('beforeinput', take);
    return () => host?.removeEventListener('beforeinput', take);
  });

  return {
    begin,
    note(event) {
      const kind = event instanceof InputEvent ? kinds[event.inputType] : undefined;
      if (box.current) edits.note(stateOf(box.current), kind ?? 'step');
    },
    takeKey({ key, ctrlKey, metaKey, altKey, shiftKey }) {
      if (altKey || !(ctrlKey || metaKey)) return false;
      const letter = key.toLowerCase();
      if (letter !== 'z' && !(letter === 'y' && ctrlKey && !shiftKey)) return false;
      go(letter === 'y' || shiftKey ? edits.redo() : edits.undo());
      return true;
    },
  };
}

function stateOf(host: HTMLElement): EditState {
  return { content: readEditor(host), caret: toPlace(host, readCaret(host)) };
}
