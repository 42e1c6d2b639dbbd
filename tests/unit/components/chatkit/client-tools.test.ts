// A tool of the client: run once when its turn has ended, answered, and never for a call that was only loaded.
import { expect, test, vi } from 'vitest';
import { createClaimCall } from '../../../../components/chatkit/claim-call';
import type { BesideOptions } from '../../../../components/chatkit/options';
import type { AttachFrame } from '../../../../lib/chatkit/attach';
import type { ClientToolCallItem } from '../../../../lib/chatkit/items';
import { createAsyncQueue } from '../../../../lib/messaging/async-queue';
import {
  createFakeChat,
  createWire,
  done,
  jsonResponse,
  message,
  thread,
  userItem,
} from './fake-chat';

type Handler = NonNullable<BesideOptions['onClientTool']>;

const created = { type: 'thread.created' as const, thread: thread('thr_1') };
/** Each test has calls of its own: a claim lasts as long as the page, and all tests are one. */
let count = 0;
function newCall(more: Partial<ClientToolCallItem> = {}): ClientToolCallItem {
  count += 1;
  return {
    id: `tc_${count}`,
    type: 'client_tool_call',
    thread_id: 'thr_1',
    created_at: '2026-11-22T13:05:40',
    status: 'pending',
    call_id: 'call_1',
    name: 'read_selection',
    arguments: { max: 3 },
    ...more,
  };
}

/** Says what the test writes to the first message, and ends every later stream at once. */
function createToolChat(onClientTool?: Handler) {
  const wires = [createWire()];
  let posts = 0;
  const chat = createFakeChat(
    () => {
      const wire = wires[posts] ?? createWire();
      posts += 1;
      if (posts > 1) wire.end();
      return wire.response;
    },
    onClientTool ? { onClientTool } : {},
  );
  const [first] = wires;
  if (!first) throw new Error('no stream');
  return { ...chat, first };
}
const outputs = (chat: ReturnType<typeof createFakeChat>) =>
  chat.sent
    .filter(({ type }) => type === 'threads.add_client_tool_output')
    .map(({ params }) => params);

async function ask(chat: ReturnType<typeof createToolChat>, ...calls: ClientToolCallItem[]) {
  const sending = chat.controller.send(message('Hi'));
  chat.first.say(created, done(userItem('u1', 'Hi')), ...calls.map(done));
  return sending;
}

test('is run when the stream has ended, and its result is posted', async () => {
  const call = newCall();
  const handler = vi.fn<Handler>(() => ({ text: 'three words here' }));
  const chat = createToolChat(handler);
  const sending = ask(chat, call);
  await vi.waitFor(() => expect(chat.state.items.read(call.id)).toBeDefined());
  expect(handler).not.toHaveBeenCalled();
  chat.first.end();
  await sending;
  await vi.waitFor(() =>
    expect(outputs(chat)).toEqual([{ thread_id: 'thr_1', result: { text: 'three words here' } }]),
  );
  expect(handler).toHaveBeenCalledExactlyOnceWith({ name: 'read_selection', params: { max: 3 } });
  expect(chat.state.items.read(call.id)).toMatchObject({ status: 'completed' });
});

const failing: Handler = () => Promise.reject(new Error('The page is gone.'));

test.each([
  ['throws', failing, 'The page is gone.'],
  ['is not there', undefined, 'This client has no tools.'],
])('that %s is told as an error', async (_name, handler, error) => {
  const chat = createToolChat(handler);
  const sending = ask(chat, newCall());
  chat.first.end();
  await sending;
  await vi.waitFor(() =>
    expect(outputs(chat)).toEqual([{ thread_id: 'thr_1', result: { error } }]),
  );
});

test('is not answered when the user has gone on meanwhile', async () => {
  let finish: (value: Record<string, unknown>) => void = () => {};
  const handler = vi.fn<Handler>(() => new Promise((resolve) => (finish = resolve)));
  const chat = createToolChat(handler);
  const sending = ask(chat, newCall());
  chat.first.end();
  await sending;
  await vi.waitFor(() => expect(handler).toHaveBeenCalled());
  expect(chat.state.getSnapshot().runningTool).toBe('read_selection');
  await chat.controller.send(message('Never mind'));
  finish({ late: true });
  await vi.waitFor(() => expect(chat.state.getSnapshot().runningTool).toBeUndefined());
  expect(outputs(chat)).toEqual([]);
});

