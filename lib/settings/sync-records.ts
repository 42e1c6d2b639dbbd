// The user's settings as records that can be merged: one for each field, with the time of its last change. Called by `sync-settings.ts`.
import * as z from 'zod/mini';
import type { Json } from '../shared/json';
import type { SettingsChange } from './apply-change';
import { isFields, keyOf } from './merge-layers';
import { settingsLists, type SettingsEntry, type SettingsLayer } from './schema';
import { withoutSecrets } from './without-secrets';

/** A value and when it was set, in milliseconds since 1970; null was removed. By path: a JSON list such as `["models","fast","label"]`. */
export type SyncRecords = Record<string, [value: Json, at: number]>;

export const syncRecords = z.record(z.string(), z.tuple([z.json(), z.number()]));

const privacyLists = ['neverRead', 'names', 'rules'];

function fieldsOf(list: string, entry: SettingsEntry): [path: string, value: Json][] {
  const { id, ...fields } = list === 'backends' ? withoutSecrets(entry) : entry;
  return Object.entries(fields).map(([field, value]) => [JSON.stringify([list, id, field]), value]);
}

/** Every field that may leave this browser. Whether to synchronise is each browser's own choice. */
export function toLeaves(layer: SettingsLayer): Map<string, Json> {
  const leaves = new Map(
    settingsLists.flatMap((list) => layer[list].flatMap((entry) => fieldsOf(list, entry))),
  );
  for (const [group, names] of Object.entries(layer.preferences))
    for (const [name, value] of isFields(names) ? Object.entries(names) : []) {
      const path = ['preferences', group, name];
      if (group === 'data' && name === 'sync') continue;
      if (group === 'privacy' && privacyLists.includes(name))
        for (const one of Array.isArray(value) ? value : [])
          leaves.set(JSON.stringify([...path, keyOf(one)]), one);
      else leaves.set(JSON.stringify(path), value);
    }
  if (layer.defaultModelId !== undefined)
    leaves.set(JSON.stringify(['defaultModelId']), layer.defaultModelId);
  return leaves;
}

/** The order of an object's fields means nothing, and comes back another one from the browser. */
function isSame(one: Json | undefined, other: Json | undefined): boolean {
  return textOf(one) === textOf(other);
}

