// Says which backend lost its permission, and offers it back. Above the composer; used by `panel-app.tsx`.
import type { HostPermissions } from '../../lib/platform/permissions';
import type { Watched } from './watch-store';
import { useTexts } from './use-texts';

interface WithdrawnLineProps {
  backend: Watched['withdrawn'][number];
  permissions: HostPermissions;
}

export function WithdrawnLine({ backend: { label, origins }, permissions }: WithdrawnLineProps) {
  const texts = useTexts();
  return (
    <p className="notice-line">
      <span>{texts.withdrawn(label, origins.join(', '))}</span>
      <button
        type="button"
        className="link-button notice-button"
        // Nothing may be awaited before the browser is asked: the click is the gesture.
        onClick={() => void permissions.request(origins).catch(() => {})}
      >
        {texts.allowAccess}
      </button>
    </p>
  );
}
