// Pages of threads and of items: how large, in which order, and how one goes on from the last row of another.
import { expect, test } from 'vitest';
import { addRequest } from '../../support/asked-thread';
import type { ServerRig } from '../../support/server-rig';
import { createEchoRig } from '../../support/statement-server';

interface Page {
  data: { id: string; created_at: string; items: object }[];
  has_more: boolean;
  after?: string;
}

const listOf =
  (rig: ServerRig, type: 'threads.list' | 'items.list', more: object = {}) =>
  async (params: object = {}): Promise<Page> =>
    (await rig.post({ type, params: { ...more, ...params } })).json as unknown as Page;

const idsOf = ({ data }: Page) => data.map(({ id }) => id);

async function createThreads(rig: ServerRig, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let made = 0; made < count; made++) ids.push(await rig.create(`question ${made}`));
  return ids;
}

/** A thread with this many questions, each answered. */
async function createLongThread(rig: ServerRig, questions: number): Promise<string> {
  const threadId = await rig.create('question 0');
  for (let asked = 1; asked < questions; asked++)
    await rig.post(addRequest(threadId, `question ${asked}`));
  return threadId;
}

/** Every row, page by page: each page but the last is whole, and only that one has no cursor. */
async function readAll(list: ReturnType<typeof listOf>, limit: number, order: string) {
  const ids: string[] = [];
  for (let after: string | undefined, isMore = true; isMore;) {
    const page = await list({ limit, order, ...(after === undefined ? {} : { after }) });
    ids.push(...idsOf(page));
    expect('after' in page).toBe(page.has_more);
    expect(page.data.length === limit || !page.has_more).toBe(true);
    ({ after } = page);
    isMore = page.has_more;
  }
  return ids;
}

test('S09: threads come newest first, in pages of twenty, after the one that is named', async () => {
  const rig = createEchoRig();
  const ids = await createThreads(rig, 23);
  const list = listOf(rig, 'threads.list');
  for (const params of [{}, { limit: 0 }, { limit: null, order: null, after: null }]) {
    const page = await list(params);
    expect(idsOf(page)).toEqual(ids.toReversed().slice(0, 20));
    expect(page).toMatchObject({ has_more: true, after: ids[3] });
  }
  const rest = await list({ after: ids[3] });
  expect(idsOf(rest)).toEqual([ids[2], ids[1], ids[0]]);
  expect(rest).not.toHaveProperty('after');
  expect(rest.data[0]?.items).toEqual({ data: [], has_more: false });
  expect(idsOf(await list({ order: 'asc', limit: 1 }))).toEqual([ids[0]]);
  expect(await rig.post({ type: 'threads.list', params: { after: 'thr_none' } })).toMatchObject({
    status: 404,
  });
});

test('S09: items come newest first, in pages of twenty, after the one that is named', async () => {
  const rig = createEchoRig();
  const list = listOf(rig, 'items.list', { thread_id: await createLongThread(rig, 12) });
  const ids = await readAll(list, 100, 'desc');
  expect(ids).toHaveLength(24);
  for (const params of [{}, { limit: 0 }, { limit: null, order: null, after: null }])
    expect(idsOf(await list(params))).toEqual(ids.slice(0, 20));
  expect(idsOf(await list({ after: ids[19] }))).toEqual(ids.slice(20));
  expect(idsOf(await list({ after: ids[19], order: 'asc', limit: 2 }))).toEqual([ids[18], ids[17]]);
});

test('S10: pages neither repeat nor skip, even where everything has the same time', async () => {
  const rig = createEchoRig({ tickMs: 0 });
  const threads = await createThreads(rig, 7);
  const thread_id = await createLongThread(rig, 4);
  const { json } = await rig.post({ type: 'threads.get_by_id', params: { thread_id } });
  const { items } = json as unknown as { items: Page };
  const written = idsOf(items);
  expect(new Set(items.data.map(({ created_at }) => created_at)).size).toBe(1);
  for (const [list, all] of [
    [listOf(rig, 'threads.list'), [...threads, thread_id]],
    [listOf(rig, 'items.list', { thread_id }), written],
  ] as const)
    for (const limit of [1, 3, all.length - 1, all.length, all.length + 1]) {
      expect(await readAll(list, limit, 'asc')).toEqual(all);
      expect(await readAll(list, limit, 'desc')).toEqual(all.toReversed());
    }
});

test('S10: what is written between two pages moves nothing in the second', async () => {
  const rig = createEchoRig();
  const ids = await createThreads(rig, 5);
  const list = listOf(rig, 'threads.list');
  const first = await list({ limit: 2 });
  const [added] = await createThreads(rig, 1);
  await rig.post({ type: 'threads.update', params: { thread_id: ids[0], title: 'Changed' } });
  const second = await list({ limit: 9, after: first.after });
  expect([...idsOf(first), ...idsOf(second)]).toEqual(ids.toReversed());
  expect(idsOf(await list())[0]).toBe(added);
});

test('S11: a thread is opened with its oldest items, and the way on to the others', async () => {
  const rig = createEchoRig();
  const thread_id = await createLongThread(rig, 12);
  const list = listOf(rig, 'items.list', { thread_id });
  const ids = await readAll(list, 100, 'asc');
  const { json } = await rig.post({ type: 'threads.get_by_id', params: { thread_id } });
  const { items } = json as unknown as { items: Page };
  expect(idsOf(items)).toEqual(ids.slice(0, 20));
  expect(items).toMatchObject({ has_more: true, after: ids[19] });
  const rest = await list({ order: 'asc', after: items.after });
  expect(idsOf(rest)).toEqual(ids.slice(20));
  expect(rest.has_more).toBe(false);
});
