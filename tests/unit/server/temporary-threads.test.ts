// Temporary threads: nothing of them reaches the disk, and they are gone with their panel or with the background.
import { expect, test } from 'vitest';
import type { AttachFrame } from '../../../lib/chatkit/attach';
import type { Respond } from '../../../lib/model/turn';
import { createMemoryStore } from '../../../lib/store/memory-store';
import type { StoreWrite, ThreadStore } from '../../../lib/store/thread-store';
import { withTemporaryThreads } from '../../../lib/store/with-temporary-threads';
import { createServerRig, userInput } from '../../support/server-rig';

const answers: Respond = async function* answers() {
  yield { type: 'text-delta', text: 'A secret answer.' };
  yield { type: 'reply-end', reason: 'done' };
};

/** A disk that remembers everything it was ever asked to write. */
function createDisk(): ThreadStore & { written: StoreWrite[] } {
  const disk = createMemoryStore();
  const written: StoreWrite[] = [];
  return {
    ...disk,
    written,
    async write(writes) {
      written.push(...writes);
      await disk.write(writes);
    },
  };
}

const create = {
  type: 'threads.create',
  params: { input: userInput('A secret question?') },
  metadata: {
    beside: {
      temporary: true,
      context: [{ kind: 'page', title: 'T', url: 'https://example.com/', text: 'A secret page.' }],
    },
  },
};

async function createTemporary(rig: ReturnType<typeof createServerRig>): Promise<string> {
  const { events } = await rig.post(create);
  const [first] = events ?? [];
  if (first?.type !== 'thread.created') throw new Error('no thread was created');
  return first.thread.id;
}

const settled = async () => {
  for (let step = 0; step < 300; step += 1) await Promise.resolve();
};

test('a temporary thread answers like any other, and never touches the disk', async () => {
  const disk = createDisk();
  const rig = createServerRig({ respond: answers, store: withTemporaryThreads(disk) });
  const id = await createTemporary(rig);
  const more = { thread_id: id, input: userInput('Another secret?') };
  await rig.post({ type: 'threads.add_user_message', params: more });
  const { json } = await rig.post({ type: 'threads.get_by_id', params: { thread_id: id } });
  expect(JSON.stringify(json)).toContain('A secret answer.');
  expect(rig.notes).toHaveLength(0);
  expect(disk.written).toEqual([]);
  expect((await rig.post({ type: 'threads.list', params: {} })).json).toMatchObject({ data: [] });
  const search = { type: 'beside.threads.search', params: { query: 'secret' } };
  expect((await rig.post(search)).json).toEqual({ results: [], more: false });
  const file = { type: 'beside.threads.export', params: { format: 'json' } };
  expect(JSON.stringify((await rig.post(file)).json)).not.toContain('secret');
});

test('an ordinary thread beside it is stored', async () => {
  const disk = createDisk();
  const rig = createServerRig({ respond: answers, store: withTemporaryThreads(disk) });
  await createTemporary(rig);
  const id = await rig.create('Not secret');
  expect(await disk.getThread(id)).toBeDefined();
  expect(JSON.stringify(disk.written)).not.toContain('secret question');
});

test('it is gone a moment after nobody shows it any more', async () => {
  const rig = createServerRig({ respond: answers, store: withTemporaryThreads(createDisk()) });
  const id = await createTemporary(rig);
  const first = new AbortController();
  const frames = await rig.attach(id, first.signal);
  await frames.next();
  first.abort('detach');
  await frames.return?.();
  const second = new AbortController();
  const again = await rig.attach(id, second.signal);
  await again.next();
  rig.pass(5_000);
  await settled();
  expect(await rig.store.getThread(id)).toBeDefined();
  second.abort('detach');
  await again.return?.();
  rig.pass(5_000);
  await settled();
  expect(await rig.store.getThread(id)).toBeUndefined();
  expect(await rig.store.listTurns(id, 9)).toEqual([]);
});

test('a background that lost it says so, and takes no message for it', async () => {
  const rig = createServerRig({ respond: answers, store: withTemporaryThreads(createDisk()) });
  const id = await createTemporary(rig);
  const next = createServerRig({ respond: answers, store: withTemporaryThreads(createDisk()) });
  const frames = await next.attach(id);
  const { value } = (await frames.next()) as { value: AttachFrame };
  expect(value).toMatchObject({
    type: 'snapshot',
    thread: {
      id,
      status: {
        type: 'closed',
        reason:
          'This temporary chat has ended: the browser stopped Beside. Nothing of it was stored.',
      },
      items: { data: [] },
    },
  });
  const more = { thread_id: id, input: userInput('Still there?') };
  const answered = await next.post({ type: 'threads.add_user_message', params: more });
  expect(JSON.stringify(answered)).toContain('no longer here');
});