test('is not run for a call that Stop or an error has ended', async () => {
  const handler = vi.fn<Handler>(() => ({}));
  const stopped = createToolChat(handler);
  const first = ask(stopped, newCall());
  await vi.waitFor(() => expect(stopped.state.items.ids()).toHaveLength(2));
  stopped.controller.stop();
  await first;
  const failed = createToolChat(handler);
  const second = ask(failed, newCall());
  failed.first.say({ type: 'error', code: 'custom', message: 'No.', allow_retry: false });
  failed.first.end();
  await second;
  expect([handler.mock.calls, outputs(stopped), outputs(failed)]).toEqual([[], [], []]);
});

test('is never run for a thread that is loaded again', async () => {
  const handler = vi.fn<Handler>(() => ({}));
  const chat = createFakeChat(
    () => jsonResponse(thread('thr_1', [userItem('u1', 'Hi'), newCall()])),
    { onClientTool: handler },
  );
  await chat.controller.openThread('thr_1');
  expect(chat.state.items.ids()).toHaveLength(2);
  expect([handler.mock.calls, chat.types()]).toEqual([[], ['threads.get_by_id']]);
});

/** A background that is attached to: the test writes its frames. */
function createAttachedChat(handler: Handler) {
  const frames = createAsyncQueue<AttachFrame>();
  const chat = createFakeChat(
    (sent) => {
      const wire = createWire();
      if (sent.type === 'threads.create') wire.say(created, done(userItem('u1', 'Hi')));
      else wire.say({ type: 'stream_options', stream_options: { allow_cancel: true } });
      return wire.response;
    },
    { onClientTool: handler },
    () => ({ frames: frames.values, stop: () => {} }),
  );
  return { ...chat, push: frames.push };
}
const snapshot = (items: Parameters<typeof thread>[1]): AttachFrame => ({
  type: 'snapshot',
  seq: 1,
  thread: thread('thr_1', items),
  streaming: false,
  allowCancel: false,
  growing: [],
  queued: [],
});

test('is run when its turn had ended before the new thread could be followed', async () => {
  const handler = vi.fn<Handler>(() => ({ ok: true }));
  const chat = createAttachedChat(handler);
  const sending = chat.controller.send(message('Hi'));
  chat.push(snapshot([userItem('u1', 'Hi'), newCall()]));
  await sending;
  await vi.waitFor(() =>
    expect(outputs(chat)).toEqual([{ thread_id: 'thr_1', result: { ok: true } }]),
  );
  expect(handler).toHaveBeenCalledOnce();
});

test('is not run for a call that a server brings while nothing runs', async () => {
  const handler = vi.fn<Handler>(() => ({}));
  const chat = createAttachedChat(handler);
  const opening = chat.controller.openThread('thr_1');
  chat.push(snapshot([userItem('u1', 'Hi'), newCall()]));
  await opening;
  const late = newCall();
  chat.push({ type: 'event', seq: 2, event: done(late) });
  chat.push({ type: 'turn', seq: 3, streaming: false, allowCancel: false, queued: [] });
  await vi.waitFor(() => expect(chat.state.items.read(late.id)).toBeDefined());
  expect([handler.mock.calls, chat.types()]).toEqual([[], []]);
});

test('is run by one window alone', async () => {
  const held = new Set<string>();
  const locks = {
    request: async (name: string, _options: unknown, run: (lock: object | null) => unknown) => {
      const isFree = !held.has(name);
      held.add(name);
      return await run(isFree ? {} : null);
    },
  } as unknown as LockManager;
  const [here, there] = [createClaimCall(locks), createClaimCall(locks)];
  expect([await here('a'), await there('a'), await here('a'), await there('b')]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});
