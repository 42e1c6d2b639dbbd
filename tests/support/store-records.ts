// Records as a store keeps them, the changes that put them there, and the stores that keep them. For the contract of the store.
// oxlint-disable-next-line import/no-unassigned-import -- it puts IndexedDB into the globals
import 'fake-indexeddb/auto';
import { expect } from 'vitest';
import type { ThreadItem } from '../../lib/chatkit/items';
import { createIndexedDbStore } from '../../lib/store/indexed-db-store';
import type { ItemOurs, ItemRecord, ThreadRecord, TurnRecord } from '../../lib/store/records';
import type { StoreWrite, ThreadStore } from '../../lib/store/thread-store';
import { createMemoryStore } from './memory-store';

let databases = 0;
/** Each kind of store, and how an empty one is made. */
export const stores: [string, () => ThreadStore][] = [
  ['IndexedDB', () => createIndexedDbStore(`contract-${(databases += 1)}`)],
  ['memory', createMemoryStore],
];

export const thread = (id: string, more: Partial<ThreadRecord> = {}): ThreadRecord => ({
  id,
  createdAt: '2026-01-01T00:00:00.000Z',
  titleBy: 'auto',
  owner: 'local',
  status: { type: 'active' },
  updatedAt: 0,
  rev: 1,
  ...more,
});
export const item = (
  id: string,
  ours: Partial<ItemOurs> = {},
  type: 'end_of_turn' | 'sdk_hidden_context' = 'end_of_turn',
  threadId = 'thr_1',
): ItemRecord => {
  const base = { id, thread_id: threadId, created_at: '2026-01-01T00:00:00.000Z' };
  const body: ThreadItem =
    type === 'end_of_turn' ? { ...base, type } : { ...base, type, content: '' };
  return { threadId, id, turnId: 'turn_1', body, ours: { from: 'model', ...ours } };
};
export const turn = (id: string, state: TurnRecord['state'], threadId = 'thr_1'): TurnRecord => ({
  id,
  threadId,
  itemId: 'msg_1',
  state,
  attempts: [],
  startedAt: 0,
});
export const chunk = (turnId: string, seq: number) => ({ turnId, seq, events: [], settled: ['a'] });
export const putThread = (record: ThreadRecord): StoreWrite => ({
  type: 'put-thread',
  thread: record,
});
export const putItem = (record: ItemRecord): StoreWrite => ({ type: 'put-item', item: record });
export const putTurn = (record: TurnRecord): StoreWrite => ({ type: 'put-turn', turn: record });
export const ids = (page: { data: { id: string }[] } | undefined) => page?.data.map(({ id }) => id);

/** Every id, page by page; each page but the last is whole and ends with its cursor. */
export async function everyId(
  list: (query: {
    limit: number;
    order: 'asc' | 'desc';
    after?: string;
  }) => Promise<{ data: { id: string }[]; has_more: boolean; after?: string } | undefined>,
  limit: number,
  order: 'asc' | 'desc',
): Promise<string[]> {
  const found: string[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await list({ limit, order, ...(after === undefined ? {} : { after }) });
    found.push(...(ids(page) ?? ['the cursor was lost']));
    if (!page?.has_more) return found;
    expect(page.data).toHaveLength(limit);
    ({ after } = page);
    expect(after).toBe(page.data.at(-1)?.id);
  }
}
