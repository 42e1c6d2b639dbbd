// Keys on disk, sealed: what is stored here opens nothing without its passphrase. A database of its own; made by `compose-sessions.ts`.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { SealedText } from './seal-text';

export interface SealedKey extends SealedText {
  id: string;
}

/** Rejects where the browser keeps no databases. */
export interface SealedKeys {
  all(): Promise<SealedKey[]>;
  get(id: string): Promise<SealedKey | undefined>;
  put(key: SealedKey): Promise<void>;
  remove(id: string): Promise<void>;
}

interface KeysSchema extends DBSchema {
  keys: { key: string; value: SealedKey };
}

/** @param name of the database; another one in tests */
export function createSealedKeys(name = 'beside-keys'): SealedKeys {
  /** Opened for each call: keys are asked for rarely, and an open connection would hold up an upgrade. */
  async function using<T>(work: (database: IDBPDatabase<KeysSchema>) => Promise<T>): Promise<T> {
    const database = await openDB<KeysSchema>(name, 1, {
      upgrade: (fresh) => void fresh.createObjectStore('keys', { keyPath: 'id' }),
    });
    try {
      return await work(database);
    } finally {
      database.close();
    }
  }
  return {
    all: () => using((database) => database.getAll('keys')),
    get: (id) => using((database) => database.get('keys', id)),
    put: (key) => using(async (database) => void (await database.put('keys', key))),
    remove: (id) => using((database) => database.delete('keys', id)),
  };
}
