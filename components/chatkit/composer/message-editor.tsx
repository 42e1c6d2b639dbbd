// The text box `Message`: plain text with tags as atoms. Its words live in the page, not in React, so that an input method is never cut into.
import {
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type Ref,
  type RefObject,
} from 'react';
import { contentOf, toPlainText } from '../composer-state';
import { useComposer, useElement } from '../element-context';
import {
  nodeBeforeCaret,
  placeCaret,
  placeCaretAtEnd,
  readCaret,
  readTrigger,
  type Trigger,
} from './editor-caret';
import { isSameContent, isTagNode, readEditor, toTagNode, writeEditor } from './editor-dom';
import { menuId, optionId } from './composer-menu';
import type { ComposerMenu, MenuEditor } from './use-composer-menu';

export interface EditorHandle extends MenuEditor {
  /** Types a sign where the caret is, as a key would. */
  type(text: string): void;
}

interface MessageEditorProps {
  placeholder: string;
  isDisabled: boolean;
  canSend: boolean;
  menu: ComposerMenu;
  handle: Ref<EditorHandle>;
}

export function MessageEditor(props: MessageEditorProps) {
  const { placeholder, isDisabled, canSend, menu, handle } = props;
  const { state, composer, sendDraft, registerComposer } = useElement();
  const draft = useComposer();
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    registerComposer(box.current);
    return () => registerComposer(null);
  }, [registerComposer]);

  useLayoutEffect(() => {
    const host = box.current;
    const wanted = contentOf(draft);
    // What is shown already is left alone: writing it anew would move the caret and end an input method.
    if (!host || isSameContent(readEditor(host), wanted)) return;
    writeEditor(host, wanted);
    if (host.matches(':focus')) placeCaretAtEnd(host);
  }, [draft]);

  function changed(): void {
    const host = box.current;
    if (!host) return;
    const content = readEditor(host);
    composer.patch({ text: toPlainText(content), content });
    menu.follow(readTrigger(host));
  }

  useImperativeHandle(handle, () => editorHandle(box, changed));

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const host = box.current;
    // 229 is what Safari gives for the Enter that ends an input method; everyone else says `isComposing`.
    if (!host || event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (!event.shiftKey && menu.takeKey(event.key)) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (canSend) sendDraft();
      return;
    }
    if (event.key === 'Backspace' && removeTagBefore(host)) {
      event.preventDefault();
      changed();
      return;
    }
    if (event.key === 'ArrowUp' && draft.text === '') {
      const last = lastUserContent(state);
      if (last === undefined) return;
      event.preventDefault();
      composer.patch({ text: toPlainText(last), content: last });
    }
  }

  const { state: open } = menu;
  const hasOption = open !== undefined && open.entries.length > 0;
  return (
    <div
      ref={box}
      className="composer-text"
      role="textbox"
      tabIndex={isDisabled ? -1 : 0}
      aria-label="Message"
      aria-multiline="true"
      aria-placeholder={placeholder}
      aria-disabled={isDisabled}
      aria-controls={hasOption ? menuId : undefined}
      aria-activedescendant={hasOption ? optionId(open.active) : undefined}
      contentEditable={isDisabled ? 'false' : 'plaintext-only'}
      suppressContentEditableWarning
      dir="auto"
      spellCheck
      data-placeholder={placeholder}
      data-empty={draft.text === '' || undefined}
      onInput={changed}
      onKeyDown={onKeyDown}
      onKeyUp={() => box.current && menu.follow(readTrigger(box.current))}
      onMouseUp={() => box.current && menu.follow(readTrigger(box.current))}
      onBlur={() => menu.close()}
    />
  );
}

function editorHandle(box: RefObject<HTMLDivElement | null>, changed: () => void): EditorHandle {
  const insert = (host: HTMLElement, trigger: Trigger | undefined, node: Node | string) => {
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
    changed();
  };
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
    replaceTrigger(tag) {
      const host = box.current;
      if (!host) return;
      insert(host, readTrigger(host), tag ? toTagNode(tag) : '');
    },
  };
}

/** Firefox does not delete a node that cannot be edited. */
function removeTagBefore(host: HTMLElement): boolean {
  const caret = readCaret(host);
  const before = caret && nodeBeforeCaret(caret);
  if (!isTagNode(before)) return false;
  before.remove();
  return true;
}

function lastUserContent({ items }: ReturnType<typeof useElement>['state']) {
  for (const id of items.ids().toReversed()) {
    const item = items.read(id);
    if (item?.type !== 'user_message') continue;
    return item.content.map((part) =>
      part.type === 'input_text'
        ? part
        : {
            type: part.type,
            id: part.id,
            text: part.text,
            data: part.data,
            ...(part.group ? { group: part.group } : {}),
            ...(part.interactive ? { interactive: true } : {}),
          },
    );
  }
  return undefined;
}
