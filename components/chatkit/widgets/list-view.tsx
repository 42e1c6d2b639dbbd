// The root ListView: rows, of which some are shown first.
import { Children, useState } from 'react';
import { isObject, numberOf } from './read-props';
import { Status } from './status';
import { toBoxStyle } from './to-style';
import { useAction } from './use-action';
import type { NodeProps } from './widget-node';
import { useTexts } from '../use-texts';

/** Rows that are shown first where the server leaves the number to us. */
const usualLimit = 5;

export function ListView({ node, children }: NodeProps) {
  const texts = useTexts();
  const [isWhole, setWhole] = useState(false);
  const { status, limit } = node;
  const rows = Children.toArray(children);
  const most = limit === 'auto' ? usualLimit : numberOf(limit, 1, 500);
  const shown = isWhole || most === undefined ? rows : rows.slice(0, most);
  return (
    <section className="w-card w-list">
      {isObject(status) && <Status status={status} />}
      <ul>{shown}</ul>
      {shown.length < rows.length && (
        <button type="button" className="w-fold" onClick={() => setWhole(true)}>
          {texts.widget.moreRows(rows.length - shown.length)}
        </button>
      )}
    </section>
  );
}

export function ListItem({ node, children }: NodeProps) {
  const texts = useTexts();
  const action = node['onClickAction'];
  const { canFire, isBusy, fire } = useAction(action, 'self');
  const style = toBoxStyle({ gap: node['gap'] ?? 3, align: node['align'] ?? 'center' }, 'row');
  if (!isObject(action))
    return (
      <li className="w-list-row" style={style}>
        {children}
      </li>
    );
  return (
    <li>
      {/* A row may hold buttons of its own, so it cannot be one itself: a button without words lies over it. */}
      <div className="w-list-row clickable" style={style} aria-busy={isBusy}>
        <button
          type="button"
          className="w-row-button"
          aria-label={texts.widget.choose(nameOf(node))}
          disabled={!canFire}
          onClick={fire}
        />
        {children}
      </div>
    </li>
  );
}

const maxName = 80;

/** The words of a row, which name it for those who do not see it. */
function nameOf(node: NodeProps['node']): string {
  const words: string[] = [];
  const walk = (part: unknown, left: number): void => {
    if (Array.isArray(part)) for (const child of part) walk(child, left);
    if (!isObject(part) || left === 0) return;
    const { value, label } = part;
    for (const text of [value, label]) if (typeof text === 'string') words.push(text);
    walk(part['children'], left - 1);
  };
  walk(node['children'], 40);
  return words.join(', ').slice(0, maxName) || 'this';
}
