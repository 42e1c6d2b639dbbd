// The messages of the shown thread and what stands below them; loaded with the first message. Used by `thread-view.tsx`.
import { useCallback, useMemo } from 'react';
import { useElement, useThread } from './element-context';
import { addElementStyles } from './element-sheet';
import { ItemView } from './item-view';
import { MessageList } from './message-list';
import itemStyles from './items.css?inline';
import listStyles from './message-list.css?inline';
import codeStyles from './markdown/code.css?inline';
import markdownStyles from './markdown/markdown.css?inline';
import { ThreadTail } from './thread-tail';

addElementStyles(`${listStyles}\n${itemStyles}\n${markdownStyles}\n${codeStyles}`);

/** The tail is the list's last row, so that following the end shows it too. */
const tailId = 'tail';

export function Conversation() {
  const { controller, options } = useElement();
  const { visit, itemIds, hasOlder, isStreaming } = useThread();
  const rows = useMemo(() => [...itemIds, tailId], [itemIds]);
  const renderRow = useCallback(
    (id: string) => (id === tailId ? <ThreadTail /> : <ItemView id={id} />),
    [],
  );
  const onReachStart = useCallback(() => void controller.loadOlder(), [controller]);
  return (
    <MessageList
      itemIds={rows}
      renderItem={renderRow}
      onReachStart={onReachStart}
      hasOlder={hasOlder}
      isFollowed={options.thread.autoScroll || !isStreaming}
      scrollKey={String(visit)}
    />
  );
}
