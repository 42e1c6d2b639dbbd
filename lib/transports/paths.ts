// Dotted paths into JSON (`choices[0].message.content`), by which a mapping says where the answer stands.
import type { Json } from '../shared/json';

type Step = string | number;

const stepPattern = /\[(\d+)\]|\["([^"]*)"\]|([^.[\]]+)/g;

function toSteps(path: string): Step[] {
  if (path === '' || path === '$') return [];
  return [...path.replace(/^\$(?:\.|(?=\[))/, '').matchAll(stepPattern)].map(
    ([, index, quoted, name = '']) => (index === undefined ? (quoted ?? name) : Number(index)),
  );
}

/**
 * The value at `path`, or undefined. `$` or an empty path is the whole value; `["a.b"]` names a key with a dot in it. Only own
 * properties are found, so no path reaches a prototype.
 */
export function readPath(value: Json, path: string): Json | undefined {
  let at: Json | undefined = value;
  for (const step of toSteps(path)) {
    if (typeof at !== 'object' || at === null) return undefined;
    if (Array.isArray(at)) at = typeof step === 'number' ? at[step] : undefined;
    else at = Object.hasOwn(at, step) ? at[step] : undefined;
  }
  return at;
}

/** The first of `paths` at which a text stands. Numbers count as text, since some servers send them bare. */
export function readText(value: Json, paths: string[]): string | undefined {
  for (const path of paths) {
    const found = readPath(value, path);
    if (typeof found === 'string') return found;
    if (typeof found === 'number') return String(found);
  }
  return undefined;
}

/** Whether something other than null, false, '' or an empty list or object stands at one of `paths`. */
export function hasAny(value: Json, paths: string[]): boolean {
  return paths.some((path) => {
    const found = readPath(value, path);
    if (typeof found === 'object' && found !== null) return Object.keys(found).length > 0;
    return Boolean(found);
  });
}

/** Whether `path=value` holds, the value compared as it would be written (`done=true`, `type=end`). */
export function matchesCondition(value: Json, condition: string): boolean {
  const at = condition.indexOf('=');
  if (at < 1) return false;
  const found = readPath(value, condition.slice(0, at).trim());
  const wanted = condition.slice(at + 1).trim();
  if (found === undefined) return false;
  return (typeof found === 'string' ? found : JSON.stringify(found)) === wanted;
}
