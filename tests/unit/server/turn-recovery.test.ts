// What a dead worker left open is settled when the next one starts; a store that fails leaves nothing hanging either.
import { expect, test } from 'vitest';
import { idle } from '../../support/death-steps';
import { createHandBackend } from '../../support/hand-backend';
import { createMemoryStore } from '../../support/memory-store';
import { createMortalStore } from '../../support/mortal-store';
import { collect, createServerRig, readUntil, userInput } from '../../support/server-rig';

test('what was stored in chunks comes back as one interrupted answer', async () => {
  const disk = createMemoryStore();
  const mortal = createMortalStore(disk);
  const backend = createHandBackend();
  const rig = createServerRig({ respond: backend.respond, store: mortal.store });
  const events = await rig.stream({
    type: 'threads.create',
    params: { input: userInput('First question') },
  });
  const turn = await backend.next();
  turn.write('one ', 'two ');
  const [created] = await readUntil(events, ({ type }) => type === 'thread.item.updated');
  await idle();
  rig.timers.pass(220);
  await idle();
  turn.write('lost');
  await idle();
  mortal.kill();
  const heir = createServerRig({ respond: backend.respond, store: disk, firstId: 1000 });
  const threadId = created?.type === 'thread.created' ? created.thread.id : '';
  const { json } = await heir.post({
    type: 'items.list',
    params: { thread_id: threadId, order: 'asc' },
  });
  expect(json).toMatchObject({
    data: [
      { type: 'user_message' },
      { type: 'assistant_message', content: [{ text: 'one two ' }] },
    ],
  });
  const page = await disk.listItems(threadId, { limit: 1, order: 'desc' });
  expect(page?.data[0]?.ours.state).toBe('interrupted');
});

test('a recovery that failed is tried again at the next request', async () => {
  const disk = createMemoryStore();
  let failures = 1;
  const rig = createServerRig({
    respond: createHandBackend().respond,
    store: {
      ...disk,
      listOpenTurns: () =>
        failures-- > 0
          ? Promise.reject(
              new Error('internal', { cause: { code: 'internal', message: 'Try again.' } }),
            )
          : disk.listOpenTurns(),
    },
  });
  const list = { type: 'threads.list', params: {} };
  expect(await rig.post(list)).toEqual({
    status: 500,
    json: { error: { code: 'internal', message: 'Try again.' } },
  });
  expect(await rig.post(list)).toMatchObject({ status: 200 });
});

test('a store that fails in the middle ends the turn with one sentence, and the next one is asked', async () => {
  const disk = createMemoryStore();
  let isFull = false;
  const full = () =>
    Promise.reject(new Error('internal', { cause: { code: 'internal', message: 'No room.' } }));
  const backend = createHandBackend();
  const rig = createServerRig({
    respond: backend.respond,
    store: { ...disk, write: (writes) => (isFull ? full() : disk.write(writes)) },
  });
  const answer = await rig.open({ type: 'threads.create', params: { input: userInput('First') } });
  const turn = await backend.next();
  turn.write('word');
  await idle();
  isFull = true;
  rig.timers.pass(220);
  const events = answer.type === 'stream' ? await collect(answer.events) : [];
  expect(events.at(-1)).toMatchObject({ type: 'error', message: 'No room.', allow_retry: true });
  expect(turn.signal.aborted).toBe(true);
  isFull = false;
  const [thread] = (await disk.listThreads({ limit: 1, order: 'asc' }))?.data ?? [];
  const again = rig.post({
    type: 'threads.add_user_message',
    params: { thread_id: thread?.id ?? '', input: userInput('Second') },
  });
  (await backend.next()).finish();
  expect((await again).status).toBe(200);
});
