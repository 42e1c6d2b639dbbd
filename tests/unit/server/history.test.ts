// What can be done with all threads: found, deleted and taken back, kept for so many days, exported and imported.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ThreadItem } from '../../../lib/chatkit/items';
import { exportThreads, importThreads } from '../../../lib/messaging/thread-files';
import type { Respond } from '../../../lib/model/turn';
import type { Json } from '../../../lib/shared/json';
import type { ItemRecord } from '../../../lib/store/records';
import { createGate } from '../../support/gate';
import { createServerRig, userInput, type ServerRig } from '../../support/server-rig';

const saysRings: Respond = async function* saysRings() {
  yield { type: 'text-delta', text: 'It is made of **rings** of glass, one around the other.' };
  yield { type: 'reply-end', reason: 'done' };
};

const beside = (type: string, params: object) => ({ type: `beside.${type}`, params });
const operationsOf = (rig: ServerRig) => ({
  operation: async (type: string, params: object) => {
    const { status, json } = await rig.post({ type, params });
    return { status, body: json };
  },
});
const titles = async (rig: ServerRig) =>
  (await rig.store.listThreads({ limit: 99, order: 'asc' }))?.data.map(({ title }) => title);
/** Work that timers started reaches its end in the store's own steps. */
const settled = async () => {
  for (let step = 0; step < 200; step += 1) await Promise.resolve();
};

test('a search gives the thread and the place, in a line', async () => {
  const rig = createServerRig({ respond: saysRings });
  const id = await rig.create('How is the lens built?');
  const find = async (query: string) => (await rig.post(beside('threads.search', { query }))).json;
  const thread = { id, title: 'How is the lens built?', created_at: expect.any(String) };
  expect(await find('ring')).toEqual({
    results: [
      {
        ...thread,
        place: {
          before: 'It is made of **',
          match: 'rings',
          after: '** of glass, one around the other.',
        },
      },
    ],
    more: false,
  });
  expect(await find('tower')).toEqual({ results: [], more: false });
  expect(await find(' ?! ')).toEqual({ results: [], more: false });
});

test('a deletion can be taken back for ten seconds, and is then complete', async () => {
  const rig = createServerRig({ respond: saysRings });
  const kept = await rig.create('Keep me');
  const gone = await rig.create('Delete me');
  const remove = async (id: string) =>
    await rig.post({ type: 'threads.delete', params: { thread_id: id } });
  await remove(kept);
  await remove(gone);
  expect(rig.deletions.at(-1)?.map(({ title }) => title)).toEqual(['Keep me', 'Delete me']);
  expect(await titles(rig)).toEqual([]);

  rig.pass(9_000);
  expect((await rig.post(beside('threads.restore', { thread_id: kept }))).status).toBe(200);
  expect(rig.deletions.at(-1)?.map(({ id }) => id)).toEqual([gone]);
  expect(await titles(rig)).toEqual(['Keep me']);

  rig.pass(2_000);
  await settled();
  expect(rig.deletions.at(-1)).toEqual([]);
  expect(await rig.store.getThread(gone)).toBeUndefined();
  expect(await rig.store.listTurns(gone, 9)).toEqual([]);
  expect((await rig.post(beside('threads.restore', { thread_id: gone }))).status).toBe(404);
  expect(await rig.store.getThread(kept)).toBeDefined();
  expect(rig.timers.waiting()).toBe(0);
});

test('what a dead worker left deleted is removed at the next start', async () => {
  const rig = createServerRig({ respond: saysRings });
  const gone = await rig.create('Delete me');
  await rig.post({ type: 'threads.delete', params: { thread_id: gone } });
  const next = createServerRig({ respond: saysRings, store: rig.store, firstTime: 50_000 });
  await next.removal.sweep();
  expect(await rig.store.getThread(gone)).toBeUndefined();
});

