// Threads that a ChatKit server owns: whom each operation asks, what our copy holds, and how a thread becomes ours again.
import { expect, test } from 'vitest';
import type { ThreadStreamEvent } from '../../../lib/chatkit/events';
import type { Model } from '../../../lib/model/backend';
import { createFault } from '../../../lib/model/create-fault';
import type { Respond, Turn } from '../../../lib/model/turn';
import type { AskRemote } from '../../../lib/server/remote';
import type { Json } from '../../../lib/shared/json';
import { createServerRig, userInput } from '../../support/server-rig';

const at = '2026-01-01T00:00:00';
const ownerModel: Model = {
  id: 'owner',
  label: 'Owner',
  route: [{ backend: 'ck', consent: 'granted' }],
};
const otherModel: Model = {
  id: 'other',
  label: 'Other',
  route: [{ backend: 'plain', consent: 'granted' }],
};

const remoteThread = {
  id: 'remote_1',
  created_at: at,
  status: { type: 'active' as const },
  metadata: {},
  items: { data: [], has_more: false },
};
const answerItem = (id: string, text: string) => ({
  id,
  thread_id: 'remote_1',
  created_at: at,
  type: 'assistant_message' as const,
  content: [{ type: 'output_text' as const, text, annotations: [] }],
});
const messageItem = (id: string, text: string) => ({
  id,
  thread_id: 'remote_1',
  created_at: at,
  type: 'user_message' as const,
  content: [{ type: 'input_text' as const, text }],
  attachments: [],
  inference_options: {},
});
const widgetItem = {
  id: 'w1',
  thread_id: 'remote_1',
  created_at: at,
  type: 'widget' as const,
  widget: { type: 'Card' },
  copy_text: 'a card',
};

/** A ChatKit server as the turn meets it; `turns` is what it was asked. */
function createChat({ extra = [] }: { extra?: ThreadStreamEvent[] } = {}) {
  const turns: Turn[] = [];
  const respond: Respond = async function* respond(turn) {
    turns.push(turn);
    const backend = turn.model.route[0]?.backend ?? '';
    const kind = backend === 'ck' ? 'chatkit' : 'json';
    yield { type: 'attempt-start', backend: { id: backend, label: 'B', role: 'custom', kind } };
    if (kind === 'chatkit') {
      const count = turns.length;
      const events: ThreadStreamEvent[] = [];
      if (!turn.remote?.ids['ck']) events.push({ type: 'thread.created', thread: remoteThread });
      if (!turn.remote?.ask)
        events.push({ type: 'thread.item.done', item: messageItem(`m${count}`, turn.text) });
      events.push({ type: 'thread.item.done', item: answerItem(`a${count}`, `answer ${count}`) });
      for (const event of [...events, ...extra]) yield { type: 'thread-event', event };
    } else yield { type: 'text-delta', text: 'plain answer' };
    yield { type: 'reply-end', reason: 'done' };
  };
  return { turns, respond };
}

type Asked = Parameters<AskRemote>[1];

function createRig(
  answers: Record<string, Json> = {},
  options: { extra?: ThreadStreamEvent[] } = {},
) {
  const chat = createChat(options);
  const asked: Asked[] = [];
  let isDown = false;
  const remote: AskRemote = (_backendId, operation) => {
    asked.push(operation);
    return Promise.resolve(
      isDown
        ? { ok: false, fault: createFault('backend-unreachable', { label: 'Team' }) }
        : { ok: true, value: answers[operation.type] ?? {} },
    );
  };
  const rig = createServerRig({
    respond: chat.respond,
    models: [ownerModel, otherModel],
    remote,
  });
  return { ...rig, ...chat, asked, goDown: () => (isDown = true) };
}

const add = (threadId: string, text: string, model?: string) => ({
  type: 'threads.add_user_message',
  params: {
    thread_id: threadId,
    input: userInput(text, model === undefined ? {} : { inference_options: { model } }),
  },
});

async function itemsOf(rig: ReturnType<typeof createRig>, threadId: string) {
  const page = await rig.store.listItems(threadId, { limit: 50, order: 'asc' });
  return page?.data.map(({ id, remoteId, body }) => ({ id, remoteId, type: body.type })) ?? [];
}

test('the first answer of a ChatKit server makes it the owner, and its ids are kept', async () => {
  const rig = createRig();
  const threadId = await rig.create('hello');
  expect((await rig.store.getThread(threadId))?.owner).toEqual({ backend: 'ck' });
  expect((await rig.store.getBinding(threadId, 'ck'))?.remoteThreadId).toBe('remote_1');
  const items = await itemsOf(rig, threadId);
  expect(items.map(({ type }) => type)).toEqual(['user_message', 'assistant_message']);
  expect(items[0]?.remoteId).toBe('m1');
  expect(items[1]?.id).toBe('a1');
  await rig.post(add(threadId, 'again'));
  expect(rig.turns[1]?.remote).toEqual({ ids: { ck: 'remote_1' }, owner: 'ck' });
});

