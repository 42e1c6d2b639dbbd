// The text box `Message`: plain text with tags as atoms. Its words live in the page, not in React, so that an input method is never cut into.
import {
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type FormEvent,
  type KeyboardEvent,
  type Ref,
} from 'react';
import { contentOf, toPlainText } from '../composer-state';
import { useComposer, useElement } from '../element-context';
import { nodeBeforeCaret, placeCaretAtEnd, readCaret, readTrigger } from './editor-caret';
import { isTagNode, readEditor, tellChange, writeEditor } from './editor-dom';
import { createEditorHandle, type EditorHandle } from './editor-handle';
import { menuId, optionId } from './composer-menu';
import { isSameContent } from './same-content';
import type { ComposerMenu } from './use-composer-menu';
import { useEditHistory } from './use-edit-history';
import { useTexts } from '../use-texts';

interface MessageEditorProps {
  placeholder: string;
  isDisabled: boolean;
  canSend: boolean;
  menu: ComposerMenu;
  handle: Ref<EditorHandle>;
}

export function MessageEditor(props: MessageEditorProps) {
  const texts = useTexts();
  const { placeholder, isDisabled, canSend, menu, handle } = props;
  const { state, composer, sendDraft, registerComposer } = useElement();
  const draft = useComposer();
  const box = useRef<HTMLDivElement>(null);
  const history = useEditHistory(box);
  const { begin: beginHistory } = history;

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
    beginHistory();
  }, [draft, beginHistory]);

  function changed({ nativeEvent }: FormEvent): void {
    const host = box.current;
    if (!host) return;
    history.note(nativeEvent);
    const content = readEditor(host);
    composer.patch({ text: toPlainText(content), content });
    menu.follow(readTrigger(host));
  }

  useImperativeHandle(handle, () => createEditorHandle(box));

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const host = box.current;
    // 229 is what Safari gives for the Enter that ends an input method; everyone else says `isComposing`.
    if (!host || event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (!event.shiftKey && menu.takeKey(event.key)) {
      event.preventDefault();
      return;
    }
    if (history.takeKey(event)) {
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
      tellChange(host);
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
      aria-label={texts.composer.message}
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
