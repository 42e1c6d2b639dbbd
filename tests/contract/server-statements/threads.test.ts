// What changes a thread as a whole: its name, its end, what the user thinks of it, and the words that are spoken for it.
import { expect, test } from 'vitest';
import { undoMs } from '../../../lib/server/removal';
import { openaiChat } from '../../../lib/transports/openai-chat';
import { addRequest, createRequest, doneItems, threadIdOf } from '../../support/asked-thread';
import { dumpStore } from '../../support/every-request';
import { createEchoRig } from '../../support/statement-server';
import { createBackend, createFakeIo } from '../../support/transport-fixtures';

test('S35: a rename changes the title and nothing else', async () => {
  const rig = createEchoRig();
  const threadId = await rig.create('First question');
  const open = async () =>
    (await rig.post({ type: 'threads.get_by_id', params: { thread_id: threadId } })).json;
  const before = await open();
  const params = {
    thread_id: threadId,
    title: 'Mine',
    status: { type: 'closed' },
    metadata: { a: 1 },
  };
  const { status, json } = await rig.post({ type: 'threads.update', params });
  expect(status).toBe(200);
  expect(await open()).toEqual({ ...Object(before), title: 'Mine' });
  expect(json).toEqual({ ...Object(before), title: 'Mine', items: { data: [], has_more: false } });
});

test('S35: a deleted thread is gone for every request, at once, and with all it held when it can no longer be taken back', async () => {
  const rig = createEchoRig();
  const other = await rig.create('Another thread');
  const threadId = await rig.create('First question');
  const request = { type: 'threads.delete', params: { thread_id: threadId } };
  for (let time = 0; time < 2; time++)
    expect(await rig.post(request)).toEqual({ status: 200, json: {} });
  const params = { thread_id: threadId, item_id: 'a', title: 'b', action: { type: 'c' } };
  for (const type of [
    'threads.get_by_id',
    'items.list',
    'threads.update',
    'threads.sync_custom_action',
  ])
    expect(await rig.post({ type, params })).toMatchObject({
      status: 404,
      json: { error: { code: 'not-found' } },
    });
  const input = { answers: {} };
  for (const streamed of [
    addRequest(threadId, 'Second question'),
    ...[
      'threads.retry_after_item',
      'threads.add_client_tool_output',
      'threads.add_structured_input',
      'threads.custom_action',
    ].map((type) => ({ type, params: { ...params, input, result: null } })),
  ])
    expect((await rig.post(streamed)).events).toMatchObject([
      { type: 'error', code: 'custom', allow_retry: false },
    ]);
  const { json } = await rig.post({ type: 'threads.list', params: {} });
  expect(json).toMatchObject({ data: [{ id: other }], has_more: false });
  rig.pass(undoMs);
  await expect.poll(() => rig.store.getThread(threadId)).toBeUndefined();
  expect(await rig.store.listItems(threadId, { limit: 9, order: 'asc' }, 'with-hidden')).toEqual({
    data: [],
    has_more: false,
  });
  expect(await rig.post(request)).toEqual({ status: 200, json: {} });
  expect(await rig.store.getThread(other)).toBeDefined();
});

test('S36: a judgement is good or bad, is answered with nothing, and minds no unknown item', async () => {
  const rig = createEchoRig();
  const { events } = await rig.post(createRequest('First question'));
  const thread_id = threadIdOf(events);
  const answer = doneItems(events).at(-1);
  const before = await rig.store.getItem(thread_id, answer?.id ?? '');
  const judge = (kind: string | null) =>
    rig.post({
      type: 'items.feedback',
      params: { thread_id, item_ids: [answer?.id ?? '', 'none'], kind },
    });
  for (const kind of ['positive', 'negative']) {
    expect(await judge(kind)).toEqual({ status: 200, json: {} });
    expect(await rig.store.getItem(thread_id, answer?.id ?? '')).toEqual({
      ...before,
      ours: { ...before?.ours, feedback: kind },
    });
  }
  const judged = await dumpStore(rig);
  for (const kind of ['neutral', '', null])
    expect(await judge(kind)).toMatchObject({ status: 400 });
  expect(await dumpStore(rig)).toBe(judged);
});

test.each([
  ['audio/webm;codecs=opus', 'speech.webm'],
  ['audio/ogg; codecs=opus', 'speech.ogg'],
  ['audio/mp4', 'speech.mp4'],
])('S37: sound of the type %s is decoded and sent on as %s', async (mime_type, name) => {
  const io = createFakeIo({
    respond: () => Response.json({ text: 'Hello?' }),
  });
  const rig = createEchoRig({
    transcribe: async (_model, recording) => {
      const backend = createBackend('openai-chat', openaiChat);
      const value = await openaiChat.transcribing?.transcribe(recording, backend, io);
      return { ok: true, value: value ?? '' };
    },
  });
  const sound = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const params = { audio_base64: btoa(String.fromCharCode(...sound)), mime_type };
  expect(await rig.post({ type: 'input.transcribe', params })).toEqual({
    status: 200,
    json: { text: 'Hello?' },
  });
  const form = io.uploads[0]?.init.body;
  const file = form instanceof FormData ? form.get('file') : undefined;
  if (!(file instanceof File)) throw new Error('no sound was sent');
  expect(file.name).toBe(name);
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(sound);
});