test('a retry names the message as the server knows it', async () => {
  const rig = createRig();
  const threadId = await rig.create('hello');
  const [message] = await itemsOf(rig, threadId);
  await rig.post({
    type: 'threads.retry_after_item',
    params: { thread_id: threadId, item_id: message?.id ?? '' },
  });
  expect(rig.turns[1]?.remote?.ask).toEqual({ type: 'retry', itemId: 'm1' });
  expect(await itemsOf(rig, threadId)).toHaveLength(2);
});

test('an action goes to the owner, a tool output and answered questions too', async () => {
  const call = {
    id: 'tc1',
    thread_id: '',
    created_at: at,
    type: 'client_tool_call' as const,
    status: 'pending' as const,
    call_id: 'c',
    name: 'look',
    arguments: {},
  };
  const rig = createRig(
    {},
    {
      extra: [
        { type: 'thread.item.done', item: widgetItem },
        { type: 'thread.item.done', item: call },
      ],
    },
  );
  const threadId = await rig.create('hello');
  await rig.post({
    type: 'threads.add_client_tool_output',
    params: { thread_id: threadId, result: { seen: 1 } },
  });
  expect(rig.turns[1]?.remote?.ask).toEqual({ type: 'tool-output', result: { seen: 1 } });
  await rig.post({
    type: 'threads.custom_action',
    params: { thread_id: threadId, item_id: 'w1', action: { type: 'go', payload: 1 } },
  });
  expect(rig.turns[2]?.remote?.ask).toEqual({
    type: 'action',
    itemId: 'w1',
    action: { type: 'go', payload: 1 },
  });
});

test('rename and delete are done at the server first, and not at all where it is down', async () => {
  const rig = createRig();
  const threadId = await rig.create('hello');
  const rename = (title: string) =>
    rig.post({ type: 'threads.update', params: { thread_id: threadId, title } });
  expect((await rename('New')).status).toBe(200);
  expect(rig.asked).toEqual([
    { type: 'threads.update', params: { thread_id: 'remote_1', title: 'New' } },
  ]);
  rig.goDown();
  expect((await rename('Newer')).status).toBe(500);
  const deleted = await rig.post({ type: 'threads.delete', params: { thread_id: threadId } });
  expect(deleted.status).toBe(500);
  const thread = await rig.store.getThread(threadId);
  expect(thread).toMatchObject({ title: 'New' });
  expect(thread?.deletedAt).toBeUndefined();
});

test("opening follows the server's order and keeps the user's own words", async () => {
  const rig = createRig({
    'threads.get_by_id': { ...remoteThread, title: 'Theirs' },
    'items.list': {
      data: [answerItem('a9', 'elsewhere'), messageItem('m9', 'other'), messageItem('m1', 'HELLO')],
      has_more: false,
    },
  });
  const threadId = await rig.create('hello');
  const frames = await rig.attach(threadId);
  await frames.next();
  const seen: string[] = [];
  while (!seen.includes('thread.updated')) {
    const { value } = await frames.next();
    if (value?.type === 'event') seen.push(value.event.type);
  }
  expect(seen).toEqual([
    'thread.item.removed',
    'thread.item.done',
    'thread.item.done',
    'thread.updated',
  ]);
  const items = await rig.store.listItems(threadId, { limit: 50, order: 'asc' });
  expect(items?.data.map(({ remoteId, id }) => remoteId ?? id)).toEqual(['m1', 'm9', 'a9']);
  expect(items?.data[0]?.body).toMatchObject({ content: [{ text: 'hello' }] });
  expect((await rig.store.getThread(threadId))?.title).toBe('Theirs');
});

test('a copy is shown with a notice where the server is down', async () => {
  const rig = createRig();
  const threadId = await rig.create('hello');
  rig.goDown();
  const frames = await rig.attach(threadId);
  const snapshot = await frames.next();
  expect(snapshot.value).toMatchObject({ thread: { items: { data: [{}, { id: 'a1' }] } } });
  const notice = await frames.next();
  expect(notice.value).toMatchObject({ event: { type: 'notice', level: 'warning' } });
});

test('another model forks: the words stay here as ours, the original stays the server’s', async () => {
  const rig = createRig({}, { extra: [{ type: 'thread.item.done', item: widgetItem }] });
  const threadId = await rig.create('hello');
  const { events } = await rig.post(add(threadId, 'and now?', 'other'));
  expect((await rig.store.getThread(threadId))?.owner).toBe('local');
  expect(await rig.store.getBinding(threadId, 'ck')).not.toHaveProperty('remoteThreadId');
  expect((await itemsOf(rig, threadId)).map(({ type }) => type)).toEqual([
    'user_message',
    'assistant_message',
    'assistant_message',
    'user_message',
    'assistant_message',
  ]);
  expect(events?.length).toBeGreaterThan(0);
  const threads = await rig.store.listThreads({ limit: 9, order: 'asc' });
  const original = threads?.data.find(({ id }) => id !== threadId);
  expect(original).toMatchObject({ title: 'hello', owner: { backend: 'ck' } });
  expect((await rig.store.getBinding(original?.id ?? '', 'ck'))?.remoteThreadId).toBe('remote_1');
  expect((await itemsOf(rig, original?.id ?? '')).map(({ type }) => type)).toEqual([
    'user_message',
    'assistant_message',
    'widget',
  ]);
});
