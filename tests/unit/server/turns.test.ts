import { describe, expect, test } from 'vitest';
import type { AttachFrame } from '../../../lib/chatkit/attach';
import type { ThreadItem } from '../../../lib/chatkit/items';
import { createHandBackend } from '../../support/hand-backend';
import {
  collect,
  createServerRig,
  isDeltaOf,
  readUntil,
  userInput,
  type ServerRig,
} from '../../support/server-rig';

const createRequest = (text: string) => ({
  type: 'threads.create',
  params: { input: userInput(text) },
});
const addRequest = (threadId: string, text: string) => ({
  type: 'threads.add_user_message',
  params: { thread_id: threadId, input: userInput(text) },
});
const isDone = (event: { type: string }) => event.type === 'thread.item.done';

/** A thread whose first answer has said one word and goes on. */
async function startThread(signal?: AbortSignal) {
  const backend = createHandBackend();
  const rig = createServerRig({ respond: backend.respond });
  const events = await rig.stream(createRequest('First question'), signal);
  const turn = await backend.next();
  turn.write('one ');
  const [created] = await readUntil(events, isDeltaOf('one '));
  const threadId = created?.type === 'thread.created' ? created.thread.id : '';
  return { backend, rig, events, turn, threadId };
}

const textOf = (item: ThreadItem) =>
  item.type === 'user_message' || item.type === 'assistant_message'
    ? item.content.map((part) => part.text).join('')
    : item.type;

async function textsOf(rig: ServerRig, threadId: string): Promise<string[]> {
  const page = await rig.store.listItems(threadId, { limit: 99, order: 'asc' });
  return page?.data.map(({ body }) => textOf(body)) ?? [];
}

async function framesUntil(
  frames: AsyncIterator<AttachFrame>,
  isLast: (f: AttachFrame) => boolean,
) {
  return (await readUntil(frames, (event) => isLast(event as AttachFrame))) as AttachFrame[];
}
const isIdle = (frame: AttachFrame) => frame.type === 'turn' && !frame.streaming;

describe('Stop', () => {
  test('by the request keeps the words, marks them and tells the next turn', async () => {
    const stop = new AbortController();
    const { backend, rig, events, turn, threadId } = await startThread(stop.signal);
    stop.abort('stop');
    expect(await events.next()).toMatchObject({ done: true });
    expect(turn.signal.aborted).toBe(true);
    turn.write('too late');
    const next = await rig.stream(addRequest(threadId, 'Second question'));
    const second = await backend.next();
    expect(second.turn.history).toEqual([
      { role: 'user', text: 'First question' },
      {
        role: 'assistant',
        text: 'one \n\n(The user cancelled the stream. Stop responding to the prior request.)',
      },
    ]);
    second.finish();
    await readUntil(next, () => false);
    expect(await textsOf(rig, threadId)).toEqual(['First question', 'one ', 'Second question']);
    expect((await rig.store.listTurns(threadId, 9)).map(({ state }) => state)).toEqual([
      'done',
      'stopped',
    ]);
  });

  test('from another window ends the same turn for everyone', async () => {
    const { rig, events, threadId, turn } = await startThread();
    const frames = await rig.attach(threadId);
    await frames.next();
    expect(await rig.post({ type: 'beside.stop', params: { thread_id: threadId } })).toEqual({
      status: 200,
      json: {},
    });
    expect(turn.signal.reason).toBe('stop');
    const rest = await readUntil(events, () => false);
    expect(rest.map(({ type }) => type)).toEqual(['thread.item.done']);
    const last = await framesUntil(frames, isIdle);
    expect(last.map((frame) => (frame.type === 'event' ? frame.event.type : frame.type))).toEqual([
      'thread.item.done',
      'turn',
    ]);
  });

  test('before the first word leaves no empty answer, but the marker', async () => {
    const backend = createHandBackend();
    const rig = createServerRig({ respond: backend.respond });
    const stop = new AbortController();
    const events = await rig.stream(createRequest('First question'), stop.signal);
    const [created] = await readUntil(events, ({ type }) => type === 'stream_options');
    const threadId = created?.type === 'thread.created' ? created.thread.id : '';
    const turn = await backend.next();
    turn.write('  ');
    turn.say({ type: 'reasoning-delta', text: 'Let me think about this for a while.' });
    await readUntil(events, (event) => event.type === 'thread.item.updated');
    stop.abort('stop');
    await events.next();
    const frames = await rig.attach(threadId);
    await frames.next();
    const second = await rig.stream(addRequest(threadId, 'Second question'));
    const asked = await backend.next();
    expect(asked.turn.history.map(({ role }) => role)).toEqual(['user', 'assistant']);
    asked.finish();
    await readUntil(second, () => false);
    expect(await textsOf(rig, threadId)).toEqual(['First question', 'Second question']);
  });

  test('given before the server had begun still stops', async () => {
    const backend = createHandBackend();
    const rig = createServerRig({ respond: backend.respond });
    const stop = new AbortController();
    stop.abort('stop');
    await rig.post(createRequest('First question'), stop.signal);
    const [thread] = (await rig.store.listThreads({ limit: 1, order: 'desc' }))?.data ?? [];
    await expect
      .poll(async () => (await rig.store.listTurns(thread?.id ?? '', 1))[0]?.state)
      .toBe('stopped');
  });

  test('does not wait for a backend that ignores it', async () => {
    const rig = createServerRig({
      async *respond() {
        yield { type: 'text-delta', text: 'word' };
        await new Promise(() => {});
      },
    });
    const stop = new AbortController();
    const events = await rig.stream(createRequest('First question'), stop.signal);
    const [created] = await readUntil(events, isDeltaOf('word'));
    stop.abort('stop');
    const threadId = created?.type === 'thread.created' ? created.thread.id : '';
    await expect.poll(() => rig.live.find(threadId)?.running).toBeUndefined();
    expect(await textsOf(rig, threadId)).toEqual(['First question', 'word']);
  });
});

