// The list of shortcuts, which Ctrl+/ shows and hides. Used by `panel-app.tsx`.
import { useEffect, useRef } from 'react';
import type { Prompt } from '../../lib/model/preferences';

const texts = {
  heading: 'Shortcuts',
  close: 'Close',
  change: 'The first two can be changed in your browser’s settings for extensions.',
  none: 'not set',
};

/** What works in the panel itself. */
const inPanel: readonly (readonly [keys: string, what: string])[] = [
  ['Enter', 'Send'],
  ['Shift+Enter', 'New line'],
  ['Escape', 'Stop the answer'],
  ['Up', 'Your last message again, in an empty composer'],
  ['/', 'Your prompts'],
  ['Ctrl+/', 'This list'],
];

/** A shortcut of the browser's own, as the user has set it. */
export interface BrowserShortcut {
  description: string;
  /** Empty where none is set. */
  keys: string;
}

interface ShortcutListProps {
  browserShortcuts: readonly BrowserShortcut[];
  prompts: readonly Prompt[];
  onClose(): void;
}

export function ShortcutList({ browserShortcuts, prompts, onClose }: ShortcutListProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const rows = [
    ...browserShortcuts.map(({ keys, description }) => [keys || texts.none, description] as const),
    ...inPanel,
    ...prompts.flatMap(({ shortcut, label }) => (shortcut ? [[shortcut, label] as const] : [])),
  ];
  return (
    <dialog
      ref={dialog}
      className="shortcuts"
      aria-labelledby="shortcuts-heading"
      onClose={onClose}
    >
      <h2 id="shortcuts-heading">{texts.heading}</h2>
      <dl>
        {rows.map(([keys, what]) => (
          <div key={`${keys} ${what}`}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="shortcuts-note">{texts.change}</p>
      <form method="dialog">
        <button type="submit" className="dialog-button">
          {texts.close}
        </button>
      </form>
    </dialog>
  );
}
