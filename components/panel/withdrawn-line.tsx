// Says which backend lost its permission, and offers it back. Above the composer; used by `panel-app.tsx`.
import type { HostPermissions } from '../../lib/platform/permissions';
import type { Watched } from './watch-store';

interface WithdrawnLineProps {
  backend: Watched['withdrawn'][number];
  permissions: HostPermissions;
}

export function WithdrawnLine({ backend: { label, origins }, permissions }: WithdrawnLineProps) {
  return (
    <p className="notice-line">
      <span>
        Beside may no longer contact {label} ({origins.join(', ')}).
      </span>
      <button
        type="button"
        className="link-button notice-button"
        // Nothing may be awaited before the browser is asked: the click is the gesture.
        onClick={() => void permissions.request(origins).catch(() => {})}
      >
        Allow access
      </button>
    </p>
  );
}
