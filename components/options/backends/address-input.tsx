// The address of a backend: what stands in its query is shown only while it is edited. Part of `field-control.tsx`.
import { useState } from 'react';
import { maskAddress } from './mask-address';

interface Props {
  id: string;
  disabled: boolean;
  value: string;
  onChange(text: string): void;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
}

export function AddressInput({ value, onChange, ...rest }: Props) {
  const [isEdited, setEdited] = useState(false);
  return (
    <input
      {...rest}
      type="text"
      inputMode="url"
      dir="ltr"
      autoComplete="off"
      spellCheck={false}
      value={isEdited ? value : maskAddress(value)}
      onFocus={() => setEdited(true)}
      onBlur={() => setEdited(false)}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
