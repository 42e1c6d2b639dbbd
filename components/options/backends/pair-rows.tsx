// Names with values that may be secret: headers, one to a row. What stands in them is not shown. Part of `field-control.tsx`.
import type { Pair } from './field-draft';
import { useTexts } from '../use-texts';

interface Props {
  id: string;
  label: string;
  disabled: boolean;
  pairs: readonly Pair[];
  onChange(pairs: readonly Pair[]): void;
  'aria-describedby'?: string;
}

export function PairRows({ id, label, disabled, pairs, onChange, ...rest }: Props) {
  const { pairRows: texts, row } = useTexts();
  const change = (at: number, pair: Pair) =>
    onChange(pairs.map((one, n) => (n === at ? pair : one)));
  return (
    <div className="pairs" role="group" aria-label={label} {...rest}>
      {pairs.map(([name, value], at) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no identity but their place
        <div className="pair" key={at}>
          <input
            aria-label={`${label}: ${texts.name} ${at + 1}`}
            autoComplete="off"
            spellCheck={false}
            disabled={disabled}
            placeholder="X-Name"
            value={name}
            onChange={(event) => change(at, [event.target.value, value])}
          />
          <input
            aria-label={`${label}: ${texts.value} ${at + 1}`}
            type="password"
            autoComplete="off"
            disabled={disabled}
            value={value}
            onChange={(event) => change(at, [name, event.target.value])}
          />
          <button
            type="button"
            disabled={disabled}
            aria-label={`${texts.remove} ${name === '' ? row(at + 1) : name}`}
            onClick={() => onChange(pairs.filter((_, n) => n !== at))}
          >
            {texts.remove}
          </button>
        </div>
      ))}
      <button
        type="button"
        id={id}
        disabled={disabled}
        aria-label={`${texts.add}: ${label}`}
        onClick={() => onChange([...pairs, ['', '']])}
      >
        {texts.add}
      </button>
    </div>
  );
}
