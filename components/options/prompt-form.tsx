// One prompt: name, text with its variables, keys, and whether a right click offers it. Part of `prompts-section.tsx`.
import { useId, useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import type { Prompt } from '../../lib/model/preferences';
import { toShortcut } from './to-shortcut';
import { useTexts } from './use-texts';

interface Props {
  /** Absent for a new one. */
  prompt?: Prompt;
  onSave(fields: Omit<Prompt, 'id'>): void;
  onClose(): void;
  /** Absent where it is not the user's to remove. */
  onRemove?(): void;
}

const variables = ['{{selection}}', '{{page}}', '{{title}}', '{{url}}'];

export function PromptForm({ prompt, onSave, onClose, onRemove }: Props) {
  const { promptForm: texts, promptNamed, newPrompt } = useTexts();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [label, setLabel] = useState(prompt?.label ?? '');
  const [text, setText] = useState(prompt?.text ?? '');
  const [shortcut, setShortcut] = useState(prompt?.shortcut ?? '');
  const [contextMenu, setContextMenu] = useState(prompt?.contextMenu ?? false);

  function insert(variable: string) {
    const at = area.current?.selectionStart ?? text.length;
    setText(text.slice(0, at) + variable + text.slice(area.current?.selectionEnd ?? at));
    area.current?.focus();
  }

  function hear(event: KeyboardEvent) {
    if (event.key === 'Backspace' || event.key === 'Delete') setShortcut('');
    const keys = toShortcut(event);
    if (keys === undefined) return;
    event.preventDefault();
    setShortcut(keys);
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    onSave({ label, text, contextMenu, ...(shortcut === '' ? {} : { shortcut }) });
  }

  return (
    <form
      className="entry-form"
      aria-label={prompt ? promptNamed(prompt.label) : newPrompt}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <label htmlFor={`${id}-label`}>{texts.name}</label>
      <input
        id={`${id}-label`}
        autoFocus
        required
        autoComplete="off"
        value={label}
        onChange={(event) => setLabel(event.target.value)}
      />
      <label htmlFor={`${id}-text`}>{texts.text}</label>
      <textarea
        id={`${id}-text`}
        ref={area}
        required
        rows={5}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="chips">
        {variables.map((variable) => (
          <button
            key={variable}
            type="button"
            className="chip"
            aria-label={`${texts.insert} ${variable}`}
            onClick={() => insert(variable)}
          >
            {variable}
          </button>
        ))}
      </div>
      <label htmlFor={`${id}-keys`}>{texts.shortcut}</label>
      <input
        id={`${id}-keys`}
        className="keys"
        readOnly
        value={shortcut}
        aria-describedby={`${id}-keys-help`}
        onKeyDown={hear}
      />
      <p className="help" id={`${id}-keys-help`}>
        {texts.shortcutHelp}
      </p>
      <div className="switch-field">
        <input
          id={`${id}-menu`}
          type="checkbox"
          checked={contextMenu}
          onChange={(event) => setContextMenu(event.target.checked)}
        />
        <label htmlFor={`${id}-menu`}>{texts.menu}</label>
      </div>
      <div className="actions">
        <button type="submit" className="primary">
          {texts.save}
        </button>
        <button type="button" onClick={onClose}>
          {texts.cancel}
        </button>
        {onRemove ? (
          <button type="button" className="danger" onClick={onRemove}>
            {texts.remove}
          </button>
        ) : null}
      </div>
    </form>
  );
}