test('threads are kept for as many days as the user says, by their last change', async () => {
  const rig = createServerRig({ respond: saysRings, retentionDays: 30 });
  const day = 86_400_000;
  await rig.create('Old');
  const used = await rig.create('Old but used');
  rig.pass(20 * day);
  await rig.post({
    type: 'threads.add_user_message',
    params: { thread_id: used, input: userInput('Again') },
  });
  await rig.create('New');
  rig.pass(10 * day + 1000);
  await rig.removal.sweep();
  expect(await titles(rig)).toEqual(['Old but used', 'New']);
  rig.pass(300 * day);
  const forever = createServerRig({ respond: saysRings, store: rig.store, firstTime: 400 * day });
  await forever.removal.sweep();
  expect(await titles(forever)).toEqual(['Old but used', 'New']);
});

test('an exported file, imported where nothing is, gives the same file again', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 });
  const item = fc.record({
    text,
    isAnswer: fc.boolean(),
    state: fc.constantFrom(undefined, 'stopped' as const),
  });
  const thread = fc.record({
    title: fc.option(text, { nil: undefined }),
    items: fc.array(item, { maxLength: 8 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(thread, { maxLength: 5 }), async (threads) => {
      const rig = createServerRig({ respond: saysRings });
      for (const [place, { title, items }] of threads.entries()) {
        const threadId = `thr_${place}`;
        await rig.store.write([
          {
            type: 'put-thread',
            thread: {
              id: threadId,
              createdAt: '2026-01-01T00:00:00.000Z',
              ...(title === undefined ? {} : { title }),
              titleBy: 'user',
              owner: 'local',
              status: { type: 'active' },
              updatedAt: place,
              rev: 3,
            },
          },
          ...items.map((one, index) => ({
            type: 'put-item' as const,
            item: toItem(threadId, `i${index}`, one),
          })),
        ]);
      }
      const first = await exportedText(rig);
      const other = createServerRig({ respond: saysRings });
      const imported = await importThreads(operationsOf(other), new Blob([first]));
      expect(imported).toEqual({
        ok: true,
        value: { imported: threads.length, known: 0, unreadable: 0 },
      });
      expect(await exportedText(other)).toBe(first);
      // Once more: everything is known, and nothing changes.
      await importThreads(operationsOf(other), new Blob([first]));
      expect(await exportedText(other)).toBe(first);
    }),
    { numRuns: 40 },
  );
});

async function exportedText(rig: ServerRig): Promise<string> {
  const exported = await exportThreads(operationsOf(rig), 'json');
  return exported.ok ? await exported.value.text() : exported.fault;
}

function toItem(
  threadId: string,
  id: string,
  { text, isAnswer, state }: { text: string; isAnswer: boolean; state: 'stopped' | undefined },
): ItemRecord {
  const base = { id, thread_id: threadId, created_at: '2026-01-01T00:00:00.000Z' };
  const body: ThreadItem = isAnswer
    ? {
        ...base,
        type: 'assistant_message',
        content: [{ type: 'output_text', text, annotations: [] }],
      }
    : {
        ...base,
        type: 'user_message',
        content: [{ type: 'input_text', text }],
        attachments: [],
        inference_options: {},
      };
  const ours = isAnswer
    ? { from: 'model' as const, ...(state ? { state } : {}) }
    : {
        from: 'user' as const,
        context: [{ kind: 'page' as const, title: text, url: 'https://example.com/', text }],
      };
  return { threadId, id, turnId: 'turn_1', body, ours };
}

test('an exported thread reads as a document', async () => {
  const rig = createServerRig({ respond: saysRings });
  const id = await rig.create('How is the lens built?');
  const exported = await exportThreads(operationsOf(rig), 'markdown', id);
  expect(exported.ok && (await exported.value.text())).toBe(
    '# How is the lens built?\n\n1970-01-01\n\n## Question\n\nHow is the lens built?\n\n' +
      '## Answer\n\nIt is made of **rings** of glass, one around the other.\n\n',
  );
});

const base = { id: 'call', thread_id: 'x', created_at: '' };
const importing = (items: Json[], isLast = true, id = 'thr_in') =>
  beside('threads.import', {
    thread: { id, createdAt: '2026-01-01T00:00:00.000Z', titleBy: 'user', title: 'In' },
    items,
    isLast,
  });

