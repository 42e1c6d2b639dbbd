// A text that is saved when its field is left or Enter is pressed, not with each letter. Used by every section.
import { useState } from 'react';
import type { FieldProps } from './field';

interface Props extends FieldProps {
  'aria-label'?: string;
  value: string;
  /** Called with the new text; what was refused is shown as it was before. */
  onSave(text: string): void | Promise<unknown>;
  multiline?: boolean;
  placeholder?: string;
  type?: 'text' | 'number';
  min?: number;
  max?: number;
  step?: number;
}

export function DraftInput({ value, onSave, multiline, ...rest }: Props) {
  const [draft, setDraft] = useState<string>();

  async function save() {
    if (draft !== undefined && draft !== value) await onSave(draft);
    setDraft(undefined);
  }

  const shared = {
    ...rest,
    value: draft ?? value,
    onChange: (event: { target: { value: string } }) => setDraft(event.target.value),
    onBlur: () => void save(),
  };
  if (multiline) return <textarea rows={3} {...shared} />;
  return (
    <input
      autoComplete="off"
      spellCheck={false}
      {...shared}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void save();
      }}
    />
  );
}
