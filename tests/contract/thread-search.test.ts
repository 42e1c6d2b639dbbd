// Finding threads by their words, and removing them for good: one contract for IndexedDB and for the store in memory.
// oxlint-disable-next-line import/no-unassigned-import -- it puts IndexedDB into the globals
import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createIndexedDbStore } from '../../lib/store/indexed-db-store';
import { createMemoryStore } from '../../lib/store/memory-store';
import { createWithDatabase } from '../../lib/store/open-database';
import type { ItemRecord, ThreadRecord } from '../../lib/store/records';
import { migrations } from '../../lib/store/schema';
import { toSearchWords } from '../../lib/store/search-words';
import type { StoreWrite, ThreadStore } from '../../lib/store/thread-store';

let databases = 0;
const stores: [string, () => ThreadStore][] = [
  ['IndexedDB', () => createIndexedDbStore(`search-${(databases += 1)}`)],
  ['memory', createMemoryStore],
];
const limits = { threads: 50, texts: 1000 };

function thread(id: string, more: Partial<ThreadRecord> = {}): StoreWrite {
  return {
    type: 'put-thread',
    thread: {
      id,
      createdAt: '2026-01-01T00:00:00.000Z',
      titleBy: 'auto',
      owner: 'local',
      status: { type: 'active' },
      updatedAt: 0,
      rev: 1,
      ...more,
    },
  };
}

function answer(threadId: string, id: string, text: string): StoreWrite {
  const item: ItemRecord = {
    threadId,
    id,
    turnId: `turn_${threadId}`,
    body: {
      id,
      thread_id: threadId,
      created_at: '2026-01-01T00:00:00.000Z',
      type: 'assistant_message',
      content: [{ type: 'output_text', text, annotations: [] }],
    },
    ours: { from: 'model' },
  };
  return { type: 'put-item', item };
}

async function find(store: ThreadStore, text: string): Promise<string[]> {
  const { hits } = await store.search(toSearchWords(text), limits);
  return hits.map(({ threadId, itemId }) => `${threadId}/${itemId}`);
}

