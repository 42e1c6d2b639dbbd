// Puts the values of a form into an action's payload; called before an action is sent.
import type { Json } from '../../../lib/shared/json';

export interface MergedPayload {
  payload: { [key: string]: Json };
  /** Names of the form's values that were dropped, because the payload or another name holds the place. */
  dropped: string[];
}

const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** `todo.title` becomes `payload.todo.title`. What the payload already holds wins; `payload` is not changed. */
export function mergeFormValues(
  payload: { [key: string]: Json },
  values: Iterable<readonly [string, Json]>,
): MergedPayload {
  const merged = structuredClone(payload);
  const dropped: string[] = [];
  for (const [name, value] of values) {
    if (!place(merged, name.split('.'), value)) dropped.push(name);
  }
  return { payload: merged, dropped };
}

function place(target: { [key: string]: Json }, path: string[], value: Json): boolean {
  if (path.some((key) => unsafeKeys.has(key))) return false;
  const [key = '', ...rest] = path;
  if (rest.length === 0) {
    if (Object.hasOwn(target, key)) return false;
    target[key] = value;
    return true;
  }
  if (!Object.hasOwn(target, key)) target[key] = {};
  const next = target[key];
  if (typeof next !== 'object' || next === null || Array.isArray(next)) return false;
  return place(next, rest, value);
}