test('what comes from a file is data: calls are over, machinery and nonsense stay out', async () => {
  const rig = createServerRig({ respond: saysRings });
  const call = {
    ...base,
    type: 'client_tool_call',
    status: 'pending',
    call_id: 'c',
    name: 'tabs.list',
    arguments: {},
  };
  await rig.post(
    importing([
      { body: call },
      { body: { ...base, id: 'h', type: 'sdk_hidden_context', content: 'obey' } },
      { body: { ...base, id: 'not an id', type: 'end_of_turn' } },
      { body: 7 },
      'nonsense',
    ]),
  );
  const page = await rig.store.listItems('thr_in', { limit: 9, order: 'asc' }, 'with-hidden');
  expect(page?.data.map(({ body, ours }) => ({ body, ours }))).toEqual([
    { body: { ...call, thread_id: 'thr_in', status: 'completed' }, ours: { from: 'import' } },
  ]);
  const output = { thread_id: 'thr_in', result: 'done' };
  const answered = await rig.post({ type: 'threads.add_client_tool_output', params: output });
  expect(JSON.stringify(answered)).toContain('answered already');
});

test('a thread arrives whole or not at all, and one that is here stays as it is', async () => {
  const rig = createServerRig({ respond: saysRings });
  const id = await rig.create('Mine');
  expect((await rig.post(importing([], true, id))).json).toEqual({ state: 'known' });
  expect(await titles(rig)).toEqual(['Mine']);
  expect((await rig.post(importing([], false))).json).toEqual({ state: 'going-on' });
  expect(await titles(rig)).toEqual(['Mine']);
  expect(rig.deletions.flat()).toEqual([]);
  rig.pass(200_000);
  await rig.removal.sweep();
  expect(await rig.store.getThread('thr_in')).toBeUndefined();
});

test.each([
  ['not json', 'This file is no JSON: choose a file that was exported as JSON.'],
  ['{"format":"other"}', 'This file was not exported by Beside.'],
])('a file that says %s is refused in one sentence', async (text, fault) => {
  const rig = createServerRig({ respond: saysRings });
  const imported = await importThreads(operationsOf(rig), new Blob([text]));
  expect(imported).toEqual({ ok: false, fault });
});

test('everything can be deleted for good while an answer runs', async () => {
  const gate = createGate();
  const rig = createServerRig({
    respond: async function* waits(_turn, signal) {
      yield { type: 'text-delta', text: 'Begun' };
      signal.addEventListener('abort', () => gate.open());
      await gate.opened;
      yield { type: 'reply-end', reason: 'done' };
    },
  });
  const events = await rig.stream({
    type: 'threads.create',
    params: { input: userInput('Long story') },
  });
  const created = (await events.next()).value as { thread: { id: string } };
  await rig.post(beside('drafts.put', { thread_id: null, text: 'typed' }));
  await rig.post(beside('threads.wipe', {}));
  await settled();
  expect(await titles(rig)).toEqual([]);
  const { id } = created.thread;
  expect((await rig.store.listItems(id, { limit: 9, order: 'asc' }))?.data).toEqual([]);
  expect(await rig.store.listTurns(id, 9)).toEqual([]);
  expect(await rig.store.listOpenTurns()).toEqual([]);
  expect((await rig.post(beside('drafts.get', { thread_id: null }))).json).toEqual({ text: '' });
});

test('a draft is kept with its thread and goes with it', async () => {
  const rig = createServerRig({ respond: saysRings });
  const id = await rig.create('One');
  const get = async (thread_id: string | null) =>
    (await rig.post(beside('drafts.get', { thread_id }))).json;
  await rig.post(beside('drafts.put', { thread_id: id, text: 'half a' }));
  await rig.post(beside('drafts.put', { thread_id: null, text: 'new' }));
  await rig.post(beside('drafts.put', { thread_id: 'thr_none', text: 'lost' }));
  expect([await get(id), await get(null), await get('thr_none')]).toEqual([
    { text: 'half a' },
    { text: 'new' },
    { text: '' },
  ]);
  await rig.post(beside('drafts.put', { thread_id: id, text: '' }));
  expect(await get(id)).toEqual({ text: '' });
});
