// One storage area of a browser, in memory: what is stored is copied, and every watcher is told, as in the real one.
import type { KeyValue } from '../../lib/platform/key-value';
import type { Json } from '../../lib/shared/json';

export interface MemoryStorage extends KeyValue {
  /** What is stored now, by key. */
  stored: Record<string, Json>;
}

export function createMemoryStorage(stored: Record<string, Json> = {}): MemoryStorage {
  const watchers = new Set<{ key: string; listener: (value: unknown) => void }>();
  function tell(key: string) {
    for (const watcher of watchers)
      if (watcher.key === key) watcher.listener(structuredClone(stored[key]));
  }
  return {
    stored,
    get: async (key) => structuredClone(stored[key]),
    async set(key, value) {
      stored[key] = structuredClone(value);
      tell(key);
    },
    async remove(key) {
      delete stored[key];
      tell(key);
    },
    watch(key, listener) {
      const watcher = { key, listener };
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
  };
}
