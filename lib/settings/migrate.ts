// Brings stored settings of an older version up to date. Called by `settings-store.ts`; a new version adds one function to the list.
import { fail, ok, type Result } from '../shared/result';
import { emptyLayer, toLayer, type SettingsLayer } from './schema';

/** The function at index n takes settings of version n + 1 to version n + 2. */
export type Migration = (stored: Record<string, unknown>) => Record<string, unknown>;

const migrations: readonly Migration[] = [];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Stored settings as a layer; nothing stored is an empty one. The reason is one sentence for the user. */
export function readStored(
  value: unknown,
  steps: readonly Migration[] = migrations,
): Result<SettingsLayer, string> {
  if (value === undefined || value === null) return ok(emptyLayer);
  const unreadable = 'Your settings could not be read, so they are left untouched and not used.';
  if (!isRecord(value) || !Number.isInteger(value['version'])) return fail(unreadable);
  const version = Number(value['version']);
  const newest = steps.length + 1;
  if (version > newest)
    return fail('Your settings were made by a newer version of Beside: update it to use them.');
  let stored = value;
  for (const step of steps.slice(version - 1)) stored = step(stored);
  const layer = version < 1 ? undefined : toLayer(stored);
  return layer ? ok(layer) : fail(unreadable);
}
