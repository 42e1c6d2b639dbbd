// A change of settings, field by field, applied to the user's layer. Called by `settings-store.ts`.
import type { Json } from '../shared/json';
import { isOpen, type Fields } from './merge-layers';
import type { SettingsEntry, SettingsLayer } from './schema';

/**
 * What to change, by id. A field that is not named stays as it is; null removes a field, or a whole entry. Fields of mapping,
 * limits, redact, steps and params are changed one by one, any other value is replaced whole.
 */
export interface SettingsChange {
  backends?: { [id: string]: { [field: string]: Json } | null };
  models?: { [id: string]: { [field: string]: Json } | null };
  defaultModelId?: string | null;
}

function isFields(value: Json | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
  change: SettingsChange['backends'] = {},
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
    ...(after === undefined || after === null ? {} : { defaultModelId: after }),
  };
}
