// What becomes of the items of an answer: stored before they are told, once for each id, and never under an id that was used.
import { expect, test } from 'vitest';
import type { ThreadItem } from '../../../lib/chatkit/items';
import { createId } from '../../../lib/shared/ids';
import type { StoreWrite, ThreadStore } from '../../../lib/store/thread-store';
import {
  addRequest,
  answerItem,
  createRequest,
  doneItems,
  doneOf,
  readToEnd,
  retryRequest,
  says,
  startThread,
  textsOf,
  threadIdOf,
  widgetItem,
} from '../../support/asked-thread';
import { isDeltaOf, readUntil } from '../../support/server-rig';
import { createStatementRig, newStore, startStatementThread } from '../../support/statement-server';

/** A store that tells of each change once it is done. */
function watched(store: ThreadStore, note: (write: StoreWrite) => void): ThreadStore {
  return {
    ...store,
    async write(writes) {
      await store.write(writes);
      for (const write of writes) note(write);
    },
  };
}

const namedThread = (title: string) =>
  says({
    type: 'thread.updated',
    thread: {
      id: 'of the server',
      created_at: '',
      title,
      status: { type: 'active' },
      metadata: {},
      items: { data: [], has_more: false },
    },
  });

test('S14: what is told as finished, replaced or removed is stored so already', async () => {
  const stored = new Map<string, ThreadItem>();
  const store = watched(newStore(), (write) => {
    if (write.type === 'put-item') stored.set(write.item.id, write.item.body);
    if (write.type === 'remove-item') stored.delete(write.itemId);
  });
  const { rig, backend } = createStatementRig({ store });
  const events = await rig.stream(createRequest('First question'));
  const turn = await backend.next();
  turn.say(doneOf(answerItem('a', 'one')), doneOf(answerItem('b', 'one')));
  turn.say(says({ type: 'thread.item.replaced', item: answerItem('a', 'two') }));
  turn.say(says({ type: 'thread.item.removed', item_id: 'b' }));
  turn.write('and words');
  turn.finish();
  /** Each event with what stood in the database when it was heard. */
  const told: [type: string, item: ThreadItem | undefined, stored: ThreadItem | undefined][] = [];
  for (let next = await events.next(); !next.done; next = await events.next()) {
    const event = next.value;
    if (event.type === 'thread.item.done' || event.type === 'thread.item.replaced')
      told.push([event.type, event.item, stored.get(event.item.id)]);
    else if (event.type === 'thread.item.removed')
      told.push([event.type, undefined, stored.get(event.item_id)]);
  }
  expect(told.map(([type]) => type.replace('thread.item.', ''))).toEqual([
    'done',
    'done',
    'done',
    'replaced',
    'removed',
    'done',
  ]);
  expect(told.map(([, , held]) => held)).toEqual(told.map(([, item]) => item));
});

test('S15: an item that only began is in no list, and is gone if it never shows anything', async () => {
  const { rig, events, turn, threadId } = await startStatementThread();
  turn.say(says({ type: 'thread.item.added', item: answerItem('a', '') }));
  turn.say(says({ type: 'thread.item.added', item: widgetItem('w') }));
  await readUntil(events, (event) => event.type === 'thread.item.added' && event.item.id === 'w');
  const { json } = await rig.post({ type: 'items.list', params: { thread_id: threadId } });
  expect(json).toMatchObject({ data: [{ type: 'user_message' }], has_more: false });
  expect(await rig.store.getItem(threadId, 'w')).toBeUndefined();
  turn.finish();
  const rest = await readToEnd(events);
  expect(rest).toContainEqual({ type: 'thread.item.removed', item_id: 'a' });
  expect(await rig.store.getItem(threadId, 'a')).toBeUndefined();
});

test('S16: an id that is finished again is the same item, in its place', async () => {
  const { backend, rig, events, turn, threadId } = await startStatementThread();
  turn.say(doneOf(answerItem('a', 'one')), doneOf(answerItem('b', 'two')));
  turn.say(doneOf(answerItem('a', 'one again')));
  turn.finish();
  await readToEnd(events);
  const all = ['First question', 'one again', 'two', 'one '];
  expect(await textsOf(rig, threadId)).toEqual(all);
  const next = await rig.stream(addRequest(threadId, 'Second question'));
  const second = await backend.next();
  second.say(doneOf(answerItem('b', 'two again')));
  second.finish();
  expect(doneItems(await readToEnd(next)).map(({ id }) => id)).toContain('b');
  expect(await textsOf(rig, threadId)).toEqual([
    'First question',
    'one again',
    'two again',
    'one ',
    'Second question',
  ]);
});

