// Past chats, newest first: open, rename, delete; more are read when the end comes into view.
import { useEffect, useRef, useState } from 'react';
import { useElement, useHistory } from './element-context';
import { HistoryRow } from './history-row';
import { FoundChats, HistorySearch, useChatSearch } from './history-search';
import { Icon } from './icon';
import { sayFault } from './say-fault';
import { useTexts } from './use-texts';

export function HistoryView() {
  const texts = useTexts();
  const { options } = useElement();
  const [query, setQuery] = useState('');
  const found = useChatSearch(options.library, query);
  const isSearching = query.trim() !== '';
  return (
    <section className="history" aria-label={texts.history.region} tabIndex={-1}>
      {options.library && <HistorySearch query={query} onQuery={setQuery} />}
      {isSearching ? <FoundChats found={found} /> : <Threads />}
    </section>
  );
}

function Threads() {
  const texts = useTexts();
  const { history } = useElement();
  const { threads, isLoading, hasMore, fault } = useHistory();
  return (
    <>
      {fault && (
        <div className="notice danger" role="alert">
          <Icon name="warning" />
          <p>{sayFault(fault, texts)}</p>
          <button type="button" className="button" onClick={history.open}>
            {texts.history.tryAgain}
          </button>
        </div>
      )}
      {threads.length === 0 && !isLoading && !fault && (
        <p className="empty">{texts.history.none}</p>
      )}
      <ul className="history-list">
        {threads.map((thread) => (
          <HistoryRow key={thread.id} thread={thread} />
        ))}
      </ul>
      {hasMore && <HistoryEnd />}
      {isLoading && <p className="empty">{texts.history.reading}</p>}
    </>
  );
}

/** Asks for the next page when it is nearly in view; a button too, for those who do not scroll. */
function HistoryEnd() {
  const texts = useTexts();
  const { history } = useElement();
  const { threads } = useHistory();
  const end = useRef<HTMLButtonElement>(null);
  // A new page may leave the end in view, which no observer tells twice: it is watched anew per page.
  useEffect(() => {
    const element = end.current;
    if (!element || threads.length === 0) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) void history.loadMore();
      },
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [history, threads]);
  return (
    <button ref={end} type="button" className="button more" onClick={() => void history.loadMore()}>
      {texts.history.more}
    </button>
  );
}