describe('a turn', () => {
  test('runs on when the one who asked only goes away', async () => {
    const leave = new AbortController();
    const { rig, events, turn, threadId } = await startThread(leave.signal);
    leave.abort('detach');
    expect(await events.next()).toMatchObject({ done: true });
    expect(turn.signal.aborted).toBe(false);
    turn.write('two');
    turn.finish();
    const frames = await rig.attach(threadId);
    await framesUntil(
      frames,
      (frame) => isIdle(frame) || (frame.type === 'snapshot' && !frame.streaming),
    );
    expect(await textsOf(rig, threadId)).toEqual(['First question', 'one two']);
  });

  test('runs on when the reader of its stream returns early', async () => {
    const { rig, events, turn, threadId } = await startThread();
    await events.return?.();
    turn.finish();
    await expect.poll(() => textsOf(rig, threadId)).toEqual(['First question', 'one ']);
  });

  test('is stored in pieces while it grows and leaves none behind', async () => {
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
    await readUntil(events, () => false);
    expect(await chunks()).toEqual([]);
    expect(rig.timers.waiting()).toBe(0);
    expect(await rig.store.listOpenTurns()).toEqual([]);
  });

  test('that fails keeps what came, says why, and says it again to whoever comes later', async () => {
    const { rig, events, turn, threadId } = await startThread();
    turn.say({
      type: 'reply-fault',
      fault: { code: 'backend-error', message: 'Team had a problem.', status: 500 },
    });
    const rest = await readUntil(events, () => false);
    const error = {
      type: 'error',
      code: 'custom',
      message: 'Team had a problem.',
      allow_retry: true,
      beside: { details: ['Code: backend-error', 'HTTP status: 500'] },
    };
    expect(rest.at(-1)).toEqual(error);
    const frames = await rig.attach(threadId);
    const { value } = await frames.next();
    expect(value).toMatchObject({ type: 'snapshot', streaming: false, trailing: error });
    const page = await rig.store.listItems(threadId, { limit: 1, order: 'desc' });
    expect(page?.data[0]?.ours.state).toBe('failed');
  });

  test('whose backend throws ends in the general error and nothing of what was thrown', async () => {
    const rig = createServerRig({
      // oxlint-disable-next-line require-yield -- it fails before its first word
      async *respond() {
        throw new Error('a secret');
      },
    });
    const { events } = await rig.post(createRequest('First question'));
    expect(events?.at(-1)).toEqual({ type: 'error', code: 'stream.error', allow_retry: true });
  });

  test('whose backend just ends is an answer cut short', async () => {
    const rig = createServerRig({
      async *respond() {
        yield { type: 'text-delta', text: 'half' };
      },
    });
    const { events } = await rig.post(createRequest('First question'));
    expect(events?.at(-1)).toMatchObject({ type: 'error', allow_retry: true });
    expect(events?.filter(isDone)).toHaveLength(2);
  });

  test('without any model says that nothing is set up, with the button', async () => {
    const rig = createServerRig({ respond: createHandBackend().respond, models: [] });
    const { events } = await rig.post(createRequest('First question'));
    expect(events?.at(-1)).toMatchObject({
      type: 'error',
      allow_retry: false,
      beside: { remedies: [{ type: 'open-settings' }] },
    });
  });

  test('keeps the background busy from its start to its end, and not longer', async () => {
    const { rig, events, turn } = await startThread();
    expect(rig.busy).toEqual([true]);
    turn.finish();
    await readUntil(events, () => false);
    await expect.poll(() => rig.busy).toEqual([true, false]);
  });

  test('cannot have a remedy put into its stream by a server', async () => {
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
    const rest = await readUntil(events, () => false);
    expect(JSON.stringify(rest)).not.toContain('remedies');
  });

  test('that goes on with an item of an earlier turn stores what became of it', async () => {
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
    const [created] = await readUntil(events, () => false);
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
    await readUntil(again, () => false);
    const stored = await rig.store.getItem(threadId, 'widget_1');
    expect(stored?.body).toEqual({ ...widget('abc'), thread_id: threadId });
  });
});

