// The two forms in which a chat can be saved, in place of its row's actions; used by the history row.
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { ChatLibrary } from './chat-library';
import { useTexts } from './use-texts';

interface SaveChatProps {
  threadId: string;
  library: ChatLibrary;
  /** One was chosen, or none. */
  onDone(): void;
}

export function SaveChat({ threadId, library, onDone }: SaveChatProps) {
  const texts = useTexts();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onDone();
  }
  function save(format: 'markdown' | 'json'): void {
    library.save(threadId, format);
    onDone();
  }
  return (
    <div
      className="save-chat"
      role="group"
      aria-label={texts.history.saveAs}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onDone();
      }}
    >
      <span className="save-label">{texts.history.saveAs}</span>
      <button ref={first} type="button" className="button" onClick={() => save('markdown')}>
        Markdown
      </button>
      <button type="button" className="button" onClick={() => save('json')}>
        JSON
      </button>
    </div>
  );
}
