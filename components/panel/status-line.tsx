// The one status of the panel: a dot and a word that say who answers. In the slot `status` of the element.
import type { BackendStatus } from '../../lib/messaging/panel-events';
import { useTexts } from './use-texts';

export function StatusLine({ status: given }: { status?: BackendStatus | undefined }) {
  const { ready, say } = useTexts();
  const status: BackendStatus = given ?? { word: 'idle', backendId: '', text: ready };
  return (
    <div
      slot="status"
      className="status"
      role="status"
      data-backend-status={status.word}
      data-backend-id={status.backendId}
    >
      <span className="status-dot" aria-hidden="true" />
      <span className="status-text">{say(status.text)}</span>
    </div>
  );
}
