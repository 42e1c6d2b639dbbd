// What goes along with the next message: a chip for the page and one for the selection, each with a preview and a way off.
import { useId, useState, type ReactNode } from 'react';
import type { ContextKind, PageContextStore } from './page-context-store';
import { PreviewIcon } from './preview-icon';
import { usePageContext } from './use-page-context';

interface Chip {
  kind: ContextKind;
  label: string;
  detail: string;
}

const numbers = new Intl.NumberFormat(undefined);

interface ContextRowProps {
  store: PageContextStore;
  /** Drawn below the chips while it is wanted. */
  preview: ReactNode;
}

export function ContextRow({ store, preview }: ContextRowProps) {
  const { reading, page, selection, problem, removed } = usePageContext(store);
  const [isPreviewed, setPreviewed] = useState(false);
  const previewId = useId();
  const toggle = () => setPreviewed(!isPreviewed);
  if (reading) return null;

  const chips: Chip[] = [];
  if (page && !removed.has('page')) {
    const words = `${numbers.format(page.words)} words`;
    chips.push({
      kind: 'page',
      label: page.title,
      detail: page.cut ? `${words}, cut` : words,
    });
  }
  if (selection && !removed.has('selection')) {
    chips.push({
      kind: 'selection',
      label: firstWords(selection.text),
      detail: 'selected',
    });
  }

  return (
    <div className="context-row">
      {problem ? <p className="context-problem">{problem.message}</p> : null}
      <ul className="context-chips" aria-label="Goes along with your question">
        {chips.map((chip) => (
          <li className="context-chip" key={chip.kind}>
            <button
              type="button"
              className="context-name"
              aria-expanded={isPreviewed}
              aria-controls={previewId}
              title={chip.label}
              onClick={toggle}
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
        <li>
          <button
            type="button"
            className="context-remove"
            aria-label="Preview"
            title="Preview"
            aria-expanded={isPreviewed}
            aria-controls={previewId}
            onClick={toggle}
          >
            <PreviewIcon />
          </button>
        </li>
      </ul>
      <div id={previewId} hidden={!isPreviewed}>
        {isPreviewed ? preview : null}
      </div>
    </div>
  );
}

function firstWords(text: string): string {
  const words = text.split(/\s+/u).slice(0, 6).join(' ');
  return words.length < text.length ? `“${words}…”` : `“${words}”`;
}
