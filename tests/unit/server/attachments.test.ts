// Files in the extension's own ChatKit server: announced, bound with their message, swept when forgotten.
import { expect, test } from 'vitest';
import { sweepFiles } from '../../../lib/server/attachments';
import { attachmentLimits } from '../../../lib/model/attachment';
import type { Turn } from '../../../lib/model/turn';
import { addRequest, createRequest } from '../../support/asked-thread';
import { createServerRig } from '../../support/server-rig';
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
  const send = (attachments: string[]) => rig.post(createRequest('Look', { attachments }));
  return { ...rig, store, turns, announce, put, send };
}

test.each([
  [{ mime_type: 'image/svg+xml' }, { type: 'file', mime_type: 'image/svg+xml' }],
  [{ mime_type: 'nonsense' }, { type: 'file', mime_type: 'application/octet-stream' }],
  [{ name: '' }, { name: 'file' }],
  [{ size: 0 }, { error: { code: 'invalid-request' } }],
  [{ size: attachmentLimits.maxBytes + 1 }, { error: { code: 'too-large' } }],
])('%j becomes %j', async (params, expected) => {
  expect(await createRig().announce(params)).toMatchObject(expected);
});

test('the turn of a message hears of its files, and the next one too', async () => {
  const { announce, put, send, turns, post } = createRig();
  const { id } = await announce();
  await put(id);
  const { events } = await send([id]);
  expect(JSON.stringify(events)).not.toContain('upload_descriptor');
  await post(addRequest('thr_2', 'And?'));
  const ref = { id, name: 'dot.png', mime: 'image/png' };
  expect(turns.map(({ attachments, history }) => [attachments, history[0]?.attachments])).toEqual([
    [[ref], undefined],
    [undefined, [ref]],
  ]);
});

test('a file that was sent stays with its message', async () => {
  const { announce, put, send, post, store } = createRig();
  const { id } = await announce();
  await put(id);
  await send([id]);
  const refused = await post({ type: 'attachments.delete', params: { attachment_id: id } });
  expect(refused.status).toBe(409);
  expect((await store.getAsset(id))?.threadId).toBe('thr_2');
});

test('a file that was forgotten is swept after a day', async () => {
  const { announce, store, put } = createRig();
  const { id } = await announce();
  await put(id);
  await sweepFiles(store, 86_400_000);
  expect(await store.getAsset(id)).toBeDefined();
  await sweepFiles(store, 86_500_000);
  expect(await store.getAsset(id)).toBeUndefined();
});

test('files go with their thread', async () => {
  const { announce, put, send, store } = createRig();
  const { id } = await announce();
  await put(id);
  await send([id]);
  await store.write([{ type: 'remove-thread', threadId: 'thr_2' }]);
  expect(await store.getAsset(id)).toBeUndefined();
});
