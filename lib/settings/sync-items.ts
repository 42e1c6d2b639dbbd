// Records as the items of the browser's synchronised storage, within its quota. Called by `sync-settings.ts`.
import * as z from 'zod/mini';
import { syncRecords, type SyncRecords } from './sync-records';

const prefix = 'beside:';
/** Bytes of one item and of all, a little below what both browsers take (8,192 and 102,400). */
const maxItemBytes = 8_000;
const maxBytes = 100_000;
const maxItems = 500;

export type SyncItems = Record<string, SyncRecords>;

function sizeOf(key: string, records: SyncRecords): number {
  return new TextEncoder().encode(key + JSON.stringify(records)).length;
}

/** One item for each entry and each group of preferences. What does not fit is left out and named. */
export function toItems(records: SyncRecords): { items: SyncItems; left: string[] } {
  const all: SyncItems = {};
  for (const [path, record] of Object.entries(records)) {
    const [list = '', id = ''] = z.array(z.string()).parse(JSON.parse(path));
    (all[`${prefix}${list}:${id}`] ??= {})[path] = record;
  }
  const items: SyncItems = {};
  const left: string[] = [];
  let bytes = 0;
  for (const [key, entry] of Object.entries(all)) {
    const size = sizeOf(key, entry);
    const fits =
      size <= maxItemBytes && bytes + size <= maxBytes && Object.keys(items).length < maxItems;
    if (fits) {
      items[key] = entry;
      bytes += size;
    } else left.push(key.slice(prefix.length).replace(':', ' '));
  }
  return { items, left };
}

/** The records in what the browser synchronised; what is not ours, or not as we write it, is passed over. */
export function fromItems(stored: Record<string, unknown>, now: number): SyncRecords {
  const records: SyncRecords = {};
  for (const [key, value] of Object.entries(stored)) {
    const parsed = key.startsWith(prefix) ? syncRecords.safeParse(value) : undefined;
    if (!parsed?.success) continue;
    // A clock that runs ahead must not win for ever.
    for (const [path, [one, at]] of Object.entries(parsed.data))
      if (isPath(path)) records[path] = [one, Math.min(at, now)];
  }
  return records;
}

function isPath(text: string): boolean {
  try {
    return z.array(z.string()).safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
