// Exact lines to put into a server or a shell, with a button that copies them. Part of `connection-test.tsx`.
import { useState } from 'react';
import { useTexts } from '../use-texts';

interface Props {
  label: string;
  text: string;
}

export function CopyLines({ label: english, text }: Props) {
  const { copyLines: texts, say } = useTexts();
  const label = say(english);
  const [isCopied, setCopied] = useState(false);
  return (
    <figure className="copy-lines">
      <figcaption>{label}</figcaption>
      <pre tabIndex={0} aria-label={label}>
        {text}
      </pre>
      <button
        type="button"
        aria-label={`${isCopied ? texts.copied : texts.copy}: ${label}`}
        onClick={() => {
          void navigator.clipboard.writeText(text).then(
            () => setCopied(true),
            () => setCopied(false),
          );
        }}
      >
        {isCopied ? texts.copied : texts.copy}
      </button>
    </figure>
  );
}
