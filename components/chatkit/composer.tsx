// Where the user types: the text box, the model, the host's status, and Send, beside which Stop stands while an answer runs.
import { useRef } from 'react';
import { AttachButton, useFileDoors } from './attach-button';
import { AttachmentChips } from './attachment-chips';
import { ComposerMenu } from './composer/composer-menu';
import type { EditorHandle } from './composer/editor-handle';
import { MessageEditor } from './composer/message-editor';
import { useComposerMenu } from './composer/use-composer-menu';
import { DictateButton } from './dictation/dictate-button';
import { useDictation } from './dictation/use-dictation';
import { useComposer, useElement, useItem, useThread } from './element-context';
import { IconButton } from './icon-button';
import { later } from './later';
import { ModelPicker } from './model-picker';
import { pendingQuestions, questionForm } from './pending-questions';
import { useTexts } from './use-texts';

const toolMenu = later(async () => (await import('./composer/tool-menu')).ToolMenu);
const dictationLine = later(async () => (await import('./dictation/dictation-line')).DictationLine);

export function Composer() {
  const texts = useTexts();
  const { options, controller, composer, sendDraft, focusComposer } = useElement();
  const { text, reply, attachments, uploads, toolId } = useComposer();
  const form = useRef<HTMLFormElement>(null);
  const editor = useRef<EditorHandle>(null);
  const menu = useComposerMenu(() => editor.current);
  const speech = useDictation(editor);
  const { status, isStreaming, isLoading, canStop, itemIds } = useThread();
  const newest = useItem(itemIds.at(-1) ?? '');
  const questions = isStreaming ? undefined : pendingQuestions(newest?.item);
  const isDropping = useFileDoors(form, status.type !== 'active');
  if (status.type === 'closed') {
    return (
      <footer className="composer-area">
        <slot name="above-composer" />
        <p className="closed" dir="auto">
          {status.reason ?? texts.composer.closed}
        </p>
        <slot name="status" />
      </footer>
    );
  }
  if (questions) {
    return (
      <footer className="composer-area">
        <div className="composer">
          <questionForm.View item={questions} />
        </div>
        <slot name="status" />
      </footer>
    );
  }
  const { entities, composer: wanted } = options;
  const tool = wanted.tools.find(({ id }) => id === toolId);
  const placeholder = tool?.placeholderOverride ?? wanted.placeholder;
  const isLocked = status.type === 'locked';
  const isEmpty = text.trim() === '' && attachments.length === 0;
  const isUploading = uploads.some(({ problem }) => problem === undefined);
  const isBlocked = isLocked || isUploading || isLoading || (isStreaming && !controller.canQueue());
  const canSend = !isEmpty && !isBlocked;
  const { phase, note } = speech.snapshot;
  const isDictating = speech.isOffered || phase !== 'idle' || note !== undefined;
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
              label={texts.composer.removeQuote}
              icon="close"
              onClick={() => composer.patch({ reply: undefined })}
            />
          </div>
        )}
        <AttachmentChips />
        {menu.state && <ComposerMenu state={menu.state} onChoose={menu.choose} />}
        <MessageEditor
          placeholder={isLocked ? (status.reason ?? texts.composer.locked) : placeholder}
          isDisabled={isLocked}
          canSend={canSend}
          menu={menu}
          handle={editor}
        />
        {isDictating && <dictationLine.View {...speech} />}
        <div className="composer-row">
          <AttachButton isDisabled={isLocked} />
          {wanted.tools.length > 0 && <toolMenu.View />}
          {entities?.onTagSearch && entities.showComposerMenu && (
            <IconButton
              label={texts.composer.addMention}
              icon="at"
              disabled={isLocked}
              onClick={() => editor.current?.type('@')}
            />
          )}
          <ModelPicker />
          <slot name="status" />
          <span className="grow" />
          <DictateButton {...speech} isDisabled={isLocked} />
          {isStreaming && canStop && (
            <IconButton
              label={texts.composer.stop}
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
              label={texts.composer.send}
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
