// Narrows what a server wrote into a widget to what may reach the page; every widget component calls it.
import type { JsonObject } from '../../../lib/chatkit/items';

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of a property; numbers are written out, anything else is the empty string. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

/** The objects among the members of a list; one object counts as a list of one. */
export function objectsOf(value: unknown): JsonObject[] {
  if (isObject(value)) return [value];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The value if it is one of the allowed words, else `fallback`: server text never becomes CSS by itself. */
export function oneOf<Word extends string>(
  value: unknown,
  allowed: readonly Word[],
  fallback: Word,
): Word {
  return allowed.find((word) => word === value) ?? fallback;
}

/** A number of spacing units (4 px), 0 to 16; `undefined` for anything else. */
export function spacingOf(value: unknown): string | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  return `${Math.min(16, Math.max(0, value)) * 4}px`;
}
