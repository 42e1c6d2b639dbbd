// The field in which a chat is renamed in place; used by the history row.
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTexts } from './use-texts';

interface RenameFieldProps {
  title: string;
  /** The new title, or nothing when the old one stays. `byKey`: the caret was still here. */
  onDone(title: string | undefined, byKey: boolean): void;
}

/** Enter and leaving the field keep the new title, Escape the old one. */
export function RenameField({ title, onDone }: RenameFieldProps) {
  const texts = useTexts();
  const [text, setText] = useState(title);
  // A field that is taken away loses the focus too, and must not answer twice.
  const isDone = useRef(false);

  function finish(isKept: boolean, byKey: boolean): void {
    if (isDone.current) return;
    isDone.current = true;
    const next = text.trim();
    onDone(isKept && next !== '' && next !== title ? next : undefined, byKey);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    finish(event.key === 'Enter', true);
  }

  return (
    <input
      className="rename"
      aria-label={texts.history.title}
      dir="auto"
      maxLength={200}
      value={text}
      ref={selectAll}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => finish(true, false)}
      onKeyDown={onKeyDown}
    />
  );
}

/** Stable, so that it runs when the field appears and not at each letter. */
function selectAll(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}
