// What goes along with the next message: a chip for the page and one for the selection, each with a preview and a way off.
import { useId, useState } from 'react';
import type { ContextKind, PageContextStore } from './page-context-store';
import { usePageContext } from './use-page-context';

interface Chip {
  kind: ContextKind;
  label: string;
  detail: string;
  text: string;
}

const numbers = new Intl.NumberFormat(undefined);

export function ContextRow({ store }: { store: PageContextStore }) {
  const { reading, page, selection, problem, removed } = usePageContext(store);
  const [shown, setShown] = useState<ContextKind | null>(null);
  const previewId = useId();
  if (reading) return null;
  if (problem) return <p className="context-problem">{problem.message}</p>;

  const chips: Chip[] = [];
  if (page && !removed.has('page')) {
    const words = `${numbers.format(page.words)} words`;
    chips.push({
      kind: 'page',
      label: page.title,
      detail: page.cut ? `${words}, cut` : words,
      text: page.text,
    });
  }
  if (selection && !removed.has('selection')) {
    chips.push({
      kind: 'selection',
      label: firstWords(selection.text),
      detail: 'selected',
      text: selection.text,
    });
  }
  const preview = chips.find((chip) => chip.kind === shown);

  return (
    <div className="context-row">
      <ul className="context-chips" aria-label="Goes along with your question">
        {chips.map((chip) => (
          <li className="context-chip" key={chip.kind}>
            <button
              type="button"
              className="context-name"
              aria-expanded={chip.kind === shown}
              aria-controls={previewId}
              title={chip.label}
              onClick={() => setShown(chip.kind === shown ? null : chip.kind)}
            >
              <span className="context-label">{chip.label}</span>
              <span className="context-detail">{chip.detail}</span>
            </button>
            <button
              type="button"
              className="context-remove"
              aria-label={chip.kind === 'page' ? 'Leave the page out' : 'Leave the selection out'}
              onClick={() => store.remove(chip.kind)}
            >
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d="M6 6l12 12M18 6L6 18" />
              </svg>
            </button>
          </li>
        ))}
      </ul>
      <div id={previewId} hidden={!preview}>
        {preview ? (
          <pre className="context-preview" tabIndex={0} aria-label="Text that goes along">
            {preview.text}
          </pre>
        ) : null}
      </div>
    </div>
  );
}

function firstWords(text: string): string {
  const words = text.split(/\s+/u).slice(0, 6).join(' ');
  return words.length < text.length ? `“${words}…”` : `“${words}”`;
}
