// Reads an answer aloud, and ends when it is clicked again or the answer leaves the screen; used by the answer's actions.
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { IconButton } from './icon-button';
import { createSentenceReader } from './sentences';
import type { Speech } from './speech';
import { useTexts } from './use-texts';

interface ReadAloudProps {
  speech: Speech;
  /** The answer's Markdown, as it is when it is asked for. */
  read(): string;
}

export function ReadAloud({ speech, read }: ReadAloudProps) {
  const texts = useTexts();
  const isAvailable = useSyncExternalStore(speech.subscribe, speech.isAvailable);
  const [isReading, setReading] = useState(false);
  const end = useRef<() => void>(undefined);
  useEffect(() => () => end.current?.(), []);
  if (!isAvailable) return null;
  return (
    <IconButton
      label={texts.item.readAloud}
      icon="volume"
      aria-pressed={isReading}
      onClick={() => {
        if (isReading) {
          end.current?.();
          return;
        }
        setReading(true);
        end.current = speech.speak(toSentences(read(), texts.code), () => setReading(false));
      }}
    />
  );
}

/** What is said for Markdown: its words, and of a block of code that there is one. */
export function toSentences(markdown: string, code: string): string[] {
  const reader = createSentenceReader(code);
  return [...reader.push(markdown), ...reader.end()];
}
