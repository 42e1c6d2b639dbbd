// A turn from its start to its end: what is stored of it meanwhile, and how it ends when the backend does not do its part.
import { expect, test } from 'vitest';
import type { ThreadItem } from '../../../lib/chatkit/items';
import { createHandBackend } from '../../support/hand-backend';
import {
  addRequest,
  createRequest,
  doneItems,
  readToEnd,
  startThread,
  textsOf,
} from '../../support/asked-thread';
import { createServerRig, isDeltaOf, readUntil } from '../../support/server-rig';

test('a turn is stored in pieces while it grows and leaves none behind', async () => {
  const { rig, events, turn, threadId } = await startThread();
  const [open] = await rig.store.listOpenTurns();
  const chunks = () => rig.store.listChunks(open?.id ?? '');
  expect(await chunks()).toEqual([]);
  rig.timers.pass(219);
  expect(await chunks()).toEqual([]);
  rig.timers.pass(1);
  await expect.poll(chunks).toHaveLength(1);
  turn.write('a', 'b', 'c');
  await readUntil(events, isDeltaOf('c'));
  rig.timers.pass(220);
  await expect.poll(chunks).toHaveLength(2);
  const [, second] = await chunks();
  // Neighbouring words of one text are one entry.
  expect(second?.events).toMatchObject([{ update: { delta: 'abc' } }]);
  expect(await textsOf(rig, threadId)).toEqual(['First question']);
  turn.finish();
  await readToEnd(events);
  expect(await chunks()).toEqual([]);
  expect(rig.timers.waiting()).toBe(0);
  expect(await rig.store.listOpenTurns()).toEqual([]);
});

test('a turn whose backend just ends is an answer cut short', async () => {
  const rig = createServerRig({
    async *respond() {
      yield { type: 'text-delta', text: 'half' };
    },
  });
  const { events } = await rig.post(createRequest('First question'));
  expect(events?.at(-1)).toMatchObject({ type: 'error', allow_retry: true });
  expect(doneItems(events)).toHaveLength(2);
});

test('a turn without any model says that nothing is set up, with the button', async () => {
  const rig = createServerRig({ respond: createHandBackend().respond, models: [] });
  const { events } = await rig.post(createRequest('First question'));
  expect(events?.at(-1)).toMatchObject({
    type: 'error',
    allow_retry: false,
    beside: { remedies: [{ type: 'open-settings' }] },
  });
});

test('a turn keeps the background busy from its start to its end, and not longer', async () => {
  const { rig, events, turn } = await startThread();
  expect(rig.busy).toEqual([true]);
  turn.finish();
  await readToEnd(events);
  await expect.poll(() => rig.busy).toEqual([true, false]);
});

test('a turn cannot have a remedy put into its stream by a server', async () => {
  const { events, turn } = await startThread();
  turn.say({
    type: 'thread-event',
    event: {
      type: 'error',
      code: 'custom',
      message: 'Click here',
      allow_retry: false,
      beside: {
        remedies: [{ type: 'allow-access', label: 'Allow access', data: {} }],
        details: [],
      },
    },
  });
  turn.finish();
  const rest = await readToEnd(events);
  expect(JSON.stringify(rest)).not.toContain('remedies');
});

test('a turn that goes on with an item of an earlier turn stores what became of it', async () => {
  const backend = createHandBackend();
  const rig = createServerRig({ respond: backend.respond });
  const events = await rig.stream(createRequest('A widget'));
  const first = await backend.next();
  const widget = (value: string): ThreadItem => ({
    id: 'widget_1',
    thread_id: 'of the server',
    created_at: '2026-01-01T00:00:00Z',
    type: 'widget',
    widget: { type: 'Card', children: [{ type: 'Text', id: 't', value }] },
  });
  first.say({ type: 'thread-event', event: { type: 'thread.item.done', item: widget('a') } });
  first.finish();
  const [created] = await readToEnd(events);
  const threadId = created?.type === 'thread.created' ? created.thread.id : '';
  const again = await rig.stream(addRequest(threadId, 'Go on'));
  const second = await backend.next();
  for (const delta of ['b', 'c'])
    second.say({
      type: 'thread-event',
      event: {
        type: 'thread.item.updated',
        item_id: 'widget_1',
        update: {
          type: 'widget.streaming_text.value_delta',
          component_id: 't',
          delta,
          done: false,
        },
      },
    });
  second.finish();
  await readToEnd(again);
  const stored = await rig.store.getItem(threadId, 'widget_1');
  expect(stored?.body).toEqual({ ...widget('abc'), thread_id: threadId });
});

test('a note says who answered, how long it took, and why not the first choice', async () => {
  const { rig, events, turn, threadId } = await startThread();
  const backend = { id: 'b', label: 'Team backend', role: 'custom', kind: 'sse' } as const;
  turn.say(
    { type: 'attempt-start', backend, because: 'Other is down.' },
    {
      type: 'attempt-end',
      attempt: { backendId: 'b', startedAt: 1000, endedAt: 3140, outcome: 'done' },
    },
  );
  turn.finish();
  const read = await readToEnd(events);
  const answer = read.findLast((event) => event.type === 'thread.item.done');
  const note = {
    item_id: answer?.type === 'thread.item.done' ? answer.item.id : '',
    text: 'Team backend · 2.1 s',
    because: 'Other is down.',
  };
  expect(rig.notes).toEqual([note]);
  const request = { type: 'beside.item_notes', params: { thread_id: threadId } };
  expect((await rig.post(request)).json).toEqual({ notes: [note] });
  const older = { ...request, params: { ...request.params, after: note.item_id } };
  expect((await rig.post(older)).json).toEqual({ notes: [] });
});
