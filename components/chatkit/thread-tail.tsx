// What stands below the last item: the line that says an answer is awaited, the server's notices, and the error.
import { useItem, useThread } from './element-context';
import { ErrorNotice } from './error-notice';
import { Icon } from './icon';
import type { NoticeEvent } from './thread-state';

export function ThreadTail() {
  const { isStreaming, progress, notices, error, queued, itemIds } = useThread();
  const lastId = itemIds.findLast((id) => !queued.includes(id)) ?? '';
  const last = useItem(lastId);
  const hasWords =
    last?.item.type === 'assistant_message' && last.item.content.some((part) => part.text !== '');
  const isWaiting = isStreaming && (progress !== undefined || !hasWords);
  return (
    <>
      {isWaiting && (
        <p className="waiting">
          <span className="pulse" aria-hidden="true" />
          <span dir="auto">{progress?.text ?? 'Waiting for the answer…'}</span>
        </p>
      )}
      {notices.map((notice, place) => (
        // Notices have no identity; the list only grows.
        // eslint-disable-next-line react/no-array-index-key
        <NoticeView key={place} notice={notice} />
      ))}
      {error && <ErrorNotice error={error} />}
    </>
  );
}

function NoticeView({ notice: { level, title, message } }: { notice: NoticeEvent }) {
  return (
    <div className={`notice ${level}`}>
      <Icon name={level === 'info' ? 'info' : 'warning'} />
      <div className="notice-body" dir="auto">
        {title && <strong>{title}</strong>}
        <p>{message}</p>
      </div>
    </div>
  );
}
