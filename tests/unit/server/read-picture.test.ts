import { expect, test } from 'vitest';
import { createFault } from '../../../lib/model/create-fault';
import type { FetchPicture } from '../../../lib/server/read-picture';
import { toTemporaryId } from '../../../lib/shared/temporary-id';
import { createMemoryStore } from '../../support/memory-store';
import { createServerRig } from '../../support/server-rig';

const url = 'https://cdn.example.com/lamp.png';
const picture = new Blob(['GIF89a'], { type: 'image/gif' });

async function createRig(
  outcome: Awaited<ReturnType<FetchPicture>> = { ok: true, value: picture },
) {
  const store = createMemoryStore();
  const asked: string[] = [];
  const rig = createServerRig({
    store,
    fetchPicture: (address, threadId) => {
      asked.push(`${address} for ${threadId}`);
      return Promise.resolve(outcome);
    },
    async *respond() {
      yield { type: 'text-delta', text: 'Look.' };
      yield { type: 'reply-end', reason: 'done' };
    },
  });
  const threadId = await rig.create('A lamp?');
  const read = (params: { thread_id?: string; url?: string } = {}) =>
    rig.post({ type: 'beside.pictures.read', params: { thread_id: threadId, url, ...params } });
  return { ...rig, store, asked, threadId, read };
}

test('a picture is laid in the store, of no message, and is deleted like a file that was never sent', async () => {
  const { read, asked, threadId, store, post } = await createRig();
  const { json } = await read();
  const { asset_id: id } = json as { asset_id: string };
  expect(asked).toEqual([`${url} for ${threadId}`]);
  expect(await store.getAsset(id)).toMatchObject({ threadId: '', mime: 'image/gif', size: 6 });
  await post({ type: 'attachments.delete', params: { attachment_id: id } });
  expect(await store.getAsset(id)).toBeUndefined();
});

test('hosts that the server of the thread does not allow are not asked', async () => {
  const { read, asked, threadId, store } = await createRig();
  const thread = await store.getThread(threadId);
  if (!thread) throw new Error('no thread');
  const allowedImageDomains = ['example.com', 'cdn.example.com.evil.test'];
  await store.write([{ type: 'put-thread', thread: { ...thread, allowedImageDomains } }]);
  const refused = await read();
  expect(refused).toMatchObject({
    status: 400,
    json: { error: { message: 'The server of this chat allows no picture from cdn.example.com.' } },
  });
  expect(asked).toEqual([]);
  await read({ url: 'https://example.com/lamp.png' });
  expect(asked).toHaveLength(1);
});

test('a temporary chat, a thread that is gone and an endless address are refused without a request', async () => {
  const { read, asked } = await createRig();
  expect(await read({ thread_id: toTemporaryId('thr_9') })).toMatchObject({
    status: 400,
    json: { error: { message: 'Pictures from elsewhere are not shown in a temporary chat.' } },
  });
  expect((await read({ thread_id: 'thr_none' })).status).toBe(404);
  expect((await read({ url: `https://x.test/${'a'.repeat(5000)}` })).status).toBe(400);
  expect(asked).toEqual([]);
});

test('what the host says instead is told', async () => {
  const fault = createFault('backend-unreachable', { label: 'cdn.example.com' });
  const { read, store } = await createRig({ ok: false, fault });
  expect((await read()).json).toEqual({ error: { code: fault.code, message: fault.message } });
  expect(await store.listAssets('')).toEqual([]);
});
