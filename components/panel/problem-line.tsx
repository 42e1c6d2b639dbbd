// Why the page beside the panel is not read, and the click that helps where there is one. Drawn by `context-row.tsx`.
import type { PageProblem } from '../../lib/platform/page-problem';
import type { PageTabs } from './page-tabs';
import { sayProblem } from './say-problem';
import { useTexts } from './use-texts';

interface ProblemLineProps {
  problem: PageProblem;
  tabs: PageTabs;
  onAllowed(): void;
}

export function ProblemLine({ problem, tabs, onAllowed }: ProblemLineProps) {
  const { problems } = useTexts();
  const { allow } = problem;
  return (
    <p className="context-problem">
      {sayProblem(problem, problems)}
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
            {problems.allow(problem.host ?? '')}
          </button>
        </>
      ) : null}
    </p>
  );
}
