// The number of a source at the place in the answer that rests on it. Drawn by the style sheet, so that the answer's text stays its own. Loaded with the first such place.
import { useLayoutEffect, useMemo, type MouseEvent } from 'react';
import { createPortal } from 'react-dom';
import type { Annotation, Source } from '../../lib/chatkit/items';
import { toEntity } from './composer/to-tag';
import { useElement } from './element-context';
import { EntityName } from './entity-name';
import { Icon } from './icon';
import type { DrawnText } from './markdown/create-text-renderer';
import { insertMarks } from './markdown/insert-marks';
import { keyOf, sourceList } from './source-list';
import { useTexts } from './use-texts';

/** More than a person follows; of further ones the list tells. */
const maxPlaces = 200;

interface SourceMarksProps {
  /** Nothing while the text is not drawn to its end. */
  read(): DrawnText | undefined;
  /** Those of this part of the answer. */
  annotations: readonly Annotation[];
  /** Those of the whole answer, in whose order the sources are numbered. */
  all: readonly Annotation[];
}

/** To be made anew each time the text was drawn to its end. */
export function SourceMarks({ read, annotations, all }: SourceMarksProps) {
  const groups = useMemo(() => groupByPlace(annotations), [annotations]);
  const keys = useMemo(() => [...sourceList(all).keys()], [all]);
  const marks = useMemo(
    () => new Map([...groups.keys()].map((place) => [place, createMark()])),
    [groups],
  );
  useLayoutEffect(() => {
    const drawn = read();
    if (drawn) insertMarks(drawn, marks);
    return () => marks.forEach((mark) => mark.remove());
  }, [read, marks]);
  return [...groups].map(([place, group]) => {
    const mark = marks.get(place);
    const numbers = group.map(([key, source]) => (
      <SourceMark key={key} source={source} number={keys.indexOf(key) + 1} />
    ));
    return mark && createPortal(numbers, mark, String(place));
  });
}

function createMark(): HTMLElement {
  const mark = document.createElement('sup');
  mark.className = 'source-marks';
  return mark;
}

/** The sources of each place, each once; places ascending. */
function groupByPlace(annotations: readonly Annotation[]): Map<number, [string, Source][]> {
  const groups = new Map<number, Map<string, Source>>();
  for (const { index, source } of annotations) {
    if (index === undefined || !(index >= 0)) continue;
    const group = groups.get(index) ?? new Map<string, Source>();
    groups.set(index, group.set(keyOf(source), source));
  }
  return new Map(
    [...groups]
      .toSorted(([one], [other]) => one - other)
      .slice(0, maxPlaces)
      .map(([index, group]) => [index, [...group]]),
  );
}

function SourceMark({ source, number }: { source: Source; number: number }) {
  const { options, openLink } = useElement();
  const name = useTexts().item.source(number, source.title);
  if (source.type === 'url' && /^https?:/i.test(source.url))
    return (
      <a
        className="source-mark"
        data-mark={number}
        aria-label={name}
        title={name}
        href={source.url}
        rel="noreferrer"
        onClick={(event) => {
          event.preventDefault();
          if (!options.openSource?.(source)) openLink(source.url);
        }}
      />
    );
  if (source.type === 'entity') {
    const { id, title, icon, inline_label: label, interactive, data } = source;
    return (
      <EntityName entity={toEntity({ id, text: title, interactive, data })} className="source-mark">
        {icon && !label ? (
          <span role="img" aria-label={name} title={name}>
            <Icon name={icon} otherwise="at" size={12} />
          </span>
        ) : (
          <span role="img" aria-label={name} title={name} data-mark={label ?? number} />
        )}
      </EntityName>
    );
  }
  return (
    <button
      type="button"
      className="source-mark"
      data-mark={number}
      aria-label={name}
      title={name}
      onClick={(event) => showInList(event, number)}
    />
  );
}

/** A source without an address of its own is shown where its name stands. */
function showInList({ currentTarget }: MouseEvent<HTMLElement>, number: number): void {
  const list = currentTarget.closest('.assistant')?.querySelector<HTMLDetailsElement>('.sources');
  if (!list) return;
  list.open = true;
  const entry = list.querySelectorAll<HTMLElement>('li')[number - 1];
  entry?.scrollIntoView({ block: 'nearest' });
  entry?.focus({ preventScroll: true });
}
