// The one line of the first run, above the composer: what answers now, and how to get more. Put away by the user or by the first backend.
import { useState } from 'react';
import type { PanelServices } from './panel-services';

export function FirstRunLine({
  services,
}: {
  services: Pick<PanelServices, 'firstRunDismissed' | 'dismissFirstRun' | 'openSettings'>;
}) {
  const [dismissed, setDismissed] = useState(services.firstRunDismissed);
  if (dismissed) return null;
  return (
    <p className="notice-line">
      <span>
        Answers come from this page only.{' '}
        <button type="button" className="link-button" onClick={services.openSettings}>
          Connect a backend
        </button>
      </span>
      <button
        type="button"
        className="quiet-button"
        aria-label="Dismiss"
        onClick={() => {
          setDismissed(true);
          services.dismissFirstRun();
        }}
      >
        ×
      </button>
    </p>
  );
}
