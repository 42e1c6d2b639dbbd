/** The items of a thread: the last ones are mounted, earlier ones as the reader comes near them; used by the thread view. */
import { memo, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ClipboardEvent, ReactNode } from 'react';
import { followEnd } from './follow-end';
import type { FollowEnd } from './follow-end';
import { isLocal } from './local-messages';
import { copySelection } from './markdown/copy-selection';
import { useTexts } from './use-texts';

interface MessageListProps {
  itemIds: readonly string[];
  /** Must stay the same function between renders, or every row is rendered anew. */
  renderItem(id: string): ReactNode;
  /** The reader came near the first item there is, and `hasOlder` says that more can be loaded. */
  onReachStart(): void;
  hasOlder: boolean;
  /** Whether what grows now is followed at the end; otherwise the reader's place is kept and the way to the end offered. */
  isFollowed: boolean;
  /** Another key shows another thread, from its end. */
  scrollKey: string;
  label?: string;
}

/** Items mounted when a thread opens, and how many more each time the reader nears the first. */
const firstCount = 30;
const growBy = 40;
/** A message that was just sent is among the last rows. */
const newest = -4;

/** Shows the items, follows the end while the reader is there, and offers the way back to it. */
export function MessageList({ scrollKey, ...props }: MessageListProps) {
  return <Messages key={scrollKey} {...props} />;
}

const Row = memo(function Row({
  id,
  renderItem,
}: Pick<MessageListProps, 'renderItem'> & { id: string }) {
  return <div className="message-row">{renderItem(id)}</div>;
});

function Messages(props: Omit<MessageListProps, 'scrollKey'>) {
  const texts = useTexts();
  const { itemIds, renderItem, onReachStart, hasOlder, isFollowed } = props;
  const { label = texts.thread.conversation } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  const sentinel = useRef<HTMLDivElement>(null);
  const latest = useRef<HTMLButtonElement>(null);
  const follow = useRef<FollowEnd>(null);
  const place = useRef<{ row: Element; top: number }>(null);
  const isFollowedNow = useRef(isFollowed);
  useLayoutEffect(() => {
    isFollowedNow.current = isFollowed;
  }, [isFollowed]);
  const [isFollowing, setFollowing] = useState(true);
  const [first, setFirst] = useState<string>();

  const total = itemIds.length;
  const found = first === undefined ? -1 : itemIds.indexOf(first);
  const start = found < 0 ? Math.max(0, total - firstCount) : found;
  const isTooLong = isFollowing && total - start > firstCount + growBy;
  const wanted = isTooLong ? itemIds[total - firstCount] : itemIds[start];
  if (wanted !== first) setFirst(wanted);

  useLayoutEffect(() => {
    if (!scroller.current || !rows.current) return undefined;
    const following = followEnd(
      scroller.current,
      rows.current,
      (next) => {
        // At once: drawn a frame later, it could come to stand under a pointer that is pressed by then.
        if (latest.current) latest.current.hidden = next;
        setFollowing(next);
      },
      () => isFollowedNow.current,
    );
    follow.current = following;
    return () => following.stop();
  }, []);

  // Whoever sends a message wants to see what comes of it.
  const sent = itemIds.slice(newest).findLast(isLocal);
  useLayoutEffect(() => {
    if (sent !== undefined) follow.current?.jump();
  }, [sent]);

  // The browser holds the reader's place when rows come in above, but not at the very start.
  useLayoutEffect(() => {
    const before = place.current;
    place.current = null;
    if (!before?.row.isConnected || !scroller.current) return;
    scroller.current.scrollTop += before.row.getBoundingClientRect().top - before.top;
  });

  useEffect(() => {
    const root = scroller.current;
    if (!root || !sentinel.current || (start === 0 && !hasOlder)) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        if (start === 0) {
          onReachStart();
          return;
        }
        const row = sentinel.current?.nextElementSibling;
        if (row) place.current = { row, top: row.getBoundingClientRect().top };
        setFirst(itemIds[Math.max(0, start - growBy)]);
      },
      { root, rootMargin: '600px 0px 0px 0px' },
    );
    observer.observe(sentinel.current);
    return () => observer.disconnect();
  }, [itemIds, start, hasOlder, onReachStart]);

  const copy = useCallback((event: ClipboardEvent<HTMLElement>) => {
    const root = event.currentTarget.getRootNode();
    if (root instanceof ShadowRoot) copySelection(event.nativeEvent, root);
  }, []);

  const jump = useCallback(() => {
    follow.current?.jump();
    scroller.current?.focus({ preventScroll: true });
  }, []);

  return (
    <div className="message-list">
      {/* A log, but a silent one: finished sentences are read out from the element's live region. */}
      <div
        ref={scroller}
        className="message-scroller"
        role="log"
        aria-live="off"
        aria-label={label}
        tabIndex={0}
        onCopy={copy}
      >
        <div ref={rows} className="message-rows">
          <div ref={sentinel} className="message-sentinel" aria-hidden="true" />
          {itemIds.slice(start).map((id) => (
            <Row key={id} id={id} renderItem={renderItem} />
          ))}
        </div>
      </div>
      <button
        ref={latest}
        type="button"
        className="jump-to-latest"
        hidden={isFollowing}
        onClick={jump}
      >
        {texts.thread.latest}
      </button>
    </div>
  );
}
