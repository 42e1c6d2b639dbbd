// Threads that are never written down: a store that forgets. Holds the temporary chats, and stands in for the database in tests.
import { isHidden } from '../chatkit/is-hidden';
import type { Page } from '../chatkit/items';
import { applyToMemory, createMemory, type Memory } from './memory';
import { isFoundBy, toSearchWords } from './search-words';
import { searchableText } from './searchable-text';
import type { PageQuery, SearchHits, ThreadStore } from './thread-store';

/** An empty store. Values are copied at both doors, as a database copies them. */
export function createMemoryStore(): ThreadStore {
  const memory = createMemory();
  const read = async <T>(pick: (memory: Memory) => T): Promise<T> => {
    await Promise.resolve();
    return structuredClone(pick(memory));
  };

  return {
    async write(writes) {
      await Promise.resolve();
      applyToMemory(memory, structuredClone(writes));
    },
    getThread: (id) => read(({ threads }) => threads.get(id)),
    listThreads: (query) =>
      read(({ threads }) =>
        toPage([...threads.values()], query, ({ deletedAt }) => deletedAt === undefined),
      ),
    listDeleted: (limit) =>
      read(({ threads }) =>
        [...threads.values()]
          .filter(({ deletedAt }) => deletedAt !== undefined)
          .toSorted((a, b) => (a.deletedAt ?? 0) - (b.deletedAt ?? 0) || (a.id < b.id ? -1 : 1))
          .slice(0, limit),
      ),
    listUnchangedSince: (before, limit) =>
      read(({ threads }) =>
        [...threads.values()]
          .filter(({ updatedAt }) => updatedAt < before)
          .toSorted((a, b) => a.updatedAt - b.updatedAt || (a.id < b.id ? -1 : 1))
          .slice(0, limit),
      ),
    search: (words, limits) => read(() => search(memory, words, limits.threads)),
    getItem: (threadId, id) =>
      read(({ items }) => {
        const thread = items.get(threadId);
        return thread?.settled.get(id) ?? thread?.queued.get(id);
      }),
    listItems: (threadId, query, hidden) =>
      read(({ items }) => {
        const thread = items.get(threadId);
        return toPage(
          thread ? [...thread.settled.values(), ...thread.queued.values()] : [],
          query,
          ({ ours, body }) =>
            ours.supersededAt === undefined && (hidden === 'with-hidden' || !isHidden(body)),
        );
      }),
    getPageText: (_threadId, textId) => read(({ pages }) => pages.get(textId)),
    getTurn: (id) => read(({ turns }) => turns.get(id)),
    listTurns: (threadId, limit, before) =>
      read(({ turns }) => {
        const own = [...turns.values()].filter((turn) => turn.threadId === threadId).toReversed();
        return own.slice(own.findIndex(({ id }) => id === before) + 1).slice(0, limit);
      }),
    listOpenTurns: () =>
      read(({ turns }) =>
        [...turns.values()].filter(({ state }) => state === 'queued' || state === 'running'),
      ),
    listChunks: (turnId) => read(({ chunks }) => chunks.get(turnId) ?? []),
    getBinding: (threadId, backendId) =>
      read(({ bindings }) => bindings.get(`${threadId} ${backendId}`)),
    listPlaceholders: (threadId) =>
      read(({ placeholders }) =>
        (placeholders.get(threadId) ?? []).toSorted((a, b) =>
          a.class === b.class ? a.n - b.n : a.class < b.class ? -1 : 1,
        ),
      ),
    listReceipts: (turnId) =>
      read(({ receipts }) => [...receipts.values()].filter((one) => one.turnId === turnId)),
    listAllReceipts: (threadId) =>
      read(({ receipts }) =>
        [...receipts.values()].filter((one) => threadId === undefined || one.threadId === threadId),
      ),
    getDraft: (threadId) => read(({ drafts }) => drafts.get(threadId)),
    getAsset: (id) => read(({ assets }) => assets.get(id)),
    listAssets: (threadId) =>
      read(({ assets }) => [...assets.values()].filter((asset) => asset.threadId === threadId)),
  };
}

/** Looks at every text: there are few here, and it is the plain definition that the database's index is held to. */
function search(
  { threads, items, places }: Memory,
  asked: readonly string[],
  maxThreads: number,
): SearchHits {
  const found: { threadId: string; itemId: string; place: number }[] = [];
  const look = (threadId: string, itemId: string, text: string) => {
    const place = places.get(`${threadId} ${itemId}`);
    if (place === undefined || !isFoundBy(toSearchWords(text), asked)) return;
    found.push({ threadId, itemId, place });
  };
  for (const { id, title, deletedAt } of threads.values()) {
    if (deletedAt !== undefined) continue;
    look(id, '', title ?? '');
    const own = items.get(id);
    for (const item of own ? [...own.settled.values(), ...own.queued.values()] : [])
      look(id, item.id, searchableText(item.body));
  }
  const newest = new Map<string, string>();
  for (const { threadId, itemId } of found.toSorted((a, b) => b.place - a.place))
    if (!newest.has(threadId)) newest.set(threadId, itemId);
  const hits = [...newest].map(([threadId, itemId]) => ({ threadId, itemId }));
  return { hits: hits.slice(0, maxThreads), more: hits.length > maxThreads };
}

function toPage<T extends { id: string }>(
  all: T[],
  { limit, order, after }: PageQuery,
  keep: (entry: T) => boolean,
): Page<T> | undefined {
  const ordered = order === 'asc' ? all : all.toReversed();
  const start = after === undefined ? -1 : ordered.findIndex(({ id }) => id === after);
  if (after !== undefined && start === -1) return undefined;
  const rest = ordered.slice(start + 1).filter(keep);
  const data = rest.slice(0, limit);
  const last = data.at(-1);
  const has_more = rest.length > limit;
  return { data, has_more, ...(has_more && last ? { after: last.id } : {}) };
}
