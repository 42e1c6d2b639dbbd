// A button that lets the user choose one JSON file. Used where the settings page reads a file.
import { useRef } from 'react';

interface Props {
  label: string;
  onFile(file: File): void;
}

export function ImportButton({ label, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        hidden
        type="file"
        accept="application/json,.json"
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file chosen again is a choice too.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
