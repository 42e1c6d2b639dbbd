// A citation as ChatKit's annotation: a web source whose description is the quote. Used wherever the turn cites.
import type { Annotation } from '../chatkit/items';
import type { Citation } from '../model/reply';

export function toAnnotation({ title, quote, url, index }: Citation): Annotation {
  return {
    type: 'annotation',
    source: { type: 'url', title, url, description: quote },
    ...(index === undefined ? {} : { index }),
  };
}
