// Which value has which placeholder in one thread: read from the store, added to, and written before anything is sent. Used by `redaction.ts`.
import { toPlaceholder } from './placeholders';

/** One value of one thread. Numbers count from 1 within a class; never changed, never reused. */
export interface StoredPlaceholder {
  threadId: string;
  class: string;
  n: number;
  value: string;
}

export interface PlaceholderStore {
  list(threadId: string): Promise<StoredPlaceholder[]>;
  /** All or nothing; rejects where a number is taken. */
  add(placeholders: readonly StoredPlaceholder[]): Promise<void>;
}

export interface PlaceholderMap {
  /** The placeholder of this value, a new one where it has none. */
  of(name: string, value: string): string;
  /** Every value known by now, with its class. */
  values(): Iterable<{ class: string; value: string }>;
  /** By placeholder. */
  byPlaceholder(): Map<string, string>;
  /** Writes what is new. */
  save(): Promise<void>;
}

const keyOf = (name: string, value: string) => `${name}\n${value}`;

export async function openPlaceholderMap(
  store: PlaceholderStore,
  threadId: string,
): Promise<PlaceholderMap> {
  const known = new Map<string, StoredPlaceholder>();
  const counts = new Map<string, number>();
  const added: StoredPlaceholder[] = [];
  for (const one of await store.list(threadId)) {
    known.set(keyOf(one.class, one.value), one);
    counts.set(one.class, Math.max(one.n, counts.get(one.class) ?? 0));
  }
  return {
    of(name, value) {
      const before = known.get(keyOf(name, value));
      if (before) return toPlaceholder(name, before.n);
      const n = (counts.get(name) ?? 0) + 1;
      const made = { threadId, class: name, n, value };
      counts.set(name, n);
      known.set(keyOf(name, value), made);
      added.push(made);
      return toPlaceholder(name, n);
    },
    values: () => known.values(),
    byPlaceholder: () =>
      new Map([...known.values()].map((one) => [toPlaceholder(one.class, one.n), one.value])),
    async save() {
      if (added.length > 0) await store.add(added.splice(0));
    },
  };
}
