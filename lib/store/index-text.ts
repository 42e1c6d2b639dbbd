// Keeps the index of words beside the texts: one row for each title and each message. Called by `apply-write.ts`, inside its transaction.
import type { IDBPObjectStore } from 'idb';
import type { BesideSchema, StoreName } from './schema';
import { toSearchWords } from './search-words';

export type TextStore = IDBPObjectStore<
  BesideSchema,
  StoreName[],
  'texts',
  'readwrite' | 'versionchange'
>;

/** The row of a thread's title has no item. */
export const titleItemId = '';

/** An empty text has no row. A row keeps its place among the others, so that what is found is in the order of writing. */
export async function putText(
  texts: TextStore,
  threadId: string,
  itemId: string,
  text: string,
): Promise<void> {
  const words = toSearchWords(text);
  const key = await texts.index('item').getKey([threadId, itemId]);
  if (words.length === 0) {
    if (key !== undefined) await texts.delete(key);
    return;
  }
  await texts.put({ ...(key === undefined ? {} : { n: key }), threadId, itemId, words });
}
