// The browser's synchronised storage as settings use it. Used by `compose-sync.ts`.
import type { SyncArea } from '../settings/sync-settings';
import type { Storage } from './browser';

/** Calls back after each change, whichever browser made it. */
export function createSyncArea(
  area: Pick<Storage.StorageArea, 'get' | 'set' | 'onChanged'>,
): SyncArea & { watch(listener: () => void): void } {
  return {
    getAll: () => area.get(null),
    set: (items) => area.set(items),
    watch: (listener) => area.onChanged.addListener(listener),
  };
}
