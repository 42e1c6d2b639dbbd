// One past chat in the list: its title opens it; it is renamed in place and deleted by a click.
import { useLayoutEffect, useRef, useState } from 'react';
import type { ThreadMetadata } from '../../lib/chatkit/items';
import { useElement, useThread } from './element-context';
import { IconButton } from './icon-button';
import { RenameField } from './rename-field';
import { SaveChat } from './save-chat';
import { toShortDate } from './short-date';
import { useTexts } from './use-texts';

export function HistoryRow({ thread }: { thread: ThreadMetadata }) {
  const texts = useTexts();
  const { options, controller, state, history, focusComposer } = useElement();
  const { threadId } = useThread();
  const [isRenaming, setRenaming] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const isFocusDue = useRef(false);
  const opener = useRef<HTMLButtonElement>(null);
  const title = thread.title ?? texts.untitled;
  const isShown = thread.id === threadId;

  // The field took the focus from this row; it comes back.
  useLayoutEffect(() => {
    if (!isRenaming && !isSaving && isFocusDue.current) opener.current?.focus();
    isFocusDue.current = false;
  }, [isRenaming, isSaving]);

  async function rename(next: string | undefined, byKey: boolean): Promise<void> {
    isFocusDue.current = byKey;
    setRenaming(false);
    if (next === undefined) return;
    const isAccepted = await history.rename(thread.id, next);
    if (isAccepted && state.getSnapshot().threadId === thread.id) state.patch({ title: next });
  }

  async function remove(): Promise<void> {
    focusNeighbour(opener.current?.closest('li'));
    const isAccepted = await history.remove(thread.id);
    if (isAccepted && state.getSnapshot().threadId === thread.id) await controller.openThread(null);
  }

  if (isRenaming) {
    return (
      <li className="history-row">
        <RenameField title={title} onDone={(next, byKey) => void rename(next, byKey)} />
      </li>
    );
  }
  if (isSaving && options.library) {
    return (
      <li className="history-row">
        <SaveChat
          threadId={thread.id}
          library={options.library}
          onDone={() => {
            isFocusDue.current = true;
            setSaving(false);
          }}
        />
      </li>
    );
  }
  return (
    <li className="history-row" data-thread-id={thread.id}>
      <button
        ref={opener}
        type="button"
        className="history-title"
        aria-current={isShown ? 'true' : undefined}
        onClick={() => {
          history.close();
          if (!isShown) void controller.openThread(thread.id);
          focusComposer();
        }}
      >
        <span dir="auto">{title}</span>
        <time dateTime={thread.created_at}>{toShortDate(thread.created_at, options.locale)}</time>
      </button>
      <div className="history-actions">
        {options.library && (
          <IconButton
            label={texts.history.saveAsFile}
            icon="download"
            onClick={() => setSaving(true)}
          />
        )}
        {options.history.showRename && (
          <IconButton
            label={texts.history.rename}
            icon="pencil"
            onClick={() => setRenaming(true)}
          />
        )}
        {options.history.showDelete && (
          <IconButton label={texts.history.remove} icon="trash" onClick={() => void remove()} />
        )}
      </div>
    </li>
  );
}

/** A row that goes takes the focus with it: the next one gets it, or the one before, or the list. */
function focusNeighbour(row: Element | null | undefined): void {
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  const place =
    neighbour?.querySelector<HTMLElement>('.history-title') ?? row?.closest<HTMLElement>('section');
  place?.focus();
}
