// Answers that end early: a failure, an error that a backend says itself, the user's Stop, a listener who goes away.
import { describe, expect, test } from 'vitest';
import type { StoreWrite } from '../../../lib/store/thread-store';
import {
  addRequest,
  answerItem,
  createRequest,
  doneOf,
  framesUntil,
  isIdle,
  readToEnd,
  says,
  textsOf,
  threadIdOf,
  typesOf,
} from '../../support/asked-thread';
import { readUntil } from '../../support/server-rig';
import { createStatementRig, newStore, startStatementThread } from '../../support/statement-server';

const anyError = { type: 'error', code: 'stream.error', allow_retry: true };

describe('a failure', () => {
  test('S18: of the backend’s code is the general error, once, with nothing of what was thrown', async () => {
    const { rig } = createStatementRig({
      async *respond() {
        yield { type: 'text-delta', text: 'half' };
        throw new Error('a secret');
      },
    });
    const { events = [] } = await rig.post(createRequest('First question'));
    expect(events.filter(({ type }) => type === 'error')).toEqual([anyError]);
    expect(events.at(-1)).toEqual(anyError);
    expect(JSON.stringify(events)).not.toContain('a secret');
    expect(await textsOf(rig, threadIdOf(events))).toEqual(['First question', 'half']);
  });

  test('S18: with words for the user is said in these words, once', async () => {
    const { rig, events, turn, threadId } = await startStatementThread();
    const message = 'Team had a problem.';
    turn.say({ type: 'reply-fault', fault: { code: 'backend-error', message, status: 500 } });
    const rest = await readToEnd(events);
    const error = {
      type: 'error',
      code: 'custom',
      message,
      allow_retry: true,
      beside: { details: ['Code: backend-error', 'HTTP status: 500'] },
    };
    expect(rest.filter(({ type }) => type === 'error')).toEqual([error]);
    expect(rest.at(-1)).toEqual(error);
    // Whoever comes later hears it too.
    const { value } = await (await rig.attach(threadId)).next();
    expect(value).toMatchObject({ type: 'snapshot', streaming: false, trailing: error });
    const page = await rig.store.listItems(threadId, { limit: 1, order: 'desc' });
    expect(page?.data[0]?.ours.state).toBe('failed');
  });

  test('S18: that a backend says itself is passed on as it is, and the stream ends after it', async () => {
    const { events, turn } = await startStatementThread();
    const error = { type: 'error', code: 'custom', message: 'No.', allow_retry: false } as const;
    turn.say(says(error));
    turn.finish();
    const rest = await readToEnd(events);
    expect(rest.filter(({ type }) => type === 'error')).toEqual([error]);
  });

  test('S19: does not lose a change of the thread that comes with it', async () => {
    const { rig, events, turn, threadId } = await startStatementThread();
    const thread = {
      id: 'of the server',
      created_at: '',
      title: 'Changed before the error',
      status: { type: 'locked' as const },
      metadata: {},
      items: { data: [], has_more: false },
    };
    turn.say(says({ type: 'error', code: 'custom', message: 'No.', allow_retry: false }));
    turn.say(says({ type: 'thread.updated', thread }));
    turn.say({ type: 'reply-fault', fault: { code: 'backend-error', message: 'Broken.' } });
    const types = typesOf(await readToEnd(events));
    expect(types.indexOf('thread.updated')).toBeGreaterThan(types.indexOf('error'));
    const { json } = await rig.post({ type: 'threads.get_by_id', params: { thread_id: threadId } });
    expect(json).toMatchObject({ title: thread.title, status: thread.status });
  });
});

