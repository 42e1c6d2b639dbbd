// Files in the extension's own ChatKit server: announced, bound with their message, swept when forgotten.
import { expect, test } from 'vitest';
import { sweepFiles } from '../../../lib/server/attachments';
import { attachmentLimits } from '../../../lib/model/attachment';
import type { Turn } from '../../../lib/model/turn';
import { createServerRig, userInput } from '../../support/server-rig';
import { createMemoryStore } from '../../support/memory-store';
import type { Json } from '../../../lib/shared/json';

function createRig() {
  const store = createMemoryStore();
  const turns: Turn[] = [];
  const rig = createServerRig({
    store,
    async *respond(turn) {
      turns.push(turn);
      yield { type: 'text-delta', text: 'Seen.' };
      yield { type: 'reply-end', reason: 'done' };
    },
  });
  const announce = async (params: Record<string, Json> = {}) =>
    (
      await rig.post({
        type: 'attachments.create',
        params: { name: 'dot.png', size: 3, mime_type: 'image/png', ...params },
      })
    ).json as { id: string } & Record<string, Json>;
  /** What the panel's door does. */
  const put = async (id: string, text = 'PNG') => {
    const asset = await store.getAsset(id);
    if (asset)
      await store.write([{ type: 'put-asset', asset: { ...asset, blob: new Blob([text]) } }]);
  };
  const send = (attachments: string[], type = 'threads.create', more = {}) =>
    rig.post({ type, params: { ...more, input: userInput('Look', { attachments }) } });
  return { ...rig, store, turns, announce, put, send };
}

test('an announced image tells where its bytes go and where they are shown from', async () => {
  const { announce } = createRig();
  const file = await announce({
    name: 'C:\\\\pictures\\\\a\u202Eb\u0007.png',
    mime_type: 'IMAGE/PNG; x=y',
  });
  expect(file).toEqual({
    id: file.id,
    type: 'image',
    name: 'ab.png',
    mime_type: 'image/png',
    preview_url: `beside:assets/${file.id}`,
    upload_descriptor: { url: `beside:assets/${file.id}`, method: 'PUT', headers: {} },
  });
});

test.each([
  [{ mime_type: 'image/svg+xml' }, { type: 'file', mime_type: 'image/svg+xml' }],
  [{ mime_type: 'nonsense' }, { type: 'file', mime_type: 'application/octet-stream' }],
  [{ name: '' }, { name: 'file' }],
  [{ size: 0 }, { error: { code: 'invalid-request' } }],
  [{ size: attachmentLimits.maxBytes + 1 }, { error: { code: 'too-large' } }],
])('%j becomes %j', async (params, expected) => {
  expect(await createRig().announce(params)).toMatchObject(expected);
});

test('a message brings its files, bound to its thread; the turn and the next one hear of them', async () => {
  const { announce, put, send, store, turns, post } = createRig();
  const { id } = await announce();
  await put(id);
  const { events } = await send([id]);
  const stored = events?.find((event) => event.type === 'thread.item.done');
  expect(stored).toMatchObject({
    item: {
      attachments: [{ id, type: 'image', thread_id: 'thr_2', preview_url: `beside:assets/${id}` }],
    },
  });
  expect(JSON.stringify(stored)).not.toContain('upload_descriptor');
  expect((await store.getAsset(id))?.threadId).toBe('thr_2');
  await post({
    type: 'threads.add_user_message',
    params: { thread_id: 'thr_2', input: userInput('And?') },
  });
  const ref = { id, name: 'dot.png', mime: 'image/png' };
  expect(turns.map(({ attachments, history }) => [attachments, history[0]?.attachments])).toEqual([
    [[ref], undefined],
    [undefined, [ref]],
  ]);
});

test('a file without its bytes, of another thread, or not here, is refused and nothing is stored', async () => {
  const { announce, put, send, post, store } = createRig();
  const empty = await announce();
  const taken = await announce();
  await put(taken.id);
  await send([taken.id]);
  for (const id of [empty.id, taken.id, 'atc_unknown']) {
    const { events } = await send([id]);
    expect(events).toMatchObject([
      { type: 'error', message: 'An attached file is no longer here: attach it again.' },
    ]);
  }
  expect((await store.listThreads({ limit: 10, order: 'asc' }))?.data).toHaveLength(1);
  const refused = await post({ type: 'attachments.delete', params: { attachment_id: taken.id } });
  expect(refused.status).toBe(409);
});

test('a file that is taken off is gone, and one that was forgotten is swept after a day', async () => {
  const { announce, post, store, put } = createRig();
  const [first, second] = [await announce(), await announce()];
  await put(second.id);
  await post({ type: 'attachments.delete', params: { attachment_id: first.id } });
  expect(await store.getAsset(first.id)).toBeUndefined();
  await sweepFiles(store, 86_400_000);
  expect(await store.getAsset(second.id)).toBeDefined();
  await sweepFiles(store, 86_500_000);
  expect(await store.getAsset(second.id)).toBeUndefined();
});

test('files go with their thread', async () => {
  const { announce, put, send, store } = createRig();
  const { id } = await announce();
  await put(id);
  await send([id]);
  await store.write([{ type: 'remove-thread', threadId: 'thr_2' }]);
  expect(await store.getAsset(id)).toBeUndefined();
});
