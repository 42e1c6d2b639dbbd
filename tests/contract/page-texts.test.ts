// The text of a page is kept once, however many messages carry it, and goes with the last of them: in both stores.
// oxlint-disable-next-line import/no-unassigned-import -- it puts IndexedDB into the globals
import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ContextPart } from '../../lib/model/turn';
import { readContextParts } from '../../lib/server/context-parts';
import { createIndexedDbStore } from '../../lib/store/indexed-db-store';
import { createWithDatabase } from '../../lib/store/open-database';
import type { ItemRecord } from '../../lib/store/records';
import { migrations } from '../../lib/store/schema';
import type { StoreWrite, ThreadStore } from '../../lib/store/thread-store';
import { createMemoryStore } from '../support/memory-store';

let databases = 0;

const page = (text: string): ContextPart => ({
  kind: 'page',
  title: `About ${text.slice(0, 9)}`,
  url: 'https://example.com/',
  text,
});

function message(threadId: string, id: string, ...context: ContextPart[]): ItemRecord {
  return {
    threadId,
    id,
    turnId: 'turn_1',
    body: { id, thread_id: threadId, created_at: '2026-01-01T00:00:00.000Z', type: 'end_of_turn' },
    ours: { from: 'user', ...(context.length > 0 ? { context } : {}) },
  };
}

const put = (item: ItemRecord): StoreWrite => ({ type: 'put-item', item });

/** Every page text that the database holds, whoever carries it. */
async function textsIn(name: string): Promise<string[]> {
  const rows = await createWithDatabase(name)((database) => database.getAll('pages'));
  return rows.map(({ text }) => text).toSorted();
}

async function readBack(store: ThreadStore, threadId: string, itemId: string) {
  const item = await store.getItem(threadId, itemId);
  return item && (await readContextParts(store, item));
}

describe.each(['IndexedDB', 'memory'])('%s', (kind) => {
  test('gives each message its own page, whatever is put, replaced and removed meanwhile', async () => {
    const threadIds = fc.constantFrom('t1', 't2');
    const itemIds = fc.constantFrom('a', 'b', 'c');
    const parts = fc.array(fc.constantFrom('one', 'two', 'three').map(page), { maxLength: 2 });
    const step = fc.oneof(
      fc.record({ do: fc.constant('put' as const), threadId: threadIds, id: itemIds, parts }),
      fc.record({ do: fc.constant('touch' as const), threadId: threadIds, id: itemIds }),
      fc.record({ do: fc.constant('remove' as const), threadId: threadIds, id: itemIds }),
      fc.record({ do: fc.constant('wipe' as const), threadId: threadIds }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const name = `pages-${(databases += 1)}`;
        const store = kind === 'memory' ? createMemoryStore() : createIndexedDbStore(name);
        const expected = new Map<string, ContextPart[]>();
        for (const one of steps) {
          if (one.do === 'wipe') {
            await store.write([{ type: 'remove-thread', threadId: one.threadId }]);
            for (const key of expected.keys())
              if (key.startsWith(`${one.threadId} `)) expected.delete(key);
            continue;
          }
          const key = `${one.threadId} ${one.id}`;
          if (one.do === 'put') {
            await store.write([put(message(one.threadId, one.id, ...one.parts))]);
            expected.set(key, one.parts);
          } else if (one.do === 'remove') {
            await store.write([{ type: 'remove-item', threadId: one.threadId, itemId: one.id }]);
            expected.delete(key);
          } else {
            // Put again as it was read: with the names of its texts, not the texts.
            const item = await store.getItem(one.threadId, one.id);
            if (item) await store.write([put(item)]);
          }
        }
        for (const [key, wanted] of expected) {
          const [threadId = '', id = ''] = key.split(' ');
          expect(await readBack(store, threadId, id)).toEqual(wanted);
        }
        const carried = new Set([...expected.values()].flat().map(({ text }) => text));
        const kept = kind === 'memory' ? [...carried].toSorted() : await textsIn(name);
        expect(kept).toEqual([...carried].toSorted());
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

test('a page that goes along with a hundred messages is on disk once', async () => {
  const name = `pages-${(databases += 1)}`;
  const store = createIndexedDbStore(name);
  const long = 'A sentence of the page. '.repeat(2000);
  for (let n = 0; n < 100; n += 1) await store.write([put(message('t1', `m${n}`, page(long)))]);
  expect(await textsIn(name)).toEqual([long]);
  const [item] = (await store.listItems('t1', { limit: 1, order: 'asc' }))?.data ?? [];
  expect(JSON.stringify(item).length).toBeLessThan(500);
});

test('two threads share a text, and deleting one leaves the other its page', async () => {
  const name = `pages-${(databases += 1)}`;
  const store = createIndexedDbStore(name);
  await store.write([
    put(message('t1', 'a', page('shared'), page('own'))),
    put(message('t2', 'b', page('shared'))),
  ]);
  await store.write([{ type: 'remove-thread', threadId: 't1' }]);
  expect(await textsIn(name)).toEqual(['shared']);
  expect(await readBack(store, 't2', 'b')).toEqual([page('shared')]);
  await store.write([{ type: 'remove-thread', threadId: 't2' }]);
  expect(await textsIn(name)).toEqual([]);
});

test('a database that kept each text with its message loses nothing', async () => {
  const name = `pages-${(databases += 1)}`;
  const before = createWithDatabase(name, migrations.slice(0, 2));
  const items = [
    message('t1', 'a', page('same'), { ...page('chosen'), kind: 'selection' }),
    message('t1', 'b', page('same')),
    message('t2', 'c', { ...page('other'), language: 'en' }),
    message('t2', 'd'),
  ];
  await before(async (database) => {
    const { store } = database.transaction('items', 'readwrite');
    for (const [seq, record] of items.entries())
      await store.put({ threadId: record.threadId, seq, live: seq, id: record.id, record });
  });
  const store = createIndexedDbStore(name);
  for (const item of items)
    expect(await readBack(store, item.threadId, item.id)).toEqual(item.ours.context ?? []);
  expect(await textsIn(name)).toEqual(['chosen', 'other', 'same']);
});
