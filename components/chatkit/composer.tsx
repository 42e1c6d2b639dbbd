// Where the user types: the text box, the model, the host's status, and Send, beside which Stop stands while an answer runs.
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { AttachButton, useFileDoors } from './attach-button';
import { AttachmentChips } from './attachment-chips';
import { useComposer, useElement, useThread } from './element-context';
import { IconButton } from './icon-button';
import { ModelPicker } from './model-picker';

export function Composer() {
  const { options, controller, composer, sendDraft, focusComposer } = useElement();
  const { text, reply, attachments, uploads } = useComposer();
  const form = useRef<HTMLFormElement>(null);
  const { status, isStreaming, isLoading, canStop } = useThread();
  const isDropping = useFileDoors(form, status.type !== 'active');
  if (status.type === 'closed') {
    return (
      <footer className="composer-area">
        <slot name="above-composer" />
        <p className="closed" dir="auto">
          {status.reason ?? 'This chat is closed.'}
        </p>
        <slot name="status" />
      </footer>
    );
  }
  const isLocked = status.type === 'locked';
  const isEmpty = text.trim() === '' && attachments.length === 0;
  const isUploading = uploads.some(({ problem }) => problem === undefined);
  const isBlocked = isLocked || isUploading || isLoading || (isStreaming && !controller.canQueue());
  const canSend = !isEmpty && !isBlocked;
  return (
    <footer className="composer-area">
      <slot name="above-composer" />
      <form
        ref={form}
        className={isDropping ? 'composer dropping' : 'composer'}
        onSubmit={(event) => {
          event.preventDefault();
          if (!canSend) return;
          sendDraft();
          focusComposer();
        }}
      >
        {reply !== undefined && (
          <div className="reply">
            <q dir="auto">{reply}</q>
            <IconButton
              label="Remove quote"
              icon="close"
              onClick={() => composer.patch({ reply: undefined })}
            />
          </div>
        )}
        <AttachmentChips />
        <ComposerText
          placeholder={
            isLocked ? (status.reason ?? 'This chat is locked.') : options.composer.placeholder
          }
          isDisabled={isLocked}
          canSend={canSend}
        />
        <div className="composer-row">
          <AttachButton isDisabled={isLocked} />
          <ModelPicker />
          <slot name="status" />
          <span className="grow" />
          {isStreaming && canStop && (
            <IconButton
              label="Stop"
              icon="stop"
              className="stop"
              onClick={() => {
                controller.stop();
                focusComposer();
              }}
            />
          )}
          {!(isStreaming && canStop && isEmpty) && (
            <IconButton
              label="Send"
              icon="arrow-up"
              type="submit"
              className="send"
              disabled={!canSend}
            />
          )}
        </div>
      </form>
    </footer>
  );
}

interface ComposerTextProps {
  placeholder: string;
  isDisabled: boolean;
  canSend: boolean;
}

function ComposerText({ placeholder, isDisabled, canSend }: ComposerTextProps) {
  const { state, composer, sendDraft, registerComposer } = useElement();
  const { text } = useComposer();
  const box = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    registerComposer(box.current);
    return () => registerComposer(null);
  }, [registerComposer]);

  // Where the browser cannot size a text box by its content, we do; the style sheet holds it to eight lines.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || CSS.supports('field-sizing', 'content')) return;
    // The text decides; it is read from the box that shows it.
    element.style.height = text === '' ? '' : 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [text]);

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    // 229 is what Safari gives for the Enter that ends an input method; everyone else says `isComposing`.
    const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (canSend) sendDraft();
      return;
    }
    if (event.key === 'ArrowUp' && text === '') {
      const last = lastUserText(state);
      if (last === undefined) return;
      event.preventDefault();
      composer.patch({ text: last });
    }
  }

  return (
    <textarea
      ref={box}
      className="composer-text"
      aria-label="Message"
      rows={1}
      dir="auto"
      placeholder={placeholder}
      disabled={isDisabled}
      value={text}
      onChange={(event) => composer.patch({ text: event.target.value })}
      onKeyDown={onKeyDown}
    />
  );
}

function lastUserText({ items }: ReturnType<typeof useElement>['state']): string | undefined {
  for (const id of items.ids().toReversed()) {
    const item = items.read(id);
    if (item?.type === 'user_message') return item.content.map((part) => part.text).join('');
  }
  return undefined;
}
