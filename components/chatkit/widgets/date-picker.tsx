// A day, chosen with the browser's own picker.
import { useRef, useState } from 'react';
import { IconButton } from '../icon-button';
import { useFieldName } from './field-name';
import { classesOf, controlSizes, controlVariants, isOn, textOf } from './read-props';
import { useAction } from './use-action';
import type { NodeProps } from './widget-node';
import { useTexts } from '../use-texts';

const words = { variant: controlVariants, size: controlSizes };

/** The day of an ISO datetime; nothing for what is none. */
export function dayOf(value: unknown): string | undefined {
  return /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/u.exec(textOf(value))?.[1];
}

export function DatePicker({ node }: NodeProps) {
  const texts = useTexts();
  const changed = useAction(node['onChangeAction'], 'none');
  const field = useRef<HTMLInputElement>(null);
  const [day, setDay] = useState(dayOf(node['defaultValue']) ?? '');
  const label = useFieldName(node);
  return (
    <span className={isOn(node['block']) ? 'w-date block' : 'w-date'}>
      <input
        ref={field}
        className={classesOf('w-field', node, words, ['pill'])}
        type="date"
        name={textOf(node['name'])}
        aria-label={label}
        title={textOf(node['placeholder']) || undefined}
        value={day}
        min={dayOf(node['min'])}
        max={dayOf(node['max'])}
        disabled={isOn(node['disabled'])}
        onChange={(event) => {
          setDay(event.target.value);
          changed.fireWhenPossible();
        }}
      />
      {isOn(node['clearable']) && day !== '' && !isOn(node['disabled']) && (
        <IconButton
          label={texts.widget.clear(label)}
          icon="close"
          onClick={() => {
            setDay('');
            if (field.current) field.current.value = '';
            field.current?.focus();
            changed.fireWhenPossible();
          }}
        />
      )}
    </span>
  );
}
