// "Follow the tab I am on": off until the user allows every site in a click; switched off, the permission is given back. Drawn by `context-row.tsx`.
import { useEffect, useState } from 'react';
import type { FollowTab } from '../../lib/platform/follow-tab';
import { PanelIcon } from './panel-icon';
import { useTexts } from './use-texts';

interface FollowButtonProps {
  follow: FollowTab;
  onChange(): void;
}

export function FollowButton({ follow, onChange }: FollowButtonProps) {
  const texts = useTexts().followButton;
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    void follow.isAllowed().then(setOn, () => {});
  }, [follow]);

  function change(): void {
    // Nothing may be awaited before the browser is asked: the click is the gesture.
    const changed = isOn ? follow.end().then(() => false) : follow.allow();
    void changed.then(
      (allowed) => {
        setOn(allowed);
        onChange();
      },
      () => {
        // Refused without a prompt: it stays as it was.
      },
    );
  }

  return (
    <button
      type="button"
      className="context-remove"
      aria-label={texts.off}
      title={isOn ? texts.on : texts.off}
      aria-pressed={isOn}
      onClick={change}
    >
      <PanelIcon name="scan-eye" />
    </button>
  );
}
