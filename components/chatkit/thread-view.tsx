// The shown thread, or the start screen while there is none.
import { useCallback, useMemo } from 'react';
import { useElement, useThread } from './element-context';
import { ItemView } from './item-view';
import { MessageList } from './message-list';
import { StartScreen } from './start-screen';
import { ThreadTail } from './thread-tail';

/** The tail is the list's last row, so that following the end shows it too. */
const tailId = 'tail';

export function ThreadView() {
  const { controller } = useElement();
  const { visit, threadId, itemIds, hasOlder, isLoading, error } = useThread();
  const rows = useMemo(() => [...itemIds, tailId], [itemIds]);
  const renderRow = useCallback(
    (id: string) => (id === tailId ? <ThreadTail /> : <ItemView id={id} />),
    [],
  );
  const onReachStart = useCallback(() => void controller.loadOlder(), [controller]);
  if (isLoading) return <p className="empty loading">Opening the chat…</p>;
  if (itemIds.length === 0 && threadId === null && !error) return <StartScreen />;
  return (
    <MessageList
      itemIds={rows}
      renderItem={renderRow}
      onReachStart={onReachStart}
      hasOlder={hasOlder}
      scrollKey={String(visit)}
    />
  );
}