describe('a second message in a running thread', () => {
  test('waits visibly, is answered in its turn, and stands behind the first answer', async () => {
    const { backend, rig, events, turn, threadId } = await startThread();
    const frames = await rig.attach(threadId);
    await frames.next();
    const second = await rig.stream(addRequest(threadId, 'Second question'));
    const opening = await readUntil(second, ({ type }) => type === 'stream_options');
    expect(opening.map(({ type }) => type)).toEqual(['thread.item.done', 'stream_options']);
    const announced = await framesUntil(frames, ({ type }) => type === 'turn');
    const [done] = opening;
    const itemId = done?.type === 'thread.item.done' ? done.item.id : '';
    expect(announced).toMatchObject([
      { type: 'event', event: { type: 'thread.item.done', item: { id: itemId } } },
      { type: 'turn', streaming: true, queued: [itemId] },
    ]);
    const later = await rig.attach(threadId);
    const { value } = await later.next();
    expect(value.type === 'snapshot' && value.thread.items.data.map(textOf)).toEqual([
      'First question',
      'one ',
      'Second question',
    ]);
    turn.write('two');
    turn.finish();
    await readUntil(events, () => false);
    const next = await backend.next();
    expect(next.turn.text).toBe('Second question');
    expect(next.turn.history.map(({ text }) => text)).toEqual(['First question', 'one two']);
    next.write('three');
    next.finish();
    await readUntil(second, () => false);
    expect(await textsOf(rig, threadId)).toEqual([
      'First question',
      'one two',
      'Second question',
      'three',
    ]);
  });

  test('that is stopped while it waits is kept and never asked', async () => {
    const stop = new AbortController();
    const { backend, rig, events, turn, threadId } = await startThread();
    const second = await rig.stream(addRequest(threadId, 'Second question'), stop.signal);
    await readUntil(second, ({ type }) => type === 'stream_options');
    stop.abort('stop');
    const third = await rig.stream(addRequest(threadId, 'Third question'));
    expect(turn.signal.aborted).toBe(false);
    turn.finish();
    await readUntil(events, () => false);
    const next = await backend.next();
    expect(next.turn.text).toBe('Third question');
    next.finish();
    await readUntil(third, () => false);
    expect(await textsOf(rig, threadId)).toEqual([
      'First question',
      'one ',
      'Second question',
      'Third question',
    ]);
    expect(await rig.store.listOpenTurns()).toEqual([]);
  });

  test('is refused when too many wait already', async () => {
    const { rig, threadId } = await startThread();
    for (let count = 0; count < 20; count++) await rig.stream(addRequest(threadId, `Q${count}`));
    const { events } = await rig.post(addRequest(threadId, 'One more'));
    expect(events).toMatchObject([{ type: 'error', allow_retry: false }]);
  });
});

