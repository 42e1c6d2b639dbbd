// One past chat in the list: its title opens it; it is renamed in place and deleted by a click.
import { useState, type KeyboardEvent } from 'react';
import type { ThreadMetadata } from '../../lib/chatkit/items';
import { useElement, useThread } from './element-context';
import { IconButton } from './icon-button';
import { toShortDate } from './short-date';

export function HistoryRow({ thread }: { thread: ThreadMetadata }) {
  const { options, controller, state, history } = useElement();
  const { threadId } = useThread();
  const [isRenaming, setRenaming] = useState(false);
  const title = thread.title ?? 'Untitled';
  const isShown = thread.id === threadId;

  async function rename(next: string): Promise<void> {
    setRenaming(false);
    if (next === '' || next === title) return;
    const isAccepted = await history.rename(thread.id, next);
    if (isAccepted && state.getSnapshot().threadId === thread.id) state.patch({ title: next });
  }

  async function remove(): Promise<void> {
    const isAccepted = await history.remove(thread.id);
    if (isAccepted && state.getSnapshot().threadId === thread.id) await controller.openThread(null);
  }

  if (isRenaming) {
    return (
      <li className="history-row">
        <RenameField title={title} onDone={(next) => void rename(next)} />
      </li>
    );
  }
  return (
    <li className="history-row" data-thread-id={thread.id}>
      <button
        type="button"
        className="history-title"
        aria-current={isShown ? 'true' : undefined}
        onClick={() => {
          history.close();
          if (!isShown) void controller.openThread(thread.id);
        }}
      >
        <span dir="auto">{title}</span>
        <time dateTime={thread.created_at}>{toShortDate(thread.created_at, options.locale)}</time>
      </button>
      <div className="history-actions">
        {options.history.showRename && (
          <IconButton label="Rename" icon="pencil" onClick={() => setRenaming(true)} />
        )}
        {options.history.showDelete && (
          <IconButton label="Delete" icon="trash" onClick={() => void remove()} />
        )}
      </div>
    </li>
  );
}

/** Enter and leaving the field keep the new title, Escape the old one. */
function RenameField({ title, onDone }: { title: string; onDone: (title: string) => void }) {
  const [text, setText] = useState(title);
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onDone(event.key === 'Enter' ? text.trim() : '');
  }
  return (
    <input
      className="rename"
      aria-label="Title"
      dir="auto"
      maxLength={200}
      value={text}
      ref={(input) => input?.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => onDone(text.trim())}
      onKeyDown={onKeyDown}
    />
  );
}
