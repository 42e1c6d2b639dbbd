// Lays entries of settings over each other, field by field, and remembers which layer each field came from. Called by `effective.ts`.
import type { Json } from '../shared/json';
import type { SettingsEntry, SettingsLayer, SettingsList } from './schema';

export type LayerName = 'default' | 'team' | 'user' | 'policy';

/** Objects whose fields are set one by one; any other value is taken whole (a template, a session, a route). */
const openFields: ReadonlySet<string> = new Set([
  'mapping',
  'request',
  'reply',
  'limits',
  'redact',
  'steps',
  'params',
  'consent',
]);

export type Fields = { [field: string]: Json };

export function isFields(value: Json | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What makes an entry of a list the same: its id, or all of it. */
export function keyOf(value: Json): string {
  return isFields(value) && typeof value['id'] === 'string' ? value['id'] : JSON.stringify(value);
}

/** Whether this field can be set part by part. */
export function isOpen(field: string, value: Json | undefined): value is Fields {
  return openFields.has(field) && isFields(value);
}

/** Whether a lock covers the value at `path`, a part of it, or something it is part of. */
export function isLocked(locks: readonly string[], path: string): boolean {
  return locks.some(
    (lock) => lock === path || path.startsWith(`${lock}.`) || lock.startsWith(`${path}.`),
  );
}

/**
 * Whether the user cannot change what stands at `path`: a lock covers it, or a policy set it. To a list of privacy anybody may
 * add, unless it is locked by name.
 */
export function isPathLocked(
  path: string,
  locks: readonly string[],
  layerOf: (path: string) => LayerName | undefined,
): boolean {
  if (isLocked(locks, path)) return true;
  return layerOf(path) === 'policy' && !path.startsWith('preferences.privacy.');
}

export interface Merging {
  layer: LayerName;
  locks: readonly string[];
  sources: Map<string, LayerName>;
}

/** `above` over `below`, field by field where the field is open. The user's value at a locked path is passed over. */
export function layOver(
  below: Fields,
  above: Fields,
  path: string,
  merging: Merging,
  isOpenHere: typeof isOpen = isOpen,
): Fields {
  const merged = { ...below };
  for (const [field, value] of Object.entries(above)) {
    const here = `${path}.${field}`;
    if (isOpenHere(field, value)) {
      const part = merged[field];
      merged[field] = layOver(isFields(part) ? part : {}, value, here, merging, isOpenHere);
    } else if (merging.layer !== 'user' || !isLocked(merging.locks, here)) {
      merged[field] = value;
      merging.sources.set(here, merging.layer);
    }
  }
  return merged;
}

/**
 * The entries of all layers by id, in the order in which they first appear, lowest layer first. The user's value at a locked
 * path is passed over; an entry of which nothing is left is not there.
 */
export function mergeEntries(
  list: SettingsList,
  layers: readonly { name: LayerName; layer: SettingsLayer }[],
  locks: readonly string[],
  sources: Map<string, LayerName>,
): Map<string, SettingsEntry> {
  const merged = new Map<string, SettingsEntry>();
  for (const { name, layer } of layers)
    for (const { id, ...fields } of layer[list]) {
      const path = `${list}.${id}`;
      const below = merged.get(id);
      const entry = layOver(below ?? {}, fields, path, { layer: name, locks, sources });
      if (below || Object.keys(entry).length > 0) merged.set(id, { ...entry, id });
    }
  return merged;
}
