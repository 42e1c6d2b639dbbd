// One thing that goes along: its name, how long it is, and a way off. Drawn by `context-row.tsx`.
import type { PageProblem } from '../../lib/platform/page-problem';
import { sayProblem } from './say-problem';
import { useTexts } from './use-texts';

export interface Chip {
  key: string;
  label: string;
  detail: string;
  removeLabel: string;
  remove(): void;
  /** Why it does not go along after all. */
  problem?: PageProblem;
}

interface ContextChipProps {
  chip: Chip;
  isPreviewed: boolean;
  previewId: string;
  onPreview(): void;
}

export function ContextChip({ chip, isPreviewed, previewId, onPreview }: ContextChipProps) {
  const texts = useTexts();
  const { label, detail, removeLabel, remove, problem } = chip;
  return (
    <li className="context-chip" data-problem={problem === undefined ? undefined : ''}>
      <button
        type="button"
        className="context-name"
        aria-expanded={isPreviewed}
        aria-controls={previewId}
        title={problem === undefined ? label : sayProblem(problem, texts.problems)}
        onClick={onPreview}
      >
        <span className="context-label" dir="auto">
          {label}
        </span>
        <span className="context-detail">{detail}</span>
      </button>
      <button type="button" className="context-remove" aria-label={removeLabel} onClick={remove}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 6l12 12M18 6L6 18" />
        </svg>
      </button>
    </li>
  );
}
