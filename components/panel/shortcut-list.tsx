// The list of shortcuts, which Ctrl+/ shows and hides. Used by `panel-app.tsx`.
import { useEffect, useRef } from 'react';
import type { Prompt } from '../../lib/model/preferences';
import { useTexts } from './use-texts';

/** What works in the panel itself. */
const inPanel = [
  ['Enter', 'send'],
  ['Shift+Enter', 'newLine'],
  ['Escape', 'stop'],
  ['Up', 'last'],
  ['/', 'prompts'],
  ['Ctrl+/', 'list'],
] as const;

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
  const texts = useTexts().shortcutList;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const rows = [
    ...browserShortcuts.map(({ keys, description }) => [keys || texts.none, description] as const),
    ...inPanel.map(([keys, what]) => [keys, texts[what]] as const),
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
