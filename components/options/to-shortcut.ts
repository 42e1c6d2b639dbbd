// Pressed keys as the text that settings keep, such as `Alt+S`. Used by `prompt-form.tsx`; whoever hears them compares the same text.

export interface PressedKeys {
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
  /** `KeyS` or `Digit1`: the place of the key, whatever Alt makes of it. */
  code: string;
}

/** Undefined for a letter without Ctrl, Alt or Meta, and for any other key. */
export function toShortcut({
  ctrlKey,
  altKey,
  shiftKey,
  metaKey,
  code,
}: PressedKeys): string | undefined {
  const key = /^(?:Key([A-Z])|Digit(\d))$/u.exec(code);
  if (!key || !(ctrlKey || altKey || metaKey)) return undefined;
  const held = [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Meta'];
  return [...held.filter((name) => name !== false).slice(0, 3), key[1] ?? key[2]].join('+');
}
