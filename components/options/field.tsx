// One setting: its name, one line of help, and, where the organisation decided, that it did. Used by every section.
import { useId, type ReactNode } from 'react';
import { useSettingsPage } from './settings-page';
import { useTexts } from './use-texts';

/** What the control inside takes over. */
export interface FieldProps {
  id: string;
  disabled: boolean;
  'aria-describedby'?: string;
}

interface Props {
  label: string;
  help?: string;
  /** The setting's path, for its lock. */
  path?: string;
  children(control: FieldProps): ReactNode;
}

export function Field({ label, help, path, children }: Props) {
  const texts = useTexts();
  const id = useId();
  const { isLocked } = useSettingsPage();
  const locked = path !== undefined && isLocked(path);
  const note = locked ? texts.lockedBecause : help;
  return (
    <div className="field" data-locked={locked || undefined}>
      <label htmlFor={id}>{label}</label>
      <div className="control">
        {children({
          id,
          disabled: locked,
          ...(note === undefined ? {} : { 'aria-describedby': `${id}-help` }),
        })}
        {note === undefined ? null : (
          <p className="help" id={`${id}-help`}>
            {note}
          </p>
        )}
      </div>
    </div>
  );
}