function textOf(value: Json | undefined): string {
  return JSON.stringify(value ?? null, (_key, part: Json) =>
    isFields(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** The records as they are known, with what has changed here since, at the time `at`. */
export function noteChanges(
  known: SyncRecords,
  leaves: ReadonlyMap<string, Json>,
  at: number,
): SyncRecords {
  const noted: SyncRecords = {};
  for (const [path, record] of Object.entries(known))
    noted[path] = record[0] !== null && !leaves.has(path) ? [null, at] : record;
  for (const [path, value] of leaves) {
    const record = known[path];
    if (!record || !isSame(record[0], value)) noted[path] = [value, at];
  }
  return noted;
}

/**
 * Field by field the newest; at the same moment the same one in every browser. An entry that one side removed and the other changed
 * later stays, whole; one that was changed before is gone, whole.
 */
export function mergeRecords(one: SyncRecords, other: SyncRecords): SyncRecords {
  const mine = byEntry(one);
  const theirs = byEntry(other);
  const merged: SyncRecords = {};
  for (const entry of new Set([...mine.keys(), ...theirs.keys()])) {
    const [a, b] = [mine.get(entry) ?? {}, theirs.get(entry) ?? {}];
    Object.assign(merged, settleRemoval(a, b) ?? settleRemoval(b, a) ?? mergeFields(a, b));
  }
  return merged;
}

/** The fields of each entry of a list together; every other record by itself. */
function byEntry(records: SyncRecords): Map<string, SyncRecords> {
  const entries = new Map<string, SyncRecords>();
  for (const [path, record] of Object.entries(records)) {
    const [list = '', id = ''] = z.array(z.string()).parse(JSON.parse(path));
    const isEntry = settingsLists.some((known) => known === list);
    const entry = isEntry ? JSON.stringify([list, id]) : path;
    entries.set(entry, { ...entries.get(entry), [path]: record });
  }
  return entries;
}

/** What becomes of an entry of which `removed` has nothing left and `other` has something; undefined where that is not so. */
function settleRemoval(removed: SyncRecords, other: SyncRecords): SyncRecords | undefined {
  const paths = Object.keys({ ...removed, ...other });
  const present = Object.values(other).filter(([value]) => value !== null);
  const gone = Object.values(removed);
  if (paths.length < 2 || gone.length === 0 || present.length === 0) return undefined;
  if (gone.some(([value]) => value !== null)) return undefined;
  const removedAt = Math.max(...gone.map(([, at]) => at));
  const changedAt = Math.max(...present.map(([, at]) => at));
  const isRemoved = removedAt >= changedAt;
  return Object.fromEntries(
    paths.map((path): [string, SyncRecords[string]] => {
      const [value, at] = other[path] ?? [null, removedAt];
      if (isRemoved) return [path, [null, Math.max(removedAt, at)]];
      return [path, [value, value === null ? at : Math.max(at, changedAt)]];
    }),
  );
}

function mergeFields(one: SyncRecords, other: SyncRecords): SyncRecords {
  const merged = { ...one };
  for (const [path, record] of Object.entries(other)) {
    const mine = merged[path];
    const isNewer =
      !mine ||
      record[1] > mine[1] ||
      (record[1] === mine[1] && textOf(record[0]) > textOf(mine[0]));
    if (isNewer) merged[path] = record;
  }
  return merged;
}

/** What was blank because it never left the other browser is what stands here already. */
function fillSecrets(came: Json, here: Json | undefined): Json {
  if (came === '' && typeof here === 'string') return here;
  if (!isFields(came)) return came;
  const mine = isFields(here) ? here : {};
  return Object.fromEntries(
    Object.entries(came).map(([field, value]) => [field, fillSecrets(value, mine[field])]),
  );
}

/** Changes that bring the layer to the merged records, one for each entry, so that one that cannot be used holds up no other. */
export function toChanges(
  layer: SettingsLayer,
  merged: SyncRecords,
): { paths: string[]; change: SettingsChange }[] {
  const leaves = toLeaves(layer);
  const changes = new Map<string, { paths: string[]; change: SettingsChange }>();
  for (const [path, [value]] of Object.entries(merged)) {
    if (isSame(leaves.get(path), value)) continue;
    const [list, id = '', field = '', key] = z.array(z.string()).parse(JSON.parse(path));
    const unit = changes.get(`${list}/${id}`) ?? { paths: [], change: {} };
    changes.set(`${list}/${id}`, unit);
    unit.paths.push(path);
    const { change } = unit;
    if (list === 'defaultModelId') change.defaultModelId = typeof value === 'string' ? value : null;
    else if (list === 'preferences') {
      const groups = (change.preferences ??= {});
      const group = (groups[id] ??= {});
      if (key === undefined) group[field] = value;
      else {
        const before = group[field];
        const lists = isFields(before) ? before : { add: [], remove: [] };
        const which = value === null ? 'remove' : 'add';
        const entries = lists[which];
        group[field] = {
          ...lists,
          [which]: [...(Array.isArray(entries) ? entries : []), value ?? key],
        };
      }
    } else {
      const known = settingsLists.find((one) => one === list);
      if (!known) continue;
      const entry = ((change[known] ??= {})[id] ??= {});
      const here = layer[known].find((one) => one.id === id)?.[field];
      entry[field] = known === 'backends' ? fillSecrets(value, here) : value;
    }
  }
  for (const { change } of changes.values())
    for (const list of settingsLists)
      for (const id of Object.keys(change[list] ?? {}))
        if (isGone(merged, list, id)) change[list] = { ...change[list], [id]: null };
  return [...changes.values()];
}

/** Whether nothing of this entry is left. */
function isGone(merged: SyncRecords, list: string, id: string): boolean {
  const begin = `${JSON.stringify([list, id]).slice(0, -1)},`;
  return Object.entries(merged).every(
    ([path, [value]]) => !path.startsWith(begin) || value === null,
  );
}
