// One field of a backend, drawn from what its transport declares. Part of `backend-editor.tsx`.
import { useId } from 'react';
import type { Field } from '../../../lib/transports/transport';
import { AddressInput } from './address-input';
import type { Draft, Pair } from './field-draft';
import { PairRows } from './pair-rows';
import { useTexts } from '../use-texts';

interface Props {
  field: Field;
  draft: Draft;
  isLocked: boolean;
  /** What is wrong with it, in a sentence. */
  problem: string | undefined;
  onChange(draft: Draft): void;
}

export function FieldControl({ field, draft, isLocked, problem, onChange }: Props) {
  const texts = useTexts();
  const id = useId();
  const { type } = field;
  const label = texts.sayField(field.label);
  const control = {
    id,
    disabled: isLocked,
    'aria-describedby': problem === undefined ? `${id}-help` : `${id}-help ${id}-problem`,
    'aria-invalid': problem !== undefined,
  };
  const text = typeof draft === 'string' ? draft : '';
  const isLong = type === 'json' || type === 'lines';
  return (
    <div className="field" data-locked={isLocked || undefined}>
      <label htmlFor={id}>{label}</label>
      <div className="control">
        {type === 'boolean' ? (
          <input
            {...control}
            type="checkbox"
            checked={draft === true}
            onChange={(event) => onChange(event.target.checked)}
          />
        ) : type === 'select' ? (
          <select {...control} value={text} onChange={(event) => onChange(event.target.value)}>
            {(field.options ?? []).map((option) => (
              <option key={option.value} value={option.value}>
                {texts.sayField(option.label)}
              </option>
            ))}
          </select>
        ) : type === 'pairs' ? (
          <PairRows
            {...control}
            label={label}
            pairs={Array.isArray(draft) ? (draft as readonly Pair[]) : []}
            onChange={onChange}
          />
        ) : isLong ? (
          <textarea
            {...control}
            className="code"
            dir="ltr"
            rows={Math.min(10, Math.max(2, text.split('\n').length))}
            spellCheck={false}
            value={text}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : type === 'url' ? (
          <AddressInput {...control} value={text} onChange={onChange} />
        ) : (
          <input
            {...control}
            type="text"
            inputMode={type === 'number' ? 'numeric' : 'text'}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
        <p className="help" id={`${id}-help`}>
          {isLocked ? texts.lockedBecause : texts.sayField(field.help ?? '')}
        </p>
        {problem === undefined ? null : (
          <p className="problem" id={`${id}-problem`} role="alert">
            {texts.say(problem)}
          </p>
        )}
      </div>
    </div>
  );
}
