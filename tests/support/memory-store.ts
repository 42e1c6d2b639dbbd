// The store's twin in memory: plain lists, no cleverness. What it answers is what the real one must answer.
import { isHidden } from '../../lib/chatkit/is-hidden';
import type { Page } from '../../lib/chatkit/items';
import { toError } from '../../lib/model/throw-fault';
import type {
  AssetRecord,
  BindingRecord,
  ChunkRecord,
  ItemRecord,
  PlaceholderRecord,
  ReceiptRecord,
  ThreadRecord,
  TurnRecord,
} from '../../lib/store/records';
import type { PageQuery, StoreWrite, ThreadStore } from '../../lib/store/thread-store';

interface State {
  threads: ThreadRecord[];
  /** In the thread's order; queued ones last. */
  items: ItemRecord[];
  turns: TurnRecord[];
  chunks: ChunkRecord[];
  bindings: BindingRecord[];
  placeholders: PlaceholderRecord[];
  receipts: ReceiptRecord[];
  assets: AssetRecord[];
}

/** A store that forgets. Values are copied at both doors, as a database copies them. */
export function createMemoryStore(): ThreadStore {
  let state: State = {
    threads: [],
    items: [],
    turns: [],
    chunks: [],
    bindings: [],
    placeholders: [],
    receipts: [],
    assets: [],
  };
  const read = async <T>(pick: (state: State) => T): Promise<T> => {
    await Promise.resolve();
    return structuredClone(pick(state));
  };

  return {
    async write(writes) {
      await Promise.resolve();
      const next = structuredClone(state);
      for (const write of structuredClone(writes)) apply(next, write);
      state = next;
    },
    getThread: (id) => read(({ threads }) => threads.find((thread) => thread.id === id)),
    listThreads: (query) =>
      read(({ threads }) => toPage(threads, query, ({ deletedAt }) => deletedAt === undefined)),
    getItem: (threadId, id) =>
      read(({ items }) => items.find((item) => item.threadId === threadId && item.id === id)),
    listItems: (threadId, query, hidden) =>
      read(({ items }) =>
        toPage(
          items.filter((item) => item.threadId === threadId),
          query,
          ({ ours, body }) =>
            ours.supersededAt === undefined && (hidden === 'with-hidden' || !isHidden(body)),
        ),
      ),
    getTurn: (id) => read(({ turns }) => turns.find((turn) => turn.id === id)),
    listTurns: (threadId, limit, before) =>
      read(({ turns }) => {
        const own = turns.filter((turn) => turn.threadId === threadId).toReversed();
        return own.slice(own.findIndex(({ id }) => id === before) + 1).slice(0, limit);
      }),
    listOpenTurns: () =>
      read(({ turns }) => turns.filter(({ state }) => state === 'queued' || state === 'running')),
    listChunks: (turnId) => read(({ chunks }) => chunks.filter((chunk) => chunk.turnId === turnId)),
    getBinding: (threadId, backendId) =>
      read(({ bindings }) =>
        bindings.find((entry) => entry.threadId === threadId && entry.backendId === backendId),
      ),
    listPlaceholders: (threadId) =>
      read(({ placeholders }) =>
        placeholders
          .filter((entry) => entry.threadId === threadId)
          .sort((a, b) => (a.class === b.class ? a.n - b.n : a.class < b.class ? -1 : 1)),
      ),
    listAllReceipts: (threadId) =>
      read(({ receipts }) =>
        receipts.filter((r) => threadId === undefined || r.threadId === threadId),
      ),
    listReceipts: (turnId) => read(({ receipts }) => receipts.filter((r) => r.turnId === turnId)),
    getAsset: (id) => read(({ assets }) => assets.find((asset) => asset.id === id)),
  };
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

/** Replaces the entry of which `isSame` is true in place, or appends. */
function put<T>(list: T[], entry: T, isSame: (other: T) => boolean): void {
  const place = list.findIndex(isSame);
  if (place === -1) list.push(entry);
  else list[place] = entry;
}

function add<T>(list: T[], entry: T, isSame: (other: T) => boolean): void {
  if (list.some(isSame)) throw toError({ code: 'internal', message: 'It is already there.' });
  list.push(entry);
}

function apply(state: State, write: StoreWrite): void {
  switch (write.type) {
    case 'put-thread':
      return put(state.threads, write.thread, ({ id }) => id === write.thread.id);
    case 'put-item':
      return putItem(state, write.item);
    case 'remove-item':
      state.items = state.items.filter(
        ({ threadId, id }) => threadId !== write.threadId || id !== write.itemId,
      );
      return;
    case 'supersede-after': {
      const own = state.items.filter(({ threadId }) => threadId === write.threadId);
      const place = own.findIndex(({ id }) => id === write.itemId);
      if (place === -1) return;
      for (const { ours } of own.slice(place + 1))
        if (ours.state !== 'queued') ours.supersededAt ??= write.at;
      return;
    }
    case 'put-turn':
      return put(state.turns, write.turn, ({ id }) => id === write.turn.id);
    case 'append-chunk': {
      const { turnId, seq } = write.chunk;
      return add(state.chunks, write.chunk, (o) => o.turnId === turnId && o.seq === seq);
    }
    case 'clear-chunks':
      state.chunks = state.chunks.filter(({ turnId }) => turnId !== write.turnId);
      return;
    case 'put-binding': {
      const { threadId, backendId } = write.binding;
      const isSame = (o: BindingRecord) => o.threadId === threadId && o.backendId === backendId;
      return put(state.bindings, write.binding, isSame);
    }
    case 'add-placeholder': {
      const { threadId, class: kind, n } = write.placeholder;
      const isSame = (o: PlaceholderRecord) =>
        o.threadId === threadId && o.class === kind && o.n === n;
      return add(state.placeholders, write.placeholder, isSame);
    }
    case 'clear-receipts':
      state.receipts = [];
      return;
    case 'put-receipt':
      return put(state.receipts, write.receipt, ({ id }) => id === write.receipt.id);
    case 'put-asset':
      return put(state.assets, write.asset, ({ id }) => id === write.asset.id);
  }
}

function isQueued(entry: ItemRecord): boolean {
  return entry.ours.state === 'queued';
}

function putItem(state: State, item: ItemRecord): void {
  const isSame = (other: ItemRecord) => other.threadId === item.threadId && other.id === item.id;
  const before = state.items.find(isSame);
  if (before && isQueued(before) === isQueued(item)) return put(state.items, item, isSame);
  const others = state.items.filter((other) => !isSame(other));
  const place = isQueued(item) ? -1 : others.findIndex(isQueued);
  state.items = place === -1 ? [...others, item] : others.toSpliced(place, 0, item);
}
