// A list whose order the user sets: by drag, or by Move up and Move down. Used for models, routes and prompts.
import { useState, type ReactNode } from 'react';
import { useTexts } from './use-texts';

export interface Reorderable {
  id: string;
  /** What the buttons say that they move. */
  label: string;
  content: ReactNode;
}

interface Props {
  label: string;
  items: readonly Reorderable[];
  disabled?: boolean;
  /** Called with the ids in their new order. */
  onReorder(ids: string[]): void;
}

/** The list with the entry at `from` standing at `to`. */
export function moveItem<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

export function ReorderList({ label, items, disabled = false, onReorder }: Props) {
  const texts = useTexts();
  const [dragged, setDragged] = useState<string>();
  const [moved, setMoved] = useState('');
  const ids = items.map(({ id }) => id);

  function move(from: number, to: number) {
    if (disabled || from === to || from < 0 || to < 0 || to >= ids.length) return;
    onReorder(moveItem(ids, from, to));
    setMoved(texts.reorder.moved(items[from]?.label ?? '', to + 1, ids.length));
  }

  return (
    <>
      <p className="visually-hidden" role="status">
        {moved}
      </p>
      <ol className="reorder" aria-label={label}>
        {items.map(({ id, label: name, content }, at) => (
          <li
            key={id}
            data-dragged={dragged === id || undefined}
            onDragOver={(event) => {
              if (dragged !== undefined) event.preventDefault();
            }}
            onDrop={(event) => {
              if (dragged === undefined) return;
              event.preventDefault();
              move(ids.indexOf(dragged), at);
              setDragged(undefined);
            }}
          >
            <span
              className="grip"
              aria-hidden="true"
              draggable={!disabled}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', name);
                setDragged(id);
              }}
              onDragEnd={() => setDragged(undefined)}
            />
            <div className="reorder-content">{content}</div>
            <span className="moves">
              <button
                type="button"
                className="plain"
                aria-disabled={disabled || at === 0}
                aria-label={texts.reorder.upOne(name)}
                title={texts.reorder.up}
                onClick={() => move(at, at - 1)}
              >
                <Arrow points="m6 15 6-6 6 6" />
              </button>
              <button
                type="button"
                className="plain"
                aria-disabled={disabled || at === items.length - 1}
                aria-label={texts.reorder.downOne(name)}
                title={texts.reorder.down}
                onClick={() => move(at, at + 1)}
              >
                <Arrow points="m6 9 6 6 6-6" />
              </button>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Chevrons from Lucide (ISC licence, lucide.dev). */
function Arrow({ points }: { points: string }) {
  return (
    <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
      <path d={points} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
