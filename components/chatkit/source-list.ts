// The sources of an answer, each named once, in the order in which they came. Used by the list below the answer and by the marks in it.
import type { Annotation, Source } from '../../lib/chatkit/items';

/** Keyed by what makes two of them the same. */
export function sourceList(annotations: readonly Annotation[]): Map<string, Source> {
  return new Map(annotations.map(({ source }) => [keyOf(source), source]));
}

export function keyOf(source: Source): string {
  switch (source.type) {
    case 'url':
      return `url ${source.url} ${source.title} ${source.description ?? ''}`;
    case 'file':
      return `file ${source.filename}`;
    case 'entity':
      return `entity ${source.id}`;
    default:
      return JSON.stringify(source);
  }
}