describe.each(stores)('%s', (_name, createStore) => {
  test('finds titles and texts by the beginnings of their words, newest first', async () => {
    const store = createStore();
    await store.write([
      thread('t1', { title: 'Lighthouses of Brittany' }),
      answer('t1', 'a', 'The Fresnel lens is made of RINGS.'),
      thread('t2', { title: 'Café' }),
      answer('t2', 'b', 'A ring of light, and 日本語の文.'),
    ]);
    expect(await find(store, 'ring')).toEqual(['t2/b', 't1/a']);
    expect(await find(store, 'fres ring')).toEqual(['t1/a']);
    expect(await find(store, 'light')).toEqual(['t2/b', 't1/']);
    expect(await find(store, 'cafe')).toEqual(['t2/']);
    expect(await find(store, '本語')).toEqual(['t2/b']);
    expect(await find(store, 'ings')).toEqual([]);
    expect(await find(store, 'ring nothing')).toEqual([]);
  });

  test('forgets what was replaced, superseded, removed or deleted', async () => {
    const store = createStore();
    await store.write([
      thread('t1', { title: 'First' }),
      answer('t1', 'a', 'one'),
      answer('t1', 'b', 'two'),
      answer('t1', 'c', 'three'),
    ]);
    await store.write([answer('t1', 'a', 'uno'), thread('t1', { title: 'Second' })]);
    expect(await find(store, 'one')).toEqual([]);
    expect(await find(store, 'uno')).toEqual(['t1/a']);
    expect(await find(store, 'first')).toEqual([]);
    expect(await find(store, 'second')).toEqual(['t1/']);
    await store.write([{ type: 'supersede-after', threadId: 't1', itemId: 'b', at: 1 }]);
    expect(await find(store, 'three')).toEqual([]);
    await store.write([{ type: 'remove-item', threadId: 't1', itemId: 'b' }]);
    expect(await find(store, 'two')).toEqual([]);
    await store.write([thread('t1', { title: 'Second', deletedAt: 5 })]);
    expect(await find(store, 'uno')).toEqual([]);
    await store.write([thread('t1', { title: 'Second' })]);
    expect(await find(store, 'uno')).toEqual(['t1/a']);
  });

  test('removes a thread with everything that belongs to it, and nothing of another', async () => {
    const store = createStore();
    const belongings = (threadId: string): StoreWrite[] => [
      thread(threadId, { title: 'Word', deletedAt: 1 }),
      answer(threadId, 'a', 'word'),
      {
        type: 'put-turn',
        turn: {
          id: `turn_${threadId}`,
          threadId,
          itemId: 'a',
          state: 'running',
          attempts: [],
          startedAt: 0,
        },
      },
      { type: 'append-chunk', chunk: { turnId: `turn_${threadId}`, seq: 1, events: [] } },
      { type: 'put-binding', binding: { threadId, backendId: 'b' } },
      {
        type: 'add-placeholder',
        placeholder: { threadId, class: 'EMAIL', n: 1, value: 'a@example.com' },
      },
      {
        type: 'put-receipt',
        receipt: {
          id: `rcpt_${threadId}`,
          threadId,
          turnId: `turn_${threadId}`,
          attempt: 0,
          at: 1,
          origin: 'https://example.com',
          backendId: 'b',
          class: 'team',
          bytes: {},
          redactions: {},
          pageParts: [],
        },
      },
      {
        type: 'put-asset',
        asset: {
          id: `atc_${threadId}`,
          threadId,
          mime: 'a/b',
          name: 'a.png',
          createdAt: 1,
          size: 1,
          blob: new Blob(['x']),
        },
      },
      { type: 'put-draft', threadId, text: 'typed' },
    ];
    const whatIsThere = async (threadId: string) => ({
      thread: (await store.getThread(threadId)) !== undefined,
      items: (await store.listItems(threadId, { limit: 9, order: 'asc' }))?.data.length,
      turn: (await store.getTurn(`turn_${threadId}`)) !== undefined,
      chunks: (await store.listChunks(`turn_${threadId}`)).length,
      binding: (await store.getBinding(threadId, 'b')) !== undefined,
      placeholders: (await store.listPlaceholders(threadId)).length,
      receipts: (await store.listAllReceipts(threadId)).length,
      asset: (await store.getAsset(`atc_${threadId}`)) !== undefined,
      draft: await store.getDraft(threadId),
    });
    await store.write([...belongings('t1'), ...belongings('t2')]);
    const whole = await whatIsThere('t2');
    expect(whole).toEqual({
      thread: true,
      items: 1,
      turn: true,
      chunks: 1,
      binding: true,
      placeholders: 1,
      receipts: 1,
      asset: true,
      draft: 'typed',
    });
    expect((await store.listDeleted(9)).map(({ id }) => id)).toEqual(['t1', 't2']);
    await store.write([{ type: 'remove-thread', threadId: 't1' }]);
    await store.write([{ type: 'remove-thread', threadId: 't1' }]);
    expect(await whatIsThere('t2')).toEqual(whole);
    expect(await whatIsThere('t1')).toEqual({
      thread: false,
      items: 0,
      turn: false,
      chunks: 0,
      binding: false,
      placeholders: 0,
      receipts: 0,
      asset: false,
      draft: undefined,
    });
    await store.write([thread('t2', { title: 'Word' })]);
    expect(await find(store, 'word')).toEqual(['t2/a']);
  });

  test('knows what was deleted and what did not change for long', async () => {
    const store = createStore();
    await store.write([
      thread('t1', { updatedAt: 30 }),
      thread('t2', { updatedAt: 10, deletedAt: 9 }),
      thread('t3', { updatedAt: 20, deletedAt: 5 }),
    ]);
    expect((await store.listDeleted(9)).map(({ id }) => id)).toEqual(['t3', 't2']);
    expect((await store.listDeleted(1)).map(({ id }) => id)).toEqual(['t3']);
    expect((await store.listUnchangedSince(30, 9)).map(({ id }) => id)).toEqual(['t2', 't3']);
    expect((await store.listUnchangedSince(30, 1)).map(({ id }) => id)).toEqual(['t2']);
  });

  test('keeps a draft until it is empty', async () => {
    const store = createStore();
    await store.write([{ type: 'put-draft', threadId: '', text: 'typed' }]);
    expect(await store.getDraft('')).toBe('typed');
    await store.write([{ type: 'put-draft', threadId: '', text: '' }]);
    expect(await store.getDraft('')).toBeUndefined();
  });
});

