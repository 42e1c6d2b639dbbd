// The keys that work wherever the focus is in the panel: the list of shortcuts, and the user's own prompts. Used by `panel-app.tsx`.
import { useEffect, useState } from 'react';
import type { Prompt } from '../../lib/model/preferences';

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** Whether these keys are those of a shortcut such as `Alt+S`: the key itself counts, not the letter that Shift or Alt makes of it. */
export function isPressed(shortcut: string, pressed: Pressed): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1)?.toUpperCase() ?? '';
  const has = (name: string) => parts.slice(0, -1).includes(name);
  return (
    has('Ctrl') === pressed.ctrlKey &&
    has('Alt') === pressed.altKey &&
    has('Shift') === pressed.shiftKey &&
    has('Meta') === pressed.metaKey &&
    (pressed.key.toUpperCase() === key ||
      pressed.code === `Key${key}` ||
      pressed.code === `Digit${key}`)
  );
}

/** Whether the list is shown, and how it is hidden. */
export function useShortcuts(
  prompts: readonly Prompt[],
  choose: (prompt: Prompt) => void,
): readonly [isListShown: boolean, hideList: () => void] {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.isComposing || event.defaultPrevented) return;
      if (event.key === '/' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        setShown((before) => !before);
        return;
      }
      const prompt = prompts.find(({ shortcut }) => shortcut && isPressed(shortcut, event));
      if (!prompt) return;
      event.preventDefault();
      choose(prompt);
    }
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [prompts, choose]);
  return [isShown, () => setShown(false)];
}