describe('Retry', () => {
  const retry = (threadId: string, itemId: string) => ({
    type: 'threads.retry_after_item',
    params: { thread_id: threadId, item_id: itemId },
  });

  test('asks again with the same context; what came later is kept, unseen', async () => {
    const backend = createHandBackend();
    const rig = createServerRig({ respond: backend.respond });
    const context = [{ kind: 'page', title: 'Tides', url: 'https://example.com/', text: 'Moon.' }];
    const events = await rig.stream({
      ...createRequest('First question'),
      metadata: { beside: { context } },
    });
    const first = await backend.next();
    expect(first.turn.context).toEqual(context);
    first.write('old');
    first.finish();
    const read = await readUntil(events, () => false);
    const [created, asked] = read;
    const threadId = created?.type === 'thread.created' ? created.thread.id : '';
    const itemId = asked?.type === 'thread.item.done' ? asked.item.id : '';
    const old = read.findLast((event) => event.type === 'thread.item.done');
    const oldId = old?.type === 'thread.item.done' ? old.item.id : '';
    const frames = await rig.attach(threadId);
    await frames.next();
    const again = await rig.stream(retry(threadId, itemId));
    const second = await backend.next();
    expect(second.turn).toMatchObject({ text: 'First question', context, history: [] });
    second.write('new');
    second.finish();
    const retried = await readUntil(again, () => false);
    expect(retried[0]).toEqual({ type: 'stream_options', stream_options: { allow_cancel: true } });
    expect(await textsOf(rig, threadId)).toEqual(['First question', 'new']);
    expect((await rig.store.getItem(threadId, oldId))?.ours.supersededAt).toBeTypeOf('number');
    const seen = await framesUntil(frames, isIdle);
    expect(seen).toContainEqual(
      expect.objectContaining({ event: { type: 'thread.item.removed', item_id: oldId } }),
    );
    const gone = await rig.post(retry(threadId, oldId));
    expect(gone.events).toMatchObject([{ type: 'error', allow_retry: false }]);
  });

  test('is refused while an answer runs', async () => {
    const { rig, threadId, turn, events } = await startThread();
    const page = await rig.store.listItems(threadId, { limit: 1, order: 'asc' });
    const { events: refused } = await rig.post(retry(threadId, page?.data[0]?.id ?? ''));
    expect(refused).toMatchObject([{ type: 'error', allow_retry: false }]);
    turn.finish();
    await readUntil(events, () => false);
    expect(await textsOf(rig, threadId)).toEqual(['First question', 'one ']);
  });
});

describe('deleting a thread', () => {
  test('stops what runs, ends who follows it, and keeps everything for an undo', async () => {
    const { rig, events, turn, threadId } = await startThread();
    const second = await rig.stream(addRequest(threadId, 'Second question'));
    const frames = await rig.attach(threadId);
    await frames.next();
    const request = { type: 'threads.delete', params: { thread_id: threadId } };
    expect(await rig.post(request)).toEqual({ status: 200, json: {} });
    expect(turn.signal.aborted).toBe(true);
    await readUntil(events, () => false);
    await readUntil(second, () => false);
    expect(await framesUntil(frames, () => false)).not.toContainEqual(
      expect.objectContaining({ type: 'snapshot' }),
    );
    await expect.poll(() => rig.store.listOpenTurns()).toEqual([]);
    expect((await rig.post({ type: 'threads.list', params: {} })).json).toMatchObject({ data: [] });
    expect(await collectFrames(rig, threadId)).toEqual([]);
    expect((await rig.store.getThread(threadId))?.deletedAt).toBeTypeOf('number');
    expect(await textsOf(rig, threadId)).toContain('Second question');
    expect(await rig.post(request)).toEqual({ status: 200, json: {} });
  });
});

async function collectFrames(rig: ServerRig, threadId: string) {
  const answer = await rig.open({ type: 'beside.attach', params: { thread_id: threadId } });
  return answer.type === 'stream' ? await collect(answer.events) : answer;
}

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
  const read = await readUntil(events, () => false);
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
