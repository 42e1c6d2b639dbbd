// Threads in IndexedDB: made once by `compose.ts`, used by the server. Reads pages by cursor, so that size does not matter.
import { isHidden } from '../chatkit/is-hidden';
import type { Page } from '../chatkit/items';
import { applyWrite, storesOf } from './apply-write';
import { createWithDatabase, type WithDatabase } from './open-database';
import { readPage } from './read-page';
import { searchTexts } from './search-texts';
import type { ThreadStore } from './thread-store';

/** The name of the database of the extension. */
export const databaseName = 'beside';

/**
 * A store over the database of this name, opened at the first call. A failing or blocked database makes every call
 * reject with an error that carries a fault in one sentence; the next call tries again.
 */
export function createIndexedDbStore(
  name = databaseName,
  withDatabase: WithDatabase = createWithDatabase(name),
): ThreadStore {
  return {
    write(writes) {
      if (writes.length === 0) return Promise.resolve();
      return withDatabase(async (database) => {
        const transaction = database.transaction(storesOf(writes), 'readwrite');
        try {
          for (const write of writes) await applyWrite(transaction, write);
        } catch (error) {
          // Some failures abort by themselves; the transaction's own rejection would then be reported a second time.
          transaction.done.catch(() => {});
          abortQuietly(transaction);
          throw error;
        }
        await transaction.done;
      });
    },

    getThread(threadId) {
      return withDatabase(async (database) => (await database.get('threads', threadId))?.record);
    },

    listThreads({ limit, order, after }) {
      return withDatabase(async (database) => {
        const store = database.transaction('threads').store;
        const start = after === undefined ? undefined : await store.get(after);
        if (after !== undefined && !start) return undefined;
        const range = start && beyond(start.order, order);
        const cursor = await store.index('listed').openCursor(range, direction(order));
        return toPage(await readPage(cursor, limit), ({ record }) => record);
      });
    },

    listDeleted(limit) {
      return withDatabase(async (database) =>
        (await database.getAllFromIndex('threads', 'deleted', null, limit)).map(toRecord),
      );
    },

    listUnchangedSince(before, limit) {
      const range = IDBKeyRange.upperBound(before, true);
      return withDatabase(async (database) =>
        (await database.getAllFromIndex('threads', 'updated', range, limit)).map(toRecord),
      );
    },

    search: (words, limits) => withDatabase((database) => searchTexts(database, words, limits)),

    getItem(threadId, itemId) {
      return withDatabase(
        async (database) =>
          (await database.getFromIndex('items', 'id', [threadId, itemId]))?.record,
      );
    },

    listItems(threadId, { limit, order, after }, hidden) {
      return withDatabase(async (database) => {
        const store = database.transaction('items').store;
        const start =
          after === undefined ? undefined : await store.index('id').get([threadId, after]);
        if (after !== undefined && !start) return undefined;
        const range = itemRange(threadId, order, start?.seq);
        const cursor = await store.index('live').openCursor(range, direction(order));
        const rows = await readPage(
          cursor,
          limit,
          ({ record }) => hidden === 'with-hidden' || !isHidden(record.body),
        );
        return toPage(rows, ({ record }) => record);
      });
    },

    getPageText(_threadId, textId) {
      return withDatabase(async (database) => (await database.get('pages', textId))?.text);
    },

    getTurn(turnId) {
      return withDatabase(async (database) => (await database.get('turns', turnId))?.record);
    },

    listTurns(threadId, limit, before) {
      return withDatabase(async (database) => {
        const store = database.transaction('turns').store;
        const start = before === undefined ? undefined : await store.get(before);
        const range = itemRange(threadId, 'desc', start?.order);
        const cursor = await store.index('order').openCursor(range, 'prev');
        return (await readPage(cursor, limit)).rows.map(({ record }) => record);
      });
    },

    listOpenTurns() {
      return withDatabase(async (database) =>
        (await database.getAllFromIndex('turns', 'open')).map(({ record }) => record),
      );
    },

    listChunks(turnId) {
      return withDatabase((database) => database.getAll('chunks', ofTurn(turnId)));
    },

    getBinding(threadId, backendId) {
      return withDatabase((database) => database.get('bindings', [threadId, backendId]));
    },

    listPlaceholders(threadId) {
      return withDatabase((database) =>
        database.getAll('placeholders', IDBKeyRange.bound([threadId], [threadId, []])),
      );
    },

    listReceipts(turnId) {
      return withDatabase((database) => database.getAllFromIndex('receipts', 'turn', turnId));
    },

    listAllReceipts(threadId) {
      return withDatabase((database) =>
        threadId === undefined
          ? database.getAll('receipts')
          : database.getAllFromIndex('receipts', 'thread', threadId),
      );
    },

    getDraft(threadId) {
      return withDatabase(async (database) => (await database.get('drafts', threadId))?.text);
    },

    getAsset(assetId) {
      return withDatabase((database) => database.get('assets', assetId));
    },

    listAssets(threadId) {
      return withDatabase((database) => database.getAllFromIndex('assets', 'thread', threadId));
    },
  };
}

function toRecord<T>({ record }: { record: T }): T {
  return record;
}

function direction(order: 'asc' | 'desc'): 'next' | 'prev' {
  return order === 'asc' ? 'next' : 'prev';
}

/** Everything after `key`, in this order. */
function beyond(key: number, order: 'asc' | 'desc'): IDBKeyRange {
  return order === 'asc' ? IDBKeyRange.lowerBound(key, true) : IDBKeyRange.upperBound(key, true);
}

/** The rows of one thread after `seq`, in this order. An empty list sorts after every number. */
function itemRange(threadId: string, order: 'asc' | 'desc', seq?: number): IDBKeyRange {
  const first = order === 'asc' && seq !== undefined ? [threadId, seq] : [threadId];
  const last = order === 'desc' && seq !== undefined ? [threadId, seq] : [threadId, []];
  return IDBKeyRange.bound(first, last, order === 'asc' && seq !== undefined, order === 'desc');
}

function ofTurn(turnId: string): IDBKeyRange {
  return IDBKeyRange.bound([turnId], [turnId, []]);
}

function toPage<Row, T extends { id: string }>(
  { rows, hasMore }: { rows: Row[]; hasMore: boolean },
  recordOf: (row: Row) => T,
): Page<T> {
  const data = rows.map(recordOf);
  const last = data.at(-1);
  return { data, has_more: hasMore, ...(hasMore && last ? { after: last.id } : {}) };
}

function abortQuietly(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It had ended already.
  }
}