test('S16: an id that a retry made go is there again when it is said again', async () => {
  const { rig, backend } = createStatementRig();
  const events = await rig.stream(createRequest('First question'));
  const first = await backend.next();
  first.say(doneOf(answerItem('a', 'old')));
  first.finish();
  const heard = await readToEnd(events);
  const threadId = threadIdOf(heard);
  const again = await rig.stream(retryRequest(threadId, doneItems(heard)[0]?.id ?? ''));
  const second = await backend.next();
  const update = {
    type: 'assistant_message.content_part.text_delta',
    content_index: 0,
    delta: 'er',
  } as const;
  // Nobody sees it: nothing can be said of it until it is said as a whole.
  second.say(says({ type: 'thread.item.updated', item_id: 'a', update }));
  second.say({ type: 'progress', text: 'now' });
  const before = await readUntil(again, ({ type }) => type === 'progress_update');
  expect(before.map(({ type }) => type)).toEqual(['stream_options', 'progress_update']);
  second.say(doneOf(answerItem('a', 'new')));
  second.finish();
  await readToEnd(again);
  expect(await textsOf(rig, threadId)).toEqual(['First question', 'new']);
});

test('S17: a change of the thread is told right after what caused it, and saved once', async () => {
  const saved: (string | undefined)[] = [];
  const store = watched(newStore(), (write) => {
    if (write.type === 'put-thread') saved.push(write.thread.title);
  });
  const { events, turn } = await startThread(undefined, { store });
  saved.length = 0;
  turn.say(doneOf(answerItem('a', 'one')), namedThread('First title'));
  turn.say(doneOf(answerItem('b', 'two')), namedThread('Second title'));
  turn.finish();
  const rest = await readToEnd(events);
  expect(
    rest.slice(0, 4).map((event) => {
      if (event.type === 'thread.item.done') return event.item.id;
      return event.type === 'thread.updated' ? event.thread.title : event.type;
    }),
  ).toEqual(['a', 'First title', 'b', 'Second title']);
  expect(saved).toEqual(['First title', 'Second title']);
});

test('S43: every item has an id of its own, which never comes again', async () => {
  const { rig, backend } = createStatementRig({ createId });
  const texts = new Map<string, Set<string>>();
  const note = (items: readonly ThreadItem[]) => {
    for (const item of items)
      texts.set(item.id, (texts.get(item.id) ?? new Set()).add(JSON.stringify(item)));
  };
  let asked = 0;
  const answer = async (request: object) => {
    const events = await rig.stream(request);
    const turn = await backend.next();
    turn.say({ type: 'reasoning-delta', text: `thinking ${(asked += 1)}` });
    turn.write(`answer ${asked}`);
    turn.finish();
    const heard = await readToEnd(events);
    note(doneItems(heard));
    return heard;
  };
  for (const title of ['One thread', 'Another thread']) {
    const heard = await answer(createRequest(title));
    const thread_id = threadIdOf(heard);
    await answer(retryRequest(thread_id, doneItems(heard)[0]?.id ?? ''));
    await answer(addRequest(thread_id, `${title}, once more`));
    await rig.post({ type: 'threads.delete', params: { thread_id } });
  }
  // Two questions and three answers with their reasoning, in each of two threads.
  expect(texts.size).toBe(2 * (2 + 3 * 2));
  expect([...texts.values()].filter(({ size }) => size > 1)).toEqual([]);
});

test('S43: an id that a model’s kit puts for all its messages becomes one for each', async () => {
  const backend = { id: 'ck', label: 'Team', role: 'custom', kind: 'chatkit' } as const;
  const { rig, backend: hand } = createStatementRig();
  const events = await rig.stream(createRequest('First question'));
  const turn = await hand.next();
  const fake = (text: string) => answerItem('__fake_id__', text);
  const update = (delta: string) =>
    says({
      type: 'thread.item.updated',
      item_id: '__fake_id__',
      update: { type: 'assistant_message.content_part.text_delta', content_index: 0, delta },
    });
  turn.say({ type: 'attempt-start', backend });
  for (const text of ['one', 'two']) {
    turn.say(says({ type: 'thread.item.added', item: fake('') }), update(text));
    turn.say(doneOf(fake(text)));
  }
  turn.say(doneOf(fake('three')));
  turn.finish();
  const heard = await readUntil(events, isDeltaOf('never'));
  expect(JSON.stringify(heard)).not.toContain('__fake_id__');
  const threadId = threadIdOf(heard);
  expect(await textsOf(rig, threadId)).toEqual(['First question', 'one', 'two', 'three']);
  expect(new Set(doneItems(heard).map(({ id }) => id)).size).toBe(4);
});
