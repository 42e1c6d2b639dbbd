// A setting that is one of a few. Used by every section.
import { Field } from './field';

interface Props<T extends string> {
  label: string;
  help?: string;
  path?: string;
  value: T;
  choices: Readonly<Record<T, string>>;
  onChange(value: T): void;
}

/** The choice with this value; a select gives back no other. */
function keyOf<T extends string>(choices: Readonly<Record<T, string>>, value: string) {
  for (const key in choices) if (key === value) return key;
  return undefined;
}

export function ChoiceField<T extends string>({ value, choices, onChange, ...field }: Props<T>) {
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={(event) => {
            const key = keyOf(choices, event.target.value);
            if (key !== undefined) onChange(key);
          }}
        >
          {Object.entries<string>(choices).map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
