// The line that takes the newest deletion back, for as long as it can be; the background says when it is over. In the element's slot `toast`.
import type { DeletedThread } from '../../lib/messaging/panel-events';
import type { PanelOperations } from '../../lib/messaging/panel-operations';
import { useTexts } from './use-texts';

interface UndoLineProps {
  deleted: readonly DeletedThread[];
  operations: Pick<PanelOperations, 'operation'>;
  /** The chat is back. */
  onRestored(threadId: string): void;
}

/** Always mounted: a live region that appears together with its text is not read out. */
export function UndoLine({ deleted, operations, onRestored }: UndoLineProps) {
  const { undo: texts, untitled } = useTexts();
  const newest = deleted.at(-1);
  async function undo({ id }: DeletedThread): Promise<void> {
    try {
      const { status } = await operations.operation('beside.threads.restore', { thread_id: id });
      if (status === 200) onRestored(id);
    } catch {
      // The connection broke: the line still stands there.
    }
  }
  return (
    <div slot="toast" aria-live="polite">
      {newest ? (
        <p className="undo-line">
          <span className="undo-text">
            {texts.before}
            <span className="undo-title" dir="auto">
              {newest.title ?? untitled}
            </span>
            {texts.after}
          </span>
          <button type="button" className="link-button" onClick={() => void undo(newest)}>
            {texts.button}
          </button>
        </p>
      ) : null}
    </div>
  );
}
