// Why the page beside the panel is not read, and the click that helps where there is one. Drawn by `context-row.tsx`.
import type { PageProblem } from '../../lib/platform/page-problem';
import type { PageTabs } from './page-tabs';

interface ProblemLineProps {
  problem: PageProblem;
  tabs: PageTabs;
  onAllowed(): void;
}

export function ProblemLine({ problem: { message, allow }, tabs, onAllowed }: ProblemLineProps) {
  return (
    <p className="context-problem">
      {message}
      {allow ? (
        <>
          {' '}
          <button
            type="button"
            className="link-button"
            // Nothing may be awaited before the browser is asked: the click is the gesture.
            onClick={() =>
              void tabs.permissions.request(allow.origins).then(
                (granted) => {
                  if (granted) onAllowed();
                },
                () => {
                  // Refused without a prompt: the sentence still stands there.
                },
              )
            }
          >
            {allow.label}
          </button>
        </>
      ) : null}
    </p>
  );
}
