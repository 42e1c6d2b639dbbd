// Answers a search in titles and texts with the threads found and the place in each. Called by `answers/history-answers.ts`.
import type { FoundThread } from '../messaging/operations/history-operations';
import { findPlace, toSearchWords } from '../store/search-words';
import { searchableText } from '../store/searchable-text';
import type { SearchHits, ThreadStore } from '../store/thread-store';

/** More threads than anybody reads through; a narrower question finds the rest. */
const limits = { threads: 30, texts: 2000 };
/** UTF-16 units shown on each side of what was found. */
const around = { before: 30, after: 90 };

/** Nothing is found by a question without words. */
export async function searchThreads(
  store: ThreadStore,
  query: string,
): Promise<{ results: FoundThread[]; more: boolean }> {
  const words = toSearchWords(query);
  if (words.length === 0) return { results: [], more: false };
  const { hits, more } = await store.search(words, limits);
  const results: FoundThread[] = [];
  for (const hit of hits) results.push(...(await toResult(store, hit, words)));
  return { results, more };
}

async function toResult(
  store: ThreadStore,
  { threadId, itemId }: SearchHits['hits'][number],
  words: readonly string[],
): Promise<FoundThread[]> {
  const thread = await store.getThread(threadId);
  if (!thread) return [];
  const { id, title, createdAt } = thread;
  const found = { id, created_at: createdAt, ...(title === undefined ? {} : { title }) };
  const item = itemId === '' ? undefined : await store.getItem(threadId, itemId);
  const place = item && cutPlace(searchableText(item.body), words);
  return [{ ...found, ...(place ? { place } : {}) }];
}

/** One line: the words around the first match, cut between words. */
export function cutPlace(text: string, words: readonly string[]): FoundThread['place'] {
  const place = findPlace(text, words);
  if (!place) return undefined;
  const { start, end } = place;
  const from = Math.max(0, start - around.before);
  const before = text.slice(from, start).replace(/\s+/gu, ' ');
  const to = end + around.after;
  const after = text.slice(end, to).replace(/\s+/gu, ' ');
  return {
    before: from === 0 ? before : `…${before.replace(/^\S*\s/u, '')}`,
    match: text.slice(start, end),
    after: to >= text.length ? after : `${after.replace(/\s\S*$/u, '')}…`,
  };
}
