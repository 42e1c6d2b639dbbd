// Tells screen readers each finished sentence of a running answer once, and never a token.
import { useEffect, useRef } from 'react';
import { useElement } from './element-context';
import { createSentenceReader, type SentenceReader } from './sentences';
import { useTexts } from './use-texts';

/** Sentences kept in the region beside those just added: readers speak what is added, older ones have been spoken. */
const keptSentences = 4;
/** Milliseconds after which the spoken sentences go: one who reads on by hand must not meet the answer twice. */
const clearedAfterMs = 3000;
/** Sentences of so many milliseconds are told together: nobody hears faster, and each change of the page costs a layout. */
const gatheredMs = 500;
/** No more of them at once; the rest follows. An answer of thousands that comes at once would cost one layout of them all. */
const toldAtOnce = 16;

export function LiveRegion() {
  const { state } = useElement();
  const { code } = useTexts();
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const readers = new Map<string, SentenceReader>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gathered: string[] = [];
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let { visit } = state.getSnapshot();
    const tell = () => {
      gathering = undefined;
      const element = region.current;
      if (!element) return;
      while (element.childElementCount > keptSentences) element.firstElementChild?.remove();
      for (const sentence of gathered.splice(0, toldAtOnce)) {
        const line = document.createElement('p');
        line.textContent = sentence;
        element.append(line);
      }
      if (gathered.length > 0) gathering = setTimeout(tell, gatheredMs);
      clearTimeout(timer);
      timer = setTimeout(() => element.replaceChildren(), clearedAfterMs);
    };
    const announce = (sentences: readonly string[]) => {
      if (sentences.length === 0) return;
      const shown = state.getSnapshot().visit;
      // What is left of a thread that is not shown any more.
      if (shown !== visit) gathered = [];
      visit = shown;
      gathered.push(...sentences);
      gathering ??= setTimeout(tell, gatheredMs);
    };
    const unsubscribe = state.items.subscribeGrowth({
      grew(itemId, text) {
        const reader = readers.get(itemId) ?? createSentenceReader(code);
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
      clearTimeout(gathering);
      unsubscribe();
    };
  }, [state, code]);
  // Not role="status": that is the name of the host's status line.
  return <div ref={region} className="visually-hidden" aria-live="polite" />;
}
