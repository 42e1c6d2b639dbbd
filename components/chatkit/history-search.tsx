// The search above the list of chats: what is typed is asked at once, one question at a time; what was found shows its place.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { ChatLibrary, FoundChat } from './chat-library';
import { useElement, useThread } from './element-context';
import { Icon } from './icon';
import { toShortDate } from './short-date';
import { useTexts } from './use-texts';

export type Found = Awaited<ReturnType<ChatLibrary['search']>> | 'failed';

/** What the latest finished search found; nothing while there is no question. Older answers never replace newer ones. */
export function useChatSearch(library: ChatLibrary | undefined, query: string): Found | undefined {
  const [found, setFound] = useState<Found>();
  const wanted = useRef('');
  const isAsking = useRef(false);
  const question = query.trim();

  useEffect(() => {
    wanted.current = question;
    if (!library || question === '' || isAsking.current) return;
    isAsking.current = true;
    void askUntilCurrent(library, wanted, setFound).finally(() => {
      isAsking.current = false;
    });
  }, [library, question]);

  return question === '' ? undefined : found;
}

async function askUntilCurrent(
  library: ChatLibrary,
  wanted: { current: string },
  setFound: (found: Found) => void,
): Promise<void> {
  for (let asked = ''; asked !== wanted.current && wanted.current !== '';) {
    asked = wanted.current;
    const found = await library.search(asked).catch(() => 'failed' as const);
    if (wanted.current !== '') setFound(found);
  }
}

interface HistorySearchProps {
  query: string;
  onQuery(query: string): void;
}

/** Escape empties it first; an empty one lets Escape close the history. */
export function HistorySearch({ query, onQuery }: HistorySearchProps) {
  const texts = useTexts().historySearch;
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || query === '' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onQuery('');
  }
  return (
    <div className="history-search" role="search">
      <Icon name="search" size={14} />
      <input
        type="text"
        enterKeyHint="search"
        aria-label={texts.label}
        placeholder={texts.label}
        dir="auto"
        maxLength={200}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

export function FoundChats({ found }: { found: Found | undefined }) {
  const texts = useTexts().historySearch;
  if (found === undefined) return null;
  if (found === 'failed') return <p className="empty">{texts.failed}</p>;
  if (found.results.length === 0) return <p className="empty">{texts.nothing}</p>;
  return (
    <>
      <ul className="history-list">
        {found.results.map((chat) => (
          <FoundRow key={chat.id} chat={chat} />
        ))}
      </ul>
      {found.more && <p className="empty">{texts.more}</p>}
    </>
  );
}

function FoundRow({ chat: { id, title, created_at, place } }: { chat: FoundChat }) {
  const { untitled } = useTexts();
  const { options, controller, history, focusComposer } = useElement();
  const { threadId } = useThread();
  return (
    <li className="history-row found" data-thread-id={id}>
      <button
        type="button"
        className="history-title"
        aria-current={id === threadId ? 'true' : undefined}
        onClick={() => {
          history.close();
          if (id !== threadId) void controller.openThread(id);
          focusComposer();
        }}
      >
        <span dir="auto">{title ?? untitled}</span>
        <time dateTime={created_at}>{toShortDate(created_at, options.locale)}</time>
        {place && (
          <q className="found-place" dir="auto">
            {place.before}
            <mark>{place.match}</mark>
            {place.after}
          </q>
        )}
      </button>
    </li>
  );
}
