// The user's Stop where ChatKit's statements say nothing of it; the others are in `tests/contract/server-statements`.
import { expect, test } from 'vitest';
import {
  createHandRig,
  createRequest,
  framesUntil,
  isIdle,
  readToEnd,
  startThread,
  textsOf,
  threadIdOf,
} from '../../support/asked-thread';
import { createServerRig, isDeltaOf, readUntil } from '../../support/server-rig';

test('Stop from another window ends the same turn for everyone', async () => {
  const { rig, events, threadId, turn } = await startThread();
  const frames = await rig.attach(threadId);
  await frames.next();
  expect(await rig.post({ type: 'beside.stop', params: { thread_id: threadId } })).toEqual({
    status: 200,
    json: {},
  });
  expect(turn.signal.reason).toBe('stop');
  const rest = await readToEnd(events);
  expect(rest.map(({ type }) => type)).toEqual(['thread.item.done']);
  const last = await framesUntil(frames, isIdle);
  expect(last.map((frame) => (frame.type === 'event' ? frame.event.type : frame.type))).toEqual([
    'thread.item.done',
    'turn',
  ]);
});

test('Stop given before the server had begun still stops', async () => {
  const { rig } = createHandRig();
  const stop = new AbortController();
  stop.abort('stop');
  await rig.post(createRequest('First question'), stop.signal);
  const [thread] = (await rig.store.listThreads({ limit: 1, order: 'desc' }))?.data ?? [];
  await expect
    .poll(async () => (await rig.store.listTurns(thread?.id ?? '', 1))[0]?.state)
    .toBe('stopped');
});

test('Stop does not wait for a backend that ignores it', async () => {
  const rig = createServerRig({
    async *respond() {
      yield { type: 'text-delta', text: 'word' };
      await new Promise(() => {});
    },
  });
  const stop = new AbortController();
  const events = await rig.stream(createRequest('First question'), stop.signal);
  const threadId = threadIdOf(await readUntil(events, isDeltaOf('word')));
  stop.abort('stop');
  await expect.poll(() => rig.live.find(threadId)?.running).toBeUndefined();
  expect(await textsOf(rig, threadId)).toEqual(['First question', 'word']);
});
