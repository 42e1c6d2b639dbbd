// An error as a person meets it: one sentence, Retry where it can help, the button that mends it, and Details.
import { useElement, useThread } from './element-context';
import { Icon } from './icon';
import type { ThreadError } from './thread-state';
import { sayFault } from './say-fault';
import { useTexts } from './use-texts';

export function ErrorNotice({ error }: { error: ThreadError }) {
  const texts = useTexts();
  const { options, controller, focusComposer } = useElement();
  const { isStreaming } = useThread();
  const { details } = error;
  const { say } = options;
  const message = say(error.fault ? sayFault(error.fault, texts) : error.message);
  // The next queued message may be under way already: then this one cannot be asked again.
  const canRetry = error.retry !== undefined && !isStreaming;
  const offered = options.remedies ? (error.remedies ?? []) : [];
  return (
    <div className="notice danger" role="alert">
      <Icon name="warning" />
      <div className="notice-body">
        <p dir="auto">{message}</p>
        {(canRetry || offered.length > 0) && (
          <div className="notice-actions">
            {offered.map((remedy, place) => (
              // Called in the click itself, with nothing awaited before: the host may need the gesture.
              <button
                key={remedy.label}
                type="button"
                className={place === 0 ? 'button primary' : 'button'}
                onClick={() => options.remedies?.(remedy)}
              >
                {say(remedy.label)}
              </button>
            ))}
            {canRetry && (
              <button
                type="button"
                className="button"
                onClick={() => {
                  controller.retryError();
                  focusComposer();
                }}
              >
                {texts.item.retry}
              </button>
            )}
          </div>
        )}
        {details.length > 0 && (
          <details>
            <summary>{texts.thread.details}</summary>
            <ul>
              {details.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </div>
  );
}
