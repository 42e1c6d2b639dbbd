// What only a database can do: be found again, move to a newer version, be in the way of another, fail.
// oxlint-disable-next-line import/no-unassigned-import -- it puts IndexedDB into the globals
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../lib/model/throw-fault';
import { createIndexedDbStore } from '../../lib/store/indexed-db-store';
import { createWithDatabase } from '../../lib/store/open-database';
import { migrations } from '../../lib/store/schema';
import { ids, item, putItem, putThread, thread } from '../support/store-records';

describe('IndexedDB as a database', () => {
  test('is found again by another connection', async () => {
    const name = 'reopened';
    await createIndexedDbStore(name).write([putThread(thread('thr_1'))]);
    expect(await createIndexedDbStore(name).getThread('thr_1')).toEqual(thread('thr_1'));
  });

  test('lets a newer version open, and then says in one sentence that it cannot go on', async () => {
    const store = createIndexedDbStore('newer');
    await store.write([putThread(thread('thr_1'))]);
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('newer', 99);
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('blocked', () => reject(new Error('the store held on')));
    });
    const fault = faultOf(await store.getThread('thr_1').catch((error: unknown) => error));
    expect(fault).toEqual({
      code: 'internal',
      message:
        'The conversations were written by a newer version of Beside: update the extension to read them.',
    });
    newer.close();
  });

  test('does not wait behind a connection that will not close', async () => {
    const old = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('blocked', migrations.length);
      request.addEventListener('success', () => resolve(request.result));
    });
    const later = createWithDatabase('blocked', [...migrations, () => {}]);
    const fault = faultOf(
      await later((database) => database.count('threads')).catch((error: unknown) => error),
    );
    expect(fault?.message).toBe(
      'The conversations are in use by an older Beside window: close it and try again.',
    );
    old.close();
  });

  test('brings an older version up to date without losing what it holds', async () => {
    await createIndexedDbStore('upgraded').write([putThread(thread('thr_1'))]);
    const steps: number[] = [];
    const upgraded = createIndexedDbStore(
      'upgraded',
      createWithDatabase('upgraded', [...migrations, () => void steps.push(migrations.length)]),
    );
    expect(await upgraded.getThread('thr_1')).toEqual(thread('thr_1'));
    expect(steps).toEqual([migrations.length]);
  });

  test('reads a page of a long thread without reading the thread', async () => {
    const store = createIndexedDbStore('large');
    await store.write(Array.from({ length: 2000 }, (_, index) => putItem(item(`msg_${index}`))));
    // What a retry left behind must cost nothing either.
    await store.write([
      { type: 'supersede-after', threadId: 'thr_1', itemId: 'msg_999', at: 1 },
      ...['x', 'y'].map((id) => putItem(item(id))),
    ]);
    const timeOf = async (limit: number) => {
      const started = performance.now();
      const page = await store.listItems('thr_1', { limit, order: 'desc', after: 'y' });
      expect(ids(page)?.slice(0, 2)).toEqual(['x', 'msg_999']);
      return performance.now() - started;
    };
    const page = Math.min(await timeOf(2), await timeOf(2), await timeOf(2));
    expect(page).toBeLessThan((await timeOf(2000)) / 10);
  }, 60_000);

  test('opens again after a failure', async () => {
    const store = createIndexedDbStore('again');
    const { open } = indexedDB;
    indexedDB.open = () => {
      throw new DOMException('disk', 'UnknownError');
    };
    const failure: unknown = await store.getThread('thr_1').catch((error: unknown) => error);
    indexedDB.open = open;
    expect(faultOf(failure)?.message).toBe(
      'The conversations on this device could not be read or stored: try again.',
    );
    expect(await store.getThread('thr_1')).toBeUndefined();
  });
});
