// A setting that is on or off. Used by every section.
import { useId } from 'react';
import { useSettingsPage } from './settings-page';
import { useTexts } from './use-texts';

interface Props {
  label: string;
  help?: string;
  path?: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

export function SwitchField({ label, help, path, checked, onChange }: Props) {
  const texts = useTexts();
  const id = useId();
  const { isLocked } = useSettingsPage();
  const locked = path !== undefined && isLocked(path);
  const note = locked ? texts.lockedBecause : help;
  return (
    <div className="switch-field" data-locked={locked || undefined}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={locked}
        aria-describedby={note === undefined ? undefined : `${id}-help`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {note === undefined ? null : (
          <p className="help" id={`${id}-help`}>
            {note}
          </p>
        )}
      </div>
    </div>
  );
}
