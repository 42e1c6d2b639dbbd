// One area of the browser's storage as a small map that can be watched; used by settings, the breaker and the session secrets.
import type { Json } from '../shared/json';
import type { Storage } from './browser';

export interface KeyValue {
  /** Undefined when nothing is stored. What comes back was written by some version of us: parse it. */
  get(key: string): Promise<unknown>;
  /** Rejects when the area's quota is full. */
  set(key: string, value: Json): Promise<void>;
  remove(key: string): Promise<void>;
  /** Calls back after each change of `key`, whichever context made it, until the returned function is called. */
  watch(key: string, listener: (value: unknown) => void): () => void;
}

type Area = Pick<Storage.StorageArea, 'get' | 'set' | 'remove' | 'onChanged'>;

/** The given storage area as `KeyValue`. */
export function createKeyValue(area: Area): KeyValue {
  return {
    get: async (key) => (await area.get(key))[key],
    set: (key, value) => area.set({ [key]: value }),
    remove: (key) => area.remove(key),
    watch(key, listener) {
      function changed(changes: Record<string, Storage.StorageChange>) {
        const change = changes[key];
        if (change) listener(change.newValue);
      }
      area.onChanged.addListener(changed);
      return () => area.onChanged.removeListener(changed);
    },
  };
}
