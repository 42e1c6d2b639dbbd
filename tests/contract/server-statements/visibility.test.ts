// What never reaches a client: hidden items, and what the server knows of threads and files for itself alone.
import { expect, test } from 'vitest';
import { isHidden } from '../../../lib/chatkit/is-hidden';
import type { ServerRig } from '../../support/server-rig';
import {
  addRequest,
  answerItem,
  createRequest,
  doneOf,
  framesUntil,
  hiddenItem,
  isIdle,
  readToEnd,
  says,
  threadIdOf,
} from '../../support/asked-thread';
import { createStatementRig, startStatementThread } from '../../support/statement-server';

const secret = 'for the model alone';

/** Every answer that tells of the thread's items. */
async function readEverything(rig: ServerRig, thread_id: string) {
  const requests = [
    { type: 'threads.get_by_id', params: { thread_id } },
    { type: 'threads.list', params: {} },
    { type: 'items.list', params: { thread_id } },
    { type: 'items.list', params: { thread_id, order: 'asc', limit: 1 } },
    { type: 'beside.item_notes', params: { thread_id } },
  ];
  return await Promise.all(requests.map(async (request) => (await rig.post(request)).json));
}

test('S12: a hidden item is in no event and on no page, however it was said', async () => {
  const { rig, events, turn, threadId } = await startStatementThread();
  const frames = await rig.attach(threadId);
  await frames.next();
  const hidden = (id: string) => hiddenItem(id, secret);
  turn.say(
    says({ type: 'thread.item.added', item: hidden('h_added') }),
    doneOf(hidden('h_done')),
    says({ type: 'thread.item.replaced', item: hidden('h_replaced') }),
    // An item that was finished grows again when something is said of it.
    says({
      type: 'thread.item.updated',
      item_id: 'h_done',
      update: {
        type: 'assistant_message.content_part.text_delta',
        content_index: 0,
        delta: 'nothing',
      },
    }),
    doneOf(answerItem('a_1', 'for everyone')),
  );
  turn.finish();
  const heard = [await readToEnd(events), await framesUntil(frames, isIdle)];
  expect(JSON.stringify(heard)).toContain('for everyone');
  const stored = await rig.store.listItems(threadId, { limit: 9, order: 'asc' }, 'with-hidden');
  expect(stored?.data.filter(({ body }) => isHidden(body))).toHaveLength(2);
  const later = await rig.attach(threadId);
  const told = [heard, await readEverything(rig, threadId), (await later.next()).value];
  expect(JSON.stringify(told)).not.toContain(secret);
  expect(JSON.stringify(told)).not.toMatch(/"h_|hidden_context/u);
});

test('S12: what becomes hidden is gone for whoever has seen it', async () => {
  const { rig, events, turn, threadId } = await startStatementThread();
  turn.say(doneOf(answerItem('a_1', 'shown')));
  turn.say(says({ type: 'thread.item.replaced', item: hiddenItem('a_1', secret) }));
  turn.finish();
  const rest = await readToEnd(events);
  expect(rest).toContainEqual({ type: 'thread.item.removed', item_id: 'a_1' });
  expect(JSON.stringify([rest, await readEverything(rig, threadId)])).not.toContain(secret);
});

test('S12: the mark of a Stop is stored for the model and shown to nobody', async () => {
  const { rig, events, threadId } = await startStatementThread();
  const frames = await rig.attach(threadId);
  await frames.next();
  await rig.post({ type: 'beside.stop', params: { thread_id: threadId } });
  const heard = [await readToEnd(events), await framesUntil(frames, isIdle)];
  const stored = await rig.store.listItems(threadId, { limit: 9, order: 'asc' }, 'with-hidden');
  expect(stored?.data.map(({ body }) => body.type)).toContain('sdk_hidden_context');
  expect(JSON.stringify([heard, await readEverything(rig, threadId)])).not.toMatch(
    /sdk_hidden_context|cancelled the stream/u,
  );
});

/** What ChatKit has of a thread, of a message and of a file; nothing else may come. */
const known = {
  thread: ['id', 'created_at', 'title', 'status', 'allowed_image_domains', 'metadata', 'items'],
  message: `id thread_id created_at type content attachments quoted_text inference_options`.split(
    ' ',
  ),
  file: ['id', 'name', 'mime_type', 'thread_id', 'upload_descriptor', 'type', 'preview_url'],
};

/** Every object in the value, at any depth. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

test('S13: what the server keeps of a thread or a file for itself never leaves it', async () => {
  const { rig, backend } = createStatementRig();
  const announced = await rig.post({
    type: 'attachments.create',
    params: { name: 'dot.png', size: 3, mime_type: 'image/png' },
  });
  const { id } = announced.json as { id: string };
  const asset = await rig.store.getAsset(id);
  if (asset)
    await rig.store.write([{ type: 'put-asset', asset: { ...asset, blob: new Blob(['abc']) } }]);
  const events = await rig.stream({
    ...createRequest('First question', {
      attachments: [id],
      inference_options: { model: 'model' },
    }),
    metadata: {
      beside: {
        context: [{ kind: 'page', title: 'Tides', url: 'https://example.com/', text: secret }],
      },
    },
  });
  const turn = await backend.next();
  expect(turn.turn.context).toHaveLength(1);
  const told = {
    id: 'of the server',
    created_at: '',
    title: 'Named',
    status: { type: 'active' as const },
    metadata: { internal: secret } as never,
    items: { data: [], has_more: false },
  };
  turn.say(says({ type: 'thread.updated', thread: told }));
  turn.finish();
  const heard = await readToEnd(events);
  const threadId = threadIdOf(heard);
  const add = await rig.stream(addRequest(threadId, 'Second question'));
  (await backend.next()).finish();
  const frames = await rig.attach(threadId);
  const everything = [
    announced.json,
    heard,
    await readToEnd(add),
    (await frames.next()).value,
    await readEverything(rig, threadId),
    (await rig.post({ type: 'threads.update', params: { thread_id: threadId, title: 'Mine' } }))
      .json,
  ];
  const objects = objectsIn(everything);
  const threads = objects.filter((one) => 'items' in one && 'status' in one);
  const messages = objects.filter((one) => 'inference_options' in one);
  const files = objects.filter((one) => 'mime_type' in one);
  expect([threads.length, messages.length, files.length].every((count) => count >= 4)).toBe(true);
  expect(threads.filter((one) => JSON.stringify(Object(one).metadata) !== '{}')).toEqual([]);
  const strangers = (some: object[], keys: string[]) =>
    some.flatMap((one) => Object.keys(one)).filter((key) => !keys.includes(key));
  expect(strangers(threads, known.thread)).toEqual([]);
  expect(strangers(messages, known.message)).toEqual([]);
  expect(strangers(files, known.file)).toEqual([]);
  expect(JSON.stringify(everything)).not.toContain(secret);
});
