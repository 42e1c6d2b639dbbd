// Keeps the settings of a user's browsers alike, where the user wants it: field by field the newest wins. Made by `compose.ts`.
import type { Json } from '../shared/json';
import type { SettingsLayer } from './schema';
import { createLock, type SettingsStorage, type SettingsStore } from './settings-store';
import { fromItems, toItems } from './sync-items';
import {
  mergeRecords,
  noteChanges,
  syncRecords,
  toChanges,
  toLeaves,
  type SyncRecords,
} from './sync-records';

/** The browser's synchronised storage, as far as we need it. */
export interface SyncArea {
  getAll(): Promise<Record<string, unknown>>;
  /** Rejects when the quota is used up. */
  set(items: Record<string, Json>): Promise<void>;
}

export interface SettingsSyncDeps {
  store: SettingsStore;
  /** Where it is kept what was synchronised last. */
  local: Pick<SettingsStorage, 'get' | 'set'>;
  area: SyncArea;
  now: () => number;
}

const recordsKey = 'sync-records';
/** What is only now being synchronised is older than everything that already is. */
const beforeAll = 1;
/** How long it is remembered that something was removed. Milliseconds. */
const forgetAfterMs = 90 * 24 * 3_600_000;

function withoutOld(records: SyncRecords, now: number): SyncRecords {
  return Object.fromEntries(
    Object.entries(records).filter(([, [value, at]]) => value !== null || at > now - forgetAfterMs),
  );
}

/**
 * One exchange, one after the other. Resolves when both sides are alike; a quota that is used up is tried again at the next
 * change. Never rejects.
 */
export function createSettingsSync({
  store,
  local,
  area,
  now,
}: SettingsSyncDeps): () => Promise<void> {
  const lock = createLock();

  async function exchange(): Promise<void> {
    const { preferences } = await store.load();
    if (!preferences.data.sync) return;
    const own = await store.loadOwn();
    const known = syncRecords.safeParse(await local.get(recordsKey)).data;
    const at = now();
    const stored = await area.getAll();
    const mine = noteChanges(known ?? {}, toLeaves(own), known ? at : beforeAll);
    const merged = withoutOld(mergeRecords(mine, fromItems(stored, at)), at);
    const kept = { ...merged };
    for (const { paths, change } of toChanges(own, merged)) {
      const saved = await store.save(change);
      if (saved.ok) continue;
      // Made by a newer version, or refused here: what stands here stays, and is not sent as if it were newer.
      for (const path of paths) {
        const record = mine[path];
        if (record) kept[path] = record;
        else delete kept[path];
      }
    }
    await local.set(recordsKey, kept);
    const { items } = toItems(merged);
    const changed = Object.entries(items).filter(
      ([key, records]) =>
        JSON.stringify(fromItems({ [key]: stored[key] }, at)) !== JSON.stringify(records),
    );
    if (changed.length > 0) await area.set(Object.fromEntries(changed));
  }

  return () => lock(exchange).catch(() => undefined);
}

/** One sentence for each entry that does not fit into the browser's quota. */
export function tooLargeToSync(own: SettingsLayer): string[] {
  const records = noteChanges({}, toLeaves(own), 0);
  return toItems(records).left.map(
    (entry) => `Not synchronised, because it is too large for the browser: ${entry}.`,
  );
}
