// What stands below the last item: the line that says an answer is awaited, the server's notices, and the error.
import { useElement, useItem, useThread } from './element-context';
import { ErrorNotice } from './error-notice';
import { NoticeView } from './notice-view';
import { isPendingCall } from './stream-reducer';
import { useTexts } from './use-texts';

const maxName = 60;

export function ThreadTail() {
  const { threadTail: texts, thread } = useTexts();
  const { state, options } = useElement();
  const { items } = state;
  const { isStreaming, isLoading, progress, runningTool, notices, error, queued, itemIds } =
    useThread();
  const lastId = itemIds.findLast((id) => !queued.includes(id)) ?? '';
  const last = useItem(lastId);
  const hasWords =
    last?.item.type === 'assistant_message' && last.item.content.some((part) => part.text !== '');
  const isWaiting = isStreaming && (progress !== undefined || !hasWords);
  const newest = items.read(items.ids().at(-1) ?? '');
  const isLeftOver =
    isPendingCall(newest) && !isStreaming && !isLoading && runningTool === undefined && !error;
  return (
    <>
      {isWaiting && (
        <p className="waiting">
          <span className="pulse" aria-hidden="true" />
          <span dir="auto">{progress ? options.say(progress.text) : thread.waiting}</span>
        </p>
      )}
      {runningTool !== undefined && (
        <p className="waiting">
          <span className="pulse" aria-hidden="true" />
          <span dir="auto">{texts.running(runningTool.slice(0, maxName))}</span>
        </p>
      )}
      {isLeftOver && (
        <p className="aside" dir="auto">
          {texts.leftOver(newest.name.slice(0, maxName))}
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
