// A list of short texts, to which one is added by typing it. Used for never-read sites and names.
import { useId, useState, type SubmitEvent } from 'react';
import { useTexts } from './use-texts';

interface Props {
  label: string;
  help: string;
  placeholder: string;
  entries: readonly string[];
  /** Those that the user cannot take away. */
  fixed: readonly string[];
  locked: boolean;
  /** Resolves to whether it was kept; otherwise what was typed stays. */
  onAdd(entry: string): Promise<boolean>;
  onRemove(entry: string): void;
}

export function EntryList({ label, help, placeholder, entries, fixed, locked, ...props }: Props) {
  const texts = useTexts();
  const id = useId();
  const [typed, setTyped] = useState('');

  async function add(event: SubmitEvent) {
    event.preventDefault();
    const entry = typed.trim();
    if (entry !== '' && (await props.onAdd(entry))) setTyped('');
  }

  return (
    <div className="entry-list">
      <form onSubmit={(event) => void add(event)}>
        <label htmlFor={id}>{label}</label>
        <p className="help" id={`${id}-help`}>
          {locked ? texts.lockedBecause : help}
        </p>
        <div className="field-row">
          <input
            id={id}
            autoComplete="off"
            spellCheck={false}
            placeholder={placeholder}
            disabled={locked}
            aria-describedby={`${id}-help`}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <button type="submit" disabled={locked} aria-label={texts.entries.addTo(label)}>
            {texts.entries.add}
          </button>
        </div>
      </form>
      <ul className="entries" aria-label={label}>
        {entries.map((entry) => (
          <li key={entry}>
            <span>{entry}</span>
            {fixed.includes(entry) ? (
              <span className="tag">{texts.lockedBecause}</span>
            ) : (
              <button
                type="button"
                className="plain"
                aria-label={texts.entries.removeOne(entry)}
                title={texts.entries.remove}
                onClick={() => props.onRemove(entry)}
              >
                <svg viewBox="0 0 24 24" width="14" height="14" aria-hidden="true">
                  <path
                    d="M18 6 6 18M6 6l12 12"
                    fill="none"
                    stroke="currentColor"
                    strokeWidth="2"
                    strokeLinecap="round"
                  />
                </svg>
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