describe('Stop', () => {
  test('S20: keeps the words once, and a mark behind them, and asks nothing more', async () => {
    const store = newStore();
    const writes: StoreWrite[] = [];
    const stop = new AbortController();
    const { rig, events, turn, threadId } = await startStatementThread(
      {
        store: {
          ...store,
          write(some) {
            writes.push(...some);
            return store.write(some);
          },
        },
      },
      stop.signal,
    );
    stop.abort('stop');
    expect(await events.next()).toMatchObject({ done: true });
    expect(turn.signal).toMatchObject({ aborted: true, reason: 'stop' });
    turn.write('too late');
    turn.say(doneOf(answerItem('late', 'late')));
    await expect.poll(() => rig.live.find(threadId)?.running).toBeUndefined();
    const stored = await rig.store.listItems(threadId, { limit: 9, order: 'asc' }, 'with-hidden');
    expect(stored?.data.map(({ body, ours }) => [body.type, ours.state])).toEqual([
      ['user_message', undefined],
      ['assistant_message', 'stopped'],
      ['sdk_hidden_context', undefined],
    ]);
    expect(await textsOf(rig, threadId)).toEqual(['First question', 'one ']);
    const puts = writes.flatMap((write) =>
      write.type === 'put-item' ? [write.item.body.type] : [],
    );
    expect(puts).toEqual(['user_message', 'assistant_message', 'sdk_hidden_context']);
    expect(rig.busy).toEqual([true, false]);
  });

  test('S20: before the first word keeps no empty answer, but the mark', async () => {
    const { rig, backend } = createStatementRig();
    const stop = new AbortController();
    const events = await rig.stream(createRequest('First question'), stop.signal);
    const threadId = threadIdOf(await readUntil(events, ({ type }) => type === 'stream_options'));
    const turn = await backend.next();
    turn.write('  ');
    turn.say({ type: 'reasoning-delta', text: 'Let me think about this for a while.' });
    await readUntil(events, (event) => event.type === 'thread.item.updated');
    stop.abort('stop');
    await events.next();
    await expect.poll(() => rig.live.find(threadId)?.running).toBeUndefined();
    expect(await textsOf(rig, threadId)).toEqual(['First question']);
    const stored = await rig.store.listItems(threadId, { limit: 9, order: 'asc' }, 'with-hidden');
    expect(stored?.data.map(({ body }) => body.type)).toEqual([
      'user_message',
      'sdk_hidden_context',
    ]);
  });

  test.each([
    [
      '',
      ['user', 'assistant'],
      '(The user cancelled the stream. Stop responding to the prior request.)',
    ],
    [
      'one ',
      ['user', 'assistant'],
      'one \n\n(The user cancelled the stream. Stop responding to the prior request.)',
    ],
  ])('S22: after %j is told to the model with the next message', async (word, roles, last) => {
    const { rig, backend } = createStatementRig();
    const events = await rig.stream(createRequest('First question'));
    const threadId = threadIdOf(await readUntil(events, ({ type }) => type === 'stream_options'));
    const turn = await backend.next();
    turn.write(word);
    turn.say({ type: 'progress', text: 'said' });
    await readUntil(events, (event) => event.type === 'progress_update');
    await rig.post({ type: 'beside.stop', params: { thread_id: threadId } });
    await readToEnd(events);
    const next = await rig.stream(addRequest(threadId, 'Second question'));
    const second = await backend.next();
    expect(second.turn.history.map(({ role }) => role)).toEqual(roles);
    expect(second.turn.history.at(-1)?.text).toBe(last);
    second.finish();
    await readToEnd(next);
    const turns = await rig.store.listTurns(threadId, 9);
    expect(turns.map(({ state }) => state)).toEqual(['done', 'stopped']);
  });

  test('S21: from several sides at once leaves one mark, and ends once', async () => {
    const stop = new AbortController();
    const { rig, events, turn, threadId } = await startStatementThread({}, stop.signal);
    const frames = await rig.attach(threadId);
    await frames.next();
    const request = { type: 'beside.stop', params: { thread_id: threadId } };
    const others = [rig.post(request), rig.post(request)];
    stop.abort('stop');
    turn.finish();
    await Promise.all([...others, readToEnd(events)]);
    const told = await framesUntil(frames, isIdle);
    expect(told.map((frame) => (frame.type === 'event' ? frame.event.type : frame.type))).toEqual([
      'thread.item.done',
      'turn',
    ]);
    const stored = await rig.store.listItems(threadId, { limit: 9, order: 'asc' }, 'with-hidden');
    expect(stored?.data.map(({ body }) => body.type)).toEqual([
      'user_message',
      'assistant_message',
      'sdk_hidden_context',
    ]);
    expect((await rig.store.listTurns(threadId, 9)).map(({ state }) => state)).toEqual(['stopped']);
  });
});

test.each([['an aborted request'], ['an iterator that returns']])(
  'S21: %s only ends the listening: the answer goes on and is stored whole',
  async (way) => {
    const leave = new AbortController();
    const { rig, events, turn, threadId } = await startStatementThread({}, leave.signal);
    if (way === 'an aborted request') leave.abort('detach');
    else await events.return?.();
    expect(await events.next()).toMatchObject({ done: true });
    expect(turn.signal.aborted).toBe(false);
    const frames = await rig.attach(threadId);
    await frames.next();
    turn.write('two');
    turn.finish();
    await framesUntil(frames, isIdle);
    expect(await textsOf(rig, threadId)).toEqual(['First question', 'one two']);
    expect((await rig.store.listTurns(threadId, 9)).map(({ state }) => state)).toEqual(['done']);
  },
);
