// Tells screen readers each finished sentence of a running answer once, and never a token.
import { useEffect, useRef } from 'react';
import { useElement } from './element-context';
import { createSentenceReader, type SentenceReader } from './sentences';

/** Sentences kept in the region: readers speak what is added, older ones have been spoken. */
const keptSentences = 4;
/** Milliseconds after which the spoken sentences go: one who reads on by hand must not meet the answer twice. */
const clearedAfterMs = 3000;

export function LiveRegion() {
  const { state } = useElement();
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const readers = new Map<string, SentenceReader>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const announce = (sentences: readonly string[]) => {
      const element = region.current;
      if (!element || sentences.length === 0) return;
      for (const sentence of sentences) {
        const line = document.createElement('p');
        line.textContent = sentence;
        element.append(line);
      }
      while (element.childElementCount > keptSentences) element.firstElementChild?.remove();
      clearTimeout(timer);
      timer = setTimeout(() => element.replaceChildren(), clearedAfterMs);
    };
    const unsubscribe = state.items.subscribeGrowth({
      grew(itemId, text) {
        const reader = readers.get(itemId) ?? createSentenceReader();
        readers.set(itemId, reader);
        announce(reader.push(text));
      },
      ended(itemId) {
        announce(readers.get(itemId)?.end() ?? []);
        readers.delete(itemId);
      },
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [state]);
  // Not role="status": that is the name of the host's status line.
  return <div ref={region} className="visually-hidden" aria-live="polite" />;
}
