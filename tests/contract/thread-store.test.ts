// What every store of threads must keep: run against IndexedDB and against the twin in memory.
import { describe, expect, test } from 'vitest';
import type { StoreWrite } from '../../lib/store/thread-store';
import {
  chunk,
  everyId,
  ids,
  item,
  putItem,
  putThread,
  putTurn,
  stores,
  thread,
  turn,
} from '../support/store-records';

describe.each(stores)('%s', (_name, createStore) => {
  test('gives back what was written, as a copy', async () => {
    const store = createStore();
    const record = thread('thr_1', { title: 'A title' });
    await store.write([putThread(record)]);
    record.title = 'changed afterwards';
    expect(await store.getThread('thr_1')).toEqual(thread('thr_1', { title: 'A title' }));
    expect(await store.getThread('thr_2')).toBeUndefined();
    expect(await store.getItem('thr_1', 'msg_1')).toBeUndefined();
    expect(await store.getTurn('turn_1')).toBeUndefined();
  });

  test('pages threads by creation in both directions, repeating and skipping none', async () => {
    const store = createStore();
    const all = Array.from({ length: 23 }, (_, index) => `thr_${(index * 7) % 23}`);
    for (const id of all) await store.write([putThread(thread(id))]);
    await store.write([putThread(thread('thr_7', { title: 'renamed', rev: 2 }))]);
    for (const limit of [1, 5, 22, 23, 24]) {
      expect(await everyId(store.listThreads, limit, 'asc')).toEqual(all);
      expect(await everyId(store.listThreads, limit, 'desc')).toEqual(all.toReversed());
    }
  });

  test('keeps a deleted thread, unlisted, and can page on from it', async () => {
    const store = createStore();
    await store.write(['thr_1', 'thr_2', 'thr_3'].map((id) => putThread(thread(id))));
    await store.write([putThread(thread('thr_2', { deletedAt: 5 }))]);
    expect(ids(await store.listThreads({ limit: 9, order: 'asc' }))).toEqual(['thr_1', 'thr_3']);
    expect(await store.getThread('thr_2')).toMatchObject({ deletedAt: 5 });
    const rest = await store.listThreads({ limit: 9, order: 'asc', after: 'thr_2' });
    expect(ids(rest)).toEqual(['thr_3']);
    await store.write([putThread(thread('thr_2'))]);
    expect(ids(await store.listThreads({ limit: 2, order: 'asc' }))).toEqual(['thr_1', 'thr_2']);
  });

  test('says so when the cursor of a page is unknown', async () => {
    const store = createStore();
    await store.write([putThread(thread('thr_1')), putItem(item('msg_1'))]);
    expect(await store.listThreads({ limit: 1, order: 'asc', after: 'x' })).toBeUndefined();
    expect(await store.listItems('thr_1', { limit: 1, order: 'asc', after: 'x' })).toBeUndefined();
    expect(await store.listItems('thr_2', { limit: 1, order: 'asc' })).toEqual({
      data: [],
      has_more: false,
    });
  });

  test('pages items in order, hidden ones only on request', async () => {
    const store = createStore();
    const types = ['end_of_turn', 'sdk_hidden_context', 'end_of_turn'] as const;
    const all = Array.from({ length: 30 }, (_, n) => item(`msg_${n}`, {}, types[n % 3]));
    await store.write([...all.map(putItem), putItem(item('msg_0', {}, 'end_of_turn', 'thr_2'))]);
    const visible = all.filter(({ body }) => body.type === 'end_of_turn').map(({ id }) => id);
    for (const limit of [1, 7, 20]) {
      const list = (query: { limit: number; order: 'asc' | 'desc'; after?: string }) =>
        store.listItems('thr_1', query);
      expect(await everyId(list, limit, 'asc')).toEqual(visible);
      expect(await everyId(list, limit, 'desc')).toEqual(visible.toReversed());
    }
    const whole = await store.listItems('thr_1', { limit: 99, order: 'asc' }, 'with-hidden');
    expect(whole?.data).toEqual(all);
  });

  test('replaces an item in its place', async () => {
    const store = createStore();
    await store.write(['msg_1', 'msg_2', 'msg_3'].map((id) => putItem(item(id))));
    await store.write([putItem(item('msg_2', { state: 'stopped' }))]);
    expect((await store.listItems('thr_1', { limit: 9, order: 'asc' }))?.data).toEqual([
      item('msg_1'),
      item('msg_2', { state: 'stopped' }),
      item('msg_3'),
    ]);
    await store.write([{ type: 'remove-item', threadId: 'thr_1', itemId: 'msg_2' }]);
    await store.write([{ type: 'remove-item', threadId: 'thr_1', itemId: 'msg_2' }]);
    expect(ids(await store.listItems('thr_1', { limit: 9, order: 'asc' }))).toEqual([
      'msg_1',
      'msg_3',
    ]);
  });

  test('keeps queued messages behind all others until their turn', async () => {
    const store = createStore();
    const list = async () => ids(await store.listItems('thr_1', { limit: 9, order: 'asc' }));
    await store.write([putItem(item('q1')), putItem(item('q2', { state: 'queued' }))]);
    await store.write([putItem(item('q3', { state: 'queued' })), putItem(item('a1'))]);
    expect(await list()).toEqual(['q1', 'a1', 'q2', 'q3']);
    await store.write([putItem(item('q2')), putItem(item('a2'))]);
    expect(await list()).toEqual(['q1', 'a1', 'q2', 'a2', 'q3']);
    await store.write([putItem(item('q3'))]);
    expect(await list()).toEqual(['q1', 'a1', 'q2', 'a2', 'q3']);
  });

  test('supersedes what comes after an item and keeps it readable', async () => {
    const store = createStore();
    await store.write(['a', 'b', 'c'].map((id) => putItem(item(id))));
    await store.write([putItem(item('q', { state: 'queued' }))]);
    await store.write([{ type: 'supersede-after', threadId: 'thr_1', itemId: 'a', at: 7 }]);
    const list = async () => ids(await store.listItems('thr_1', { limit: 9, order: 'asc' }));
    expect(await list()).toEqual(['a', 'q']);
    expect(await store.getItem('thr_1', 'b')).toEqual(item('b', { supersededAt: 7 }));
    await store.write([putItem(item('d'))]);
    await store.write([{ type: 'supersede-after', threadId: 'thr_1', itemId: 'none', at: 9 }]);
    await store.write([{ type: 'supersede-after', threadId: 'thr_1', itemId: 'a', at: 9 }]);
    expect(await list()).toEqual(['a', 'q']);
    expect(await store.getItem('thr_1', 'b')).toEqual(item('b', { supersededAt: 7 }));
    expect(ids(await store.listItems('thr_1', { limit: 1, order: 'desc', after: 'c' }))).toEqual([
      'a',
    ]);
  });

  test('finds the open turns and the newest ones', async () => {
    const store = createStore();
    await store.write([
      putTurn(turn('t1', 'done')),
      putTurn(turn('t2', 'running')),
      putTurn(turn('t3', 'queued')),
      putTurn(turn('other', 'running', 'thr_2')),
    ]);
    expect((await store.listOpenTurns()).map(({ id }) => id)).toEqual(['t2', 't3', 'other']);
    await store.write([putTurn(turn('t2', 'stopped'))]);
    expect((await store.listOpenTurns()).map(({ id }) => id)).toEqual(['t3', 'other']);
    expect((await store.listTurns('thr_1', 2)).map(({ id }) => id)).toEqual(['t3', 't2']);
    expect((await store.listTurns('thr_1', 9, 't3')).map(({ id }) => id)).toEqual(['t2', 't1']);
    expect(await store.getTurn('t2')).toEqual(turn('t2', 'stopped'));
  });

  test('appends chunks in order, never twice, and clears them by turn', async () => {
    const store = createStore();
    const append = (turnId: string, seq: number): StoreWrite => ({
      type: 'append-chunk',
      chunk: chunk(turnId, seq),
    });
    await store.write([append('t1', 1), append('t2', 1), append('t1', 2)]);
    await expect(store.write([append('t1', 2)])).rejects.toThrow('internal');
    expect(await store.listChunks('t1')).toEqual([chunk('t1', 1), chunk('t1', 2)]);
    await store.write([{ type: 'clear-chunks', turnId: 't1' }]);
    expect(await store.listChunks('t1')).toEqual([]);
    expect(await store.listChunks('t2')).toEqual([chunk('t2', 1)]);
  });

  test('never changes a placeholder', async () => {
    const store = createStore();
    const placeholder = { threadId: 'thr_1', class: 'EMAIL', n: 1, value: 'a@example.com' };
    await store.write([{ type: 'add-placeholder', placeholder }]);
    const other = { ...placeholder, value: 'b@example.com' };
    await expect(store.write([{ type: 'add-placeholder', placeholder: other }])).rejects.toThrow(
      'internal',
    );
    expect(await store.listPlaceholders('thr_1')).toEqual([placeholder]);
    expect(await store.listPlaceholders('thr_2')).toEqual([]);
  });

  test('keeps bindings, receipts and assets', async () => {
    const store = createStore();
    const binding = { threadId: 'thr_1', backendId: 'b', sessionId: 'ses_1', syncedUpTo: 'msg_2' };
    const receipt = {
      id: 'rcpt_1',
      threadId: 'thr_1',
      turnId: 't1',
      attempt: 0,
      at: 1,
      origin: 'https://example.com',
      backendId: 'b',
      class: 'team' as const,
      bytes: { request: 12 },
      redactions: { EMAIL: 1 },
      pageParts: [{ kind: 'page', words: 7 }],
    };
    const asset = {
      id: 'atc_1',
      threadId: 'thr_1',
      mime: 'image/png',
      name: 'a.png',
      createdAt: 1,
      size: 3,
    };
    const blob = new Blob(['abc'], { type: 'image/png' });
    await store.write([
      { type: 'put-binding', binding },
      { type: 'put-receipt', receipt },
      { type: 'put-asset', asset: { ...asset, blob } },
    ]);
    expect(await store.getBinding('thr_1', 'b')).toEqual(binding);
    expect(await store.getBinding('thr_1', 'c')).toBeUndefined();
    expect(await store.listReceipts('t1')).toEqual([receipt]);
    expect(await store.listAllReceipts('thr_1')).toEqual([receipt]);
    expect(await store.listAllReceipts('thr_2')).toEqual([]);
    await store.write([{ type: 'clear-receipts' }]);
    expect(await store.listAllReceipts()).toEqual([]);
    expect(await store.getAsset('atc_1')).toMatchObject(asset);
  });

  test('writes all or nothing', async () => {
    const store = createStore();
    const chunk = { turnId: 't1', seq: 1, events: [] };
    await store.write([{ type: 'append-chunk', chunk }]);
    const writes: StoreWrite[] = [
      putThread(thread('thr_1')),
      putItem(item('msg_1')),
      { type: 'append-chunk', chunk },
    ];
    await expect(store.write(writes)).rejects.toThrow('internal');
    expect(await store.getThread('thr_1')).toBeUndefined();
    expect(await store.getItem('thr_1', 'msg_1')).toBeUndefined();
    await store.write([]);
  });
});
