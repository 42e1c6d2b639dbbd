// The one line of the first run, above the composer: what answers now, and how to get more. Put away by the user or by the first backend.
import { useState } from 'react';
import { PanelIcon } from './panel-icon';
import type { PanelServices } from './panel-services';
import { useTexts } from './use-texts';

export function FirstRunLine({
  services,
}: {
  services: Pick<PanelServices, 'firstRunDismissed' | 'dismissFirstRun' | 'openSettings'>;
}) {
  const { firstRun, dismiss } = useTexts();
  const [dismissed, setDismissed] = useState(services.firstRunDismissed);
  if (dismissed) return null;
  return (
    <p className="notice-line">
      <span>
        {firstRun.line}{' '}
        <button type="button" className="link-button" onClick={services.openSettings}>
          {firstRun.connect}
        </button>
      </span>
      <button
        type="button"
        className="quiet-button"
        aria-label={dismiss}
        onClick={() => {
          setDismissed(true);
          services.dismissFirstRun();
        }}
      >
        <PanelIcon name="x" />
      </button>
    </p>
  );
}
