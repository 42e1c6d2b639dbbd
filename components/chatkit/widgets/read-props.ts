// Narrows what a server wrote into a widget to what may reach the page; every widget component reads its properties here.
import type { JsonObject } from '../../../lib/chatkit/items';

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of a property; a number is written out, anything else is the empty string. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

/** The objects among the members of a list; one object counts as a list of one. */
export function objectsOf(value: unknown): JsonObject[] {
  if (isObject(value)) return [value];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The value if it is one of the words, else nothing: what a server wrote never becomes a class or a style by itself. */
export function wordOf<Word extends string>(
  value: unknown,
  words: readonly Word[],
): Word | undefined {
  return words.find((word) => word === value);
}

/** A finite number between the two, both included; nothing for anything else. */
export function numberOf(value: unknown, least: number, most: number): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  return Math.min(most, Math.max(least, value));
}

/** True for the JSON value true alone. */
export function isOn(value: unknown): boolean {
  return value === true;
}

/** Class names of a component: its own, and one for each property that is one of the words the style sheet knows. */
export function classesOf(
  name: string,
  node: JsonObject,
  words: Readonly<Record<string, readonly string[]>>,
  flags: readonly string[] = [],
): string {
  const chosen = Object.entries(words).flatMap(([property, allowed]) => {
    const word = wordOf(node[property], allowed);
    return word === undefined ? [] : [`${property}-${word}`];
  });
  return [name, ...chosen, ...flags.filter((flag) => isOn(node[flag]))].join(' ');
}

export const controlSizes = ['3xs', '2xs', 'xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl'] as const;
export const controlVariants = ['solid', 'soft', 'outline', 'ghost'] as const;
export const alignments = ['start', 'center', 'end'] as const;
