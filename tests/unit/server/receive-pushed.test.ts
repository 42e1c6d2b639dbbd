import { expect, test } from 'vitest';
import type { ItemNote } from '../../../lib/messaging/panel-events';
import { listItemNotes } from '../../../lib/server/item-notes';
import { createReceivePushed } from '../../../lib/server/receive-pushed';
import { createHandBackend } from '../../support/hand-backend';
import { createServerRig, isDeltaOf, readUntil, userInput } from '../../support/server-rig';

const backend = { id: 'team', label: 'Team', role: 'custom', kind: 'websocket' } as const;

function createWorld() {
  const hand = createHandBackend();
  const rig = createServerRig({ respond: hand.respond });
  const notes: ItemNote[] = [];
  let ids = 0;
  const receive = createReceivePushed({
    store: rig.store,
    live: rig.live,
    now: () => 1_000_000,
    createId: (prefix) => `${prefix}_pushed_${(ids += 1)}`,
    recover: async () => undefined,
    reportNote: (_threadId, note) => notes.push(note),
  });
  return { hand, rig, notes, receive };
}

async function textsOf({ rig }: ReturnType<typeof createWorld>, threadId: string) {
  const page = await rig.store.listItems(threadId, { limit: 50, order: 'asc' });
  return (page?.data ?? []).map(({ body }) =>
    body.type === 'user_message' || body.type === 'assistant_message'
      ? body.content.map(({ text }) => text).join('')
      : body.type,
  );
}

async function startThread(world: ReturnType<typeof createWorld>) {
  const events = await world.rig.stream({
    type: 'threads.create',
    params: { input: userInput('Question') },
  });
  const turn = await world.hand.next();
  turn.write('one');
  const [created] = await readUntil(events, isDeltaOf('one'));
  return { events, turn, threadId: created?.type === 'thread.created' ? created.thread.id : '' };
}

test('a pushed message is stored, told to attached panels, and named under its text', async () => {
  const world = createWorld();
  const { events, turn, threadId } = await startThread(world);
  turn.finish();
  await readUntil(events, () => false);
  const attached = await world.rig.attach(threadId);
  await attached.next();
  await world.receive({ backend, threadId, text: 'Your build is done.' });
  expect((await attached.next()).value).toMatchObject({
    type: 'event',
    event: {
      type: 'thread.item.done',
      item: { type: 'assistant_message', content: [{ text: 'Your build is done.' }] },
    },
  });
  expect(await textsOf(world, threadId)).toEqual(['Question', 'one', 'Your build is done.']);
  const note = { item_id: 'msg_pushed_2', text: 'Team · sent by itself' };
  expect(world.notes).toEqual([note]);
  expect((await listItemNotes(world.rig.store, threadId, null))[0]).toEqual(note);
});

test('while an answer runs, what is pushed waits and stands behind it', async () => {
  const world = createWorld();
  const { events, turn, threadId } = await startThread(world);
  const receiving = world.receive({ backend, threadId, text: 'Pushed.' });
  await new Promise(setImmediate);
  expect(await textsOf(world, threadId)).toEqual(['Question']);
  turn.finish();
  await readUntil(events, () => false);
  await receiving;
  expect(await textsOf(world, threadId)).toEqual(['Question', 'one', 'Pushed.']);
});

test('after an answer that failed, a reload still says why', async () => {
  const world = createWorld();
  const { events, turn, threadId } = await startThread(world);
  turn.say({
    type: 'reply-fault',
    fault: { code: 'interrupted', message: 'It was interrupted.' },
  });
  await readUntil(events, () => false);
  await world.receive({ backend, threadId, text: 'Pushed.' });
  const attached = await world.rig.attach(threadId);
  expect((await attached.next()).value).toMatchObject({
    type: 'snapshot',
    trailing: { type: 'error', message: 'It was interrupted.' },
  });
});

test('a thread that is gone gets nothing', async () => {
  const world = createWorld();
  await world.receive({ backend, threadId: 'thr_gone', text: 'Pushed.' });
  expect(await world.rig.store.getThread('thr_gone')).toBeUndefined();
  expect(world.notes).toEqual([]);
});
