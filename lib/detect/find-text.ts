// Finds where in an unknown JSON value an answer stands. Used by the connection test, to propose a place, and by `ask-server.ts`.
import type { Json } from '../shared/json';

const maxValues = 5_000;
const maxDepth = 10;
/** What is text and never the answer. */
const labels =
  /(^|_|\.)(id|uuid|status|type|object|model|role|created|finish_reason|version|lang|language)$/iu;

interface Place {
  path: string;
  text: string;
}

function join(path: string, key: string): string {
  // A bare `$` at the start is the whole value.
  if (key === '$' || !/^[^.[\]"]+$/u.test(key)) return `${path}["${key}"]`;
  return path === '' ? key : `${path}.${key}`;
}

function placesIn(value: Json): Place[] {
  const places: Place[] = [];
  let seen = 0;
  function walk(at: Json, path: string, depth: number): void {
    seen += 1;
    if (seen > maxValues || depth > maxDepth) return;
    if (typeof at === 'string') places.push({ path, text: at });
    else if (Array.isArray(at)) at.forEach((one, n) => walk(one, `${path}[${n}]`, depth + 1));
    else if (at !== null && typeof at === 'object')
      for (const [key, one] of Object.entries(at))
        if (!key.includes('"')) walk(one, join(path, key), depth + 1);
  }
  walk(value, '', 0);
  return places;
}

/** Prose counts more than one word; a label counts for nothing beside any other text. */
function weigh({ path, text }: Place): number {
  if (text.trim() === '') return 0;
  const length = Math.min(text.length, 1_000);
  const prose = /\s/u.test(text.trim()) ? 1_000 : 0;
  return labels.test(path) ? 1 : 2 + length + prose;
}

/** The dotted path of the text that most likely is the answer; nothing where there is no text but labels. */
export function findText(value: Json): string | undefined {
  const [best] = placesIn(value).toSorted((a, b) => weigh(b) - weigh(a));
  return best && best.path !== '' && weigh(best) > 1 ? best.path : undefined;
}

/** The same for a stream: the path at which most of its values have a text. */
export function findTextOfMany(values: readonly Json[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values.slice(0, 100))
    for (const { path, text } of placesIn(value))
      if (path !== '' && text !== '' && !labels.test(path))
        counts.set(path, (counts.get(path) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
