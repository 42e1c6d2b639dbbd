// A change of settings, field by field, applied to the user's layer. Called by `settings-store.ts`.
import type { Json } from '../shared/json';
import { isFields, isOpen, keyOf, type Fields } from './merge-layers';
import type { SettingsEntry, SettingsLayer } from './schema';

type EntriesChange = { [id: string]: { [field: string]: Json } | null };

/**
 * What to change, by id. A field that is not named stays as it is; null removes a field, or a whole entry. Fields of mapping,
 * limits, redact, steps and params are changed one by one, any other value is replaced whole.
 */
export interface SettingsChange {
  backends?: EntriesChange;
  models?: EntriesChange;
  prompts?: EntriesChange;
  /**
   * By group, then by name. A list is replaced whole, or by `{ add, remove }`: what is added twice is there once, rules are
   * removed by id. So two windows that each add something both keep it.
   */
  preferences?: { [group: string]: { [name: string]: Json } | null };
  defaultModelId?: string | null;
}

/** The list after `{ add, remove }`; an entry that is added again takes the place of the one before. */
function changeList(before: Json | undefined, { add, remove }: Fields): Json[] {
  const gone = new Set(
    (Array.isArray(remove) ? remove : []).flatMap((one) =>
      typeof one === 'string' ? [one, JSON.stringify(one)] : [],
    ),
  );
  const kept = (Array.isArray(before) ? before : []).filter((one) => !gone.has(keyOf(one)));
  const byKey = new Map(kept.map((one) => [keyOf(one), one]));
  for (const one of Array.isArray(add) ? add : []) byKey.set(keyOf(one), one);
  return [...byKey.values()];
}

function isListChange(value: Json | undefined): value is Fields {
  return isFields(value) && Object.keys(value).every((key) => key === 'add' || key === 'remove');
}

function changePreferences(
  before: SettingsLayer['preferences'],
  change: SettingsChange['preferences'] = {},
): SettingsLayer['preferences'] {
  const after = { ...before };
  for (const [group, names] of Object.entries(change)) {
    if (names === null) {
      delete after[group];
      continue;
    }
    const part = after[group];
    const fields = isFields(part) ? { ...part } : {};
    for (const [name, value] of Object.entries(names)) {
      if (value === null) delete fields[name];
      else fields[name] = isListChange(value) ? changeList(fields[name], value) : value;
    }
    after[group] = fields;
  }
  return after;
}

function changeFields(before: Fields, change: Fields): Fields {
  const after = { ...before };
  for (const [field, value] of Object.entries(change)) {
    const part = after[field];
    if (value === null) delete after[field];
    else if (isOpen(field, value)) after[field] = changeFields(isFields(part) ? part : {}, value);
    else after[field] = value;
  }
  return after;
}

function changeEntries(
  entries: readonly SettingsEntry[],
  change: EntriesChange = {},
): SettingsEntry[] {
  const kept = entries.flatMap((entry) => {
    const fields = Object.hasOwn(change, entry.id) ? change[entry.id] : {};
    return fields === null ? [] : [{ ...changeFields(entry, fields ?? {}), id: entry.id }];
  });
  const known = new Set(entries.map(({ id }) => id));
  const added = Object.entries(change).flatMap(([id, fields]) =>
    known.has(id) || fields === null ? [] : [{ ...changeFields({}, fields), id }],
  );
  return [...kept, ...added];
}

/** The user's layer after the change; the layer given is not touched. */
export function applyChange(layer: SettingsLayer, change: SettingsChange): SettingsLayer {
  const { defaultModelId: before, ...rest } = layer;
  const after = change.defaultModelId === undefined ? before : change.defaultModelId;
  return {
    ...rest,
    backends: changeEntries(layer.backends, change.backends),
    models: changeEntries(layer.models, change.models),
    prompts: changeEntries(layer.prompts, change.prompts),
    preferences: changePreferences(layer.preferences, change.preferences),
    ...(after === undefined || after === null ? {} : { defaultModelId: after }),
  };
}
