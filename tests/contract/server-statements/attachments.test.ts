// Files of messages: announced, named in a message, taken off again.
import { expect, test } from 'vitest';
import type { Json } from '../../../lib/shared/json';
import { addRequest, createRequest, doneItems, threadIdOf } from '../../support/asked-thread';
import { dumpStore } from '../../support/every-request';
import { createEchoRig } from '../../support/statement-server';

function createRig() {
  const rig = createEchoRig();
  const announce = async (params: Record<string, Json> = {}) => {
    const file = { name: 'dot.png', size: 3, mime_type: 'image/png', ...params };
    const { json } = await rig.post({ type: 'attachments.create', params: file });
    return json as { id: string } & Record<string, Json>;
  };
  /** What the panel's door does: the bytes go to the disk. */
  const upload = async (id: string) => {
    const asset = await rig.store.getAsset(id);
    if (asset)
      await rig.store.write([{ type: 'put-asset', asset: { ...asset, blob: new Blob(['PNG']) } }]);
  };
  const remove = (attachment_id: string) =>
    rig.post({ type: 'attachments.delete', params: { attachment_id } });
  return { rig, announce, upload, remove };
}

test('S32: an image is announced with its preview, anything else as a file, both with their upload', async () => {
  const { announce } = createRig();
  const image = await announce({
    name: 'C:\\\\pictures\\\\a\u202Eb\u0007.png',
    mime_type: 'IMAGE/PNG; x=y',
  });
  const address = `beside:assets/${image.id}`;
  expect(image).toEqual({
    id: image.id,
    type: 'image',
    name: 'ab.png',
    mime_type: 'image/png',
    preview_url: address,
    upload_descriptor: { url: address, method: 'PUT', headers: {} },
  });
  for (const mime_type of ['text/plain', 'application/pdf', 'image/svg+xml']) {
    const file = await announce({ name: 'a', mime_type });
    expect(file).toMatchObject({ type: 'file', mime_type });
    expect(file).not.toHaveProperty('preview_url');
    expect(file).toHaveProperty('upload_descriptor.url', `beside:assets/${file.id}`);
  }
});

test('S30: a message tells its files whole, with their thread, to which they belong from then on', async () => {
  const { rig, announce, upload } = createRig();
  const [image, text] = [
    await announce(),
    await announce({ name: 'a.txt', mime_type: 'text/plain' }),
  ];
  await upload(image.id);
  await upload(text.id);
  const { events } = await rig.post(createRequest('Look', { attachments: [image.id, text.id] }));
  const threadId = threadIdOf(events);
  const [message] = doneItems(events);
  const base = { thread_id: threadId };
  expect(message).toMatchObject({ type: 'user_message' });
  expect(message).toHaveProperty('attachments', [
    {
      ...base,
      id: image.id,
      type: 'image',
      name: 'dot.png',
      mime_type: 'image/png',
      preview_url: `beside:assets/${image.id}`,
    },
    { ...base, id: text.id, type: 'file', name: 'a.txt', mime_type: 'text/plain' },
  ]);
  for (const { id } of [image, text])
    expect(await rig.store.getAsset(id)).toMatchObject({ id, threadId });
});

test('S31: a file that is not here, not whole or of another thread stops its message before it is stored', async () => {
  const { rig, announce, upload } = createRig();
  const [empty, taken, free] = [await announce(), await announce(), await announce()];
  await upload(taken.id);
  await upload(free.id);
  const threadId = threadIdOf((await rig.post(createRequest('Here'))).events);
  await rig.post(createRequest('Elsewhere', { attachments: [taken.id] }));
  const before = await dumpStore(rig);
  const gone = 'An attached file is no longer here: attach it again.';
  for (const id of ['atc_none', empty.id, taken.id])
    for (const ask of [
      createRequest,
      (text: string, more: Record<string, Json>) => addRequest(threadId, text, more),
    ]) {
      // A good one before it is not taken either.
      const { events } = await rig.post(ask('Look', { attachments: [free.id, id] }));
      expect(events).toMatchObject([{ type: 'error', message: gone, allow_retry: false }]);
    }
  expect(await dumpStore(rig)).toBe(before);
});

test('S34: a file that is taken off is gone, bytes and all; one that is gone already is no mistake', async () => {
  const { rig, announce, upload, remove } = createRig();
  const { id } = await announce();
  await upload(id);
  expect((await rig.store.getAsset(id))?.blob).toBeDefined();
  expect(await remove(id)).toEqual({ status: 200, json: {} });
  expect(await rig.store.getAsset(id)).toBeUndefined();
  expect(await rig.store.listAssets('')).toEqual([]);
  expect(await remove(id)).toEqual({ status: 200, json: {} });
});
