// What has to wait for a running answer, or must not: further messages, a retry, the deletion of the thread.
import { expect, test } from 'vitest';
import {
  addRequest,
  framesUntil,
  readToEnd,
  retryRequest,
  startThread,
  textsOf,
} from '../../support/asked-thread';
import { collect, readUntil, type ServerRig } from '../../support/server-rig';

test('a message that is stopped while it waits is kept and never asked', async () => {
  const stop = new AbortController();
  const { backend, rig, events, turn, threadId } = await startThread();
  const second = await rig.stream(addRequest(threadId, 'Second question'), stop.signal);
  await readUntil(second, ({ type }) => type === 'stream_options');
  stop.abort('stop');
  const third = await rig.stream(addRequest(threadId, 'Third question'));
  expect(turn.signal.aborted).toBe(false);
  turn.finish();
  await readToEnd(events);
  const next = await backend.next();
  expect(next.turn.text).toBe('Third question');
  next.finish();
  await readToEnd(third);
  expect(await textsOf(rig, threadId)).toEqual([
    'First question',
    'one ',
    'Second question',
    'Third question',
  ]);
  expect(await rig.store.listOpenTurns()).toEqual([]);
});

test('a message is refused when too many wait already', async () => {
  const { rig, threadId } = await startThread();
  for (let count = 0; count < 20; count++) await rig.stream(addRequest(threadId, `Q${count}`));
  const { events } = await rig.post(addRequest(threadId, 'One more'));
  expect(events).toMatchObject([{ type: 'error', allow_retry: false }]);
});

test('a retry is refused while an answer runs', async () => {
  const { rig, threadId, turn, events } = await startThread();
  const page = await rig.store.listItems(threadId, { limit: 1, order: 'asc' });
  const { events: refused } = await rig.post(retryRequest(threadId, page?.data[0]?.id ?? ''));
  expect(refused).toMatchObject([{ type: 'error', allow_retry: false }]);
  turn.finish();
  await readToEnd(events);
  expect(await textsOf(rig, threadId)).toEqual(['First question', 'one ']);
});

test('deleting a thread stops what runs, ends who follows it, and keeps everything for an undo', async () => {
  const { rig, events, turn, threadId } = await startThread();
  const second = await rig.stream(addRequest(threadId, 'Second question'));
  const frames = await rig.attach(threadId);
  await frames.next();
  const request = { type: 'threads.delete', params: { thread_id: threadId } };
  expect(await rig.post(request)).toEqual({ status: 200, json: {} });
  expect(turn.signal.aborted).toBe(true);
  await readToEnd(events);
  await readToEnd(second);
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

async function collectFrames(rig: ServerRig, threadId: string) {
  const answer = await rig.open({ type: 'beside.attach', params: { thread_id: threadId } });
  return answer.type === 'stream' ? await collect(answer.events) : answer;
}
