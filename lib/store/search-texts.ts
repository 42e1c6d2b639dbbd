// Finds threads by words, from the index alone: no text is read. Used by `indexed-db-store.ts`.
import type { Database } from './open-database';
import type { SearchHits, SearchLimits } from './thread-store';

/** Places of one word that are taken; a word that stands in more texts than this finds the first of them. */
const maxPlaces = 100_000;
/** Rows that are read at once. */
const sliceSize = 100;

/** See `ThreadStore.search`. */
export async function searchTexts(
  database: Database,
  words: readonly string[],
  { threads: maxThreads, texts: maxTexts }: SearchLimits,
): Promise<SearchHits> {
  const transaction = database.transaction(['texts', 'threads']);
  const texts = transaction.objectStore('texts');
  const threads = transaction.objectStore('threads');

  const places = await Promise.all(
    words.map((word) => texts.index('word').getAllKeys(beginningWith(word), maxPlaces)),
  );
  const sets = places.map((keys) => new Set(keys)).toSorted((a, b) => a.size - b.size);
  const [rarest = new Set<number>(), ...others] = sets;
  const found = [...rarest]
    .filter((n) => others.every((other) => other.has(n)))
    .toSorted((a, b) => b - a);

  const hits: SearchHits['hits'] = [];
  const seen = new Set<string>();
  const looked = Math.min(found.length, maxTexts);
  for (let start = 0; start < looked; start += sliceSize) {
    const slice = found.slice(start, Math.min(start + sliceSize, looked));
    for (const row of await Promise.all(slice.map((n) => texts.get(n)))) {
      if (!row || seen.has(row.threadId)) continue;
      seen.add(row.threadId);
      if ((await threads.get(row.threadId))?.listed === undefined) continue;
      if (hits.length === maxThreads) return { hits, more: true };
      hits.push({ threadId: row.threadId, itemId: row.itemId });
    }
  }
  const isCut = places.some((keys) => keys.length === maxPlaces);
  return { hits, more: isCut || looked < found.length };
}

function beginningWith(word: string): IDBKeyRange {
  return IDBKeyRange.bound(word, `${word}\uFFFF`);
}