test('the index finds what looking at every text finds', async () => {
  const word = fc.constantFrom('ring', 'rings', 'Light', 'lïght', 'of', '日本', '本語', 'x1');
  const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
  const write = fc.oneof(
    fc
      .tuple(fc.constantFrom('t1', 't2'), fc.constantFrom('a', 'b', 'c'), text)
      .map((args) => answer(...args)),
    fc
      .tuple(fc.constantFrom('t1', 't2'), text, fc.boolean())
      .map(([id, title, deleted]) => thread(id, { title, ...(deleted ? { deletedAt: 1 } : {}) })),
    fc.constant<StoreWrite>({ type: 'remove-item', threadId: 't1', itemId: 'b' }),
    fc.constant<StoreWrite>({ type: 'supersede-after', threadId: 't1', itemId: 'a', at: 1 }),
    fc.constant<StoreWrite>({ type: 'remove-thread', threadId: 't2' }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(write, { maxLength: 14 }), text, async (writes, question) => {
      const words = toSearchWords(question);
      fc.pre(words.length > 0);
      const answers = await Promise.all(
        stores.map(async ([, createStore]) => {
          const store = createStore();
          for (const one of writes) await store.write([one]);
          return await store.search(words, limits);
        }),
      );
      expect(answers[0]).toEqual(answers[1]);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('a database from before the index is searched after it was brought up to date', async () => {
  const old = createIndexedDbStore('old', createWithDatabase('old', migrations.slice(0, 1)));
  // What the first version wrote, without the stores that came later.
  const open = createWithDatabase('old', migrations.slice(0, 1));
  await open(async (database) => {
    const transaction = database.transaction(['threads', 'items'], 'readwrite');
    const written = thread('t1', { title: 'Lighthouses' });
    const said = answer('t1', 'a', 'Rings of glass');
    if (written.type !== 'put-thread' || said.type !== 'put-item') return;
    await transaction
      .objectStore('threads')
      .put({ id: 't1', order: 1, listed: 1, record: written.thread });
    await transaction
      .objectStore('items')
      .put({ threadId: 't1', seq: 1, live: 1, id: 'a', record: said.item });
  });
  expect(await old.getThread('t1')).toBeDefined();
  const store = createIndexedDbStore('old');
  expect(await find(store, 'lighth')).toEqual(['t1/']);
  expect(await find(store, 'glass')).toEqual(['t1/a']);
});

test('of ten thousand messages, those that hold a rare word are found, and no more than allowed are looked at', async () => {
  const store = createIndexedDbStore('many');
  for (let slice = 0; slice < 20; slice += 1)
    await store.write([
      thread(`t${slice}`, { title: `Thread ${slice}` }),
      ...Array.from({ length: 500 }, (_, place) =>
        answer(`t${slice}`, `m${place}`, `Message ${place} of common words and w${slice}x${place}`),
      ),
    ]);
  expect(await find(store, 'w7x499')).toEqual(['t7/m499']);
  // What stands everywhere is looked at only so far, and the answer says so.
  const common = await store.search(toSearchWords('common words'), limits);
  expect(common).toEqual({
    hits: [
      { threadId: 't19', itemId: 'm499' },
      { threadId: 't18', itemId: 'm499' },
    ],
    more: true,
  });
}, 120_000);
