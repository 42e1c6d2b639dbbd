// A thread that lives in the background: posts only start turns, and everything shown comes from the attachment, once.
import { describe, expect, test, vi, type Mock } from 'vitest';
import type { TextListener } from '../../../../components/chatkit/text-channels';
import type { Attach, AttachFrame } from '../../../../lib/chatkit/attach';
import type { ThreadItem } from '../../../../lib/chatkit/items';
import {
  added,
  answerItem,
  createFakeChat,
  createWire,
  delta,
  done,
  jsonResponse,
  message,
  thread,
  userItem,
  type Wire,
} from './fake-chat';

type Unnumbered<F> = F extends AttachFrame ? Omit<F, 'seq'> : never;

/** One attachment that the test speaks for. */
interface Side {
  threadId: string;
  say(...frames: Unnumbered<AttachFrame>[]): void;
  snapshot(items: ThreadItem[], more?: Partial<Extract<AttachFrame, { type: 'snapshot' }>>): void;
  end(): void;
  breakOff(): void;
  signal: AbortSignal;
  stop: Mock<() => void>;
}

function createAttachedChat() {
  const sides: Side[] = [];
  const wires: Wire[] = [];
  let seq = 0;
  const attach: Attach = (threadId, signal) => {
    const queue: (AttachFrame | 'end' | 'break')[] = [];
    let wake = () => {};
    const push = (entry: AttachFrame | 'end' | 'break') => {
      queue.push(entry);
      wake();
    };
    signal.addEventListener('abort', () => wake());
    const side: Side = {
      threadId,
      signal,
      stop: vi.fn<() => void>(),
      say: (...frames) => frames.forEach((frame) => push({ ...frame, seq: (seq += 1) })),
      snapshot: (items, more) =>
        push({
          type: 'snapshot',
          seq: (seq += 1),
          thread: thread(threadId, items),
          streaming: false,
          allowCancel: false,
          growing: [],
          queued: [],
          ...more,
        }),
      end: () => push('end'),
      breakOff: () => push('break'),
    };
    sides.push(side);
    async function* frames(): AsyncGenerator<AttachFrame> {
      while (!signal.aborted) {
        const next = queue.shift();
        if (next === 'end') return;
        if (next === 'break') throw new TypeError('network error');
        if (next) yield next;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    }
    return { frames: frames(), stop: side.stop };
  };
  const chat = createFakeChat(
    ({ type }) => {
      if (type === 'items.list') return jsonResponse({ data: [], has_more: false });
      const wire = createWire();
      wires.push(wire);
      return wire.response;
    },
    {},
    attach,
  );
  const at = async <T>(list: T[], place: number): Promise<T> => {
    await vi.waitFor(() => expect(list.length).toBeGreaterThan(place));
    return list[place] as T;
  };
  return {
    ...chat,
    sides,
    side: (place: number) => at(sides, place),
    wire: (place: number) => at(wires, place),
    async opened(...items: ThreadItem[]) {
      const opening = chat.controller.openThread('thr_1');
      (await at(sides, 0)).snapshot(items);
      await opening;
      return await at(sides, 0);
    },
  };
}

const running = (queued: string[] = []): Unnumbered<AttachFrame> => ({
  type: 'turn',
  streaming: true,
  allowCancel: true,
  queued,
});
const idle: Unnumbered<AttachFrame> = {
  type: 'turn',
  streaming: false,
  allowCancel: false,
  queued: [],
};
const event = (given: Extract<AttachFrame, { type: 'event' }>['event']) =>
  ({ type: 'event', event: given }) as const;

test('a new thread is posted, let go, and taken from the attachment without a double', async () => {
  const chat = createAttachedChat();
  const sending = chat.controller.send(message('Hi'));
  const wire = await chat.wire(0);
  wire.say({ type: 'thread.created', thread: thread('thr_1') }, done(userItem('u1', 'Hi')));
  wire.say(added(answerItem('a1')), delta('a1', 'never from here'));
  const side = await chat.side(0);
  expect(wire.isCancelled()).toBe(true);
  side.snapshot([userItem('u1', 'Hi'), answerItem('a1', 'He')], {
    streaming: true,
    allowCancel: true,
    growing: ['a1'],
  });
  await sending;
  side.say(event(delta('a1', 'llo')), event(done(answerItem('a1', 'Hello'))), idle);
  await vi.waitFor(() => expect(chat.names()).toContain('response.end'));
  expect(chat.texts()).toEqual(['Hi', 'Hello']);
  expect(chat.names()).toEqual(['response.start', 'thread.change', 'response.end']);
  expect(chat.sent[0]?.signal?.aborted).toBe(false);
});

test('the message is drawn at once, and confirmed by whoever comes first', async () => {
  const chat = createAttachedChat();
  const side = await chat.opened();
  const sending = chat.controller.send(message('Hi'));
  expect(chat.texts()).toEqual(['Hi']);
  side.say(event(done(userItem('u1', 'Hi'))), running());
  await vi.waitFor(() => expect(chat.state.items.ids()).toEqual(['u1']));
  (await chat.wire(0)).say(done(userItem('u1', 'Hi')));
  await sending;
  expect(chat.state.items.ids()).toEqual(['u1']);
  side.say(idle);
  await vi.waitFor(() => expect(chat.state.getSnapshot().isStreaming).toBe(false));
  expect(chat.names().filter((name) => name.startsWith('response'))).toEqual([
    'response.start',
    'response.end',
  ]);
});

test('a turn that is over before its post is answered is over', async () => {
  const chat = createAttachedChat();
  const side = await chat.opened();
  const sending = chat.controller.send(message('Hi'));
  const wire = await chat.wire(0);
  side.say(
    event(done(userItem('u1', 'Hi'))),
    running(),
    event(added(answerItem('a1', 'Yes'))),
    idle,
  );
  await vi.waitFor(() => expect(chat.texts()).toEqual(['Hi', 'Yes']));
  wire.say(done(userItem('u1', 'Hi')));
  await sending;
  expect(chat.state.getSnapshot().isStreaming).toBe(false);
  expect(chat.state.items.entry('a1')?.isGrowing).toBe(false);
});

test('a message that another window sent is shown too', async () => {
  const chat = createAttachedChat();
  const side = await chat.opened();
  void chat.controller.send(message('Mine'));
  side.say(event(done(userItem('u1', 'Theirs'))));
  await vi.waitFor(() => expect(chat.texts()).toEqual(['Mine', 'Theirs']));
  (await chat.wire(0)).say(done(userItem('u2', 'Mine')));
  await vi.waitFor(() => expect(chat.state.items.ids()).toEqual(['u2', 'u1']));
});

test('a second message waits, visibly, and the answer to the first stands before it', async () => {
  const chat = createAttachedChat();
  const side = await chat.opened(userItem('u1', 'One'));
  side.say(running());
  await vi.waitFor(() => expect(chat.state.getSnapshot().isStreaming).toBe(true));
  const sending = chat.controller.send(message('Two'));
  (await chat.wire(0)).say(done(userItem('u2', 'Two')));
  await sending;
  side.say(running(['u2']), event(added(answerItem('a1', 'To one'))));
  await vi.waitFor(() => expect(chat.texts()).toEqual(['One', 'To one', 'Two']));
  expect(chat.state.getSnapshot().queued).toEqual(['u2']);
});

test('two messages in a new thread go to the same thread, in order', async () => {
  const chat = createAttachedChat();
  void chat.controller.send(message('One'));
  const both = chat.controller.send(message('Two'));
  (await chat.wire(0)).say(
    { type: 'thread.created', thread: thread('thr_1') },
    done(userItem('u1', 'One')),
  );
  (await chat.side(0)).snapshot([userItem('u1', 'One')], { streaming: true });
  (await chat.wire(1)).say(done(userItem('u2', 'Two')));
  await both;
  expect(chat.types()).toEqual(['threads.create', 'threads.add_user_message']);
  expect(chat.sent[1]?.params['thread_id']).toBe('thr_1');
  expect(chat.texts()).toEqual(['One', 'Two']);
});

describe('Stop', () => {
  test('stops the turn in the background and goes on listening', async () => {
    const chat = createAttachedChat();
    const side = await chat.opened(userItem('u1', 'One'));
    side.say(running(), event(added(answerItem('a1'))), event(delta('a1', 'Half')));
    await vi.waitFor(() => expect(chat.texts()).toEqual(['One', 'Half']));
    chat.controller.stop();
    expect(side.stop).toHaveBeenCalledOnce();
    expect(side.signal.aborted).toBe(false);
    side.say(event(done(answerItem('a1', 'Half.'))), idle);
    await vi.waitFor(() => expect(chat.state.getSnapshot().isStreaming).toBe(false));
    expect(chat.texts()).toEqual(['One', 'Half.']);
  });

  test('before the thread has an id aborts the request with the reason stop', async () => {
    const chat = createAttachedChat();
    const sending = chat.controller.send(message('Hi'));
    await chat.wire(0);
    chat.controller.stop();
    await sending;
    expect(chat.sent[0]?.signal?.reason).toBe('stop');
    expect(chat.state.getSnapshot().isStreaming).toBe(false);
  });

  test('is never what leaving does', async () => {
    const chat = createAttachedChat();
    const side = await chat.opened(userItem('u1', 'One'));
    side.say(running());
    await vi.waitFor(() => expect(chat.state.getSnapshot().isStreaming).toBe(true));
    await chat.controller.openThread(null);
    expect(side.stop).not.toHaveBeenCalled();
    expect(side.signal.aborted).toBe(true);
    expect(chat.names().at(-2)).toBe('response.end');
  });
});

describe('a broken attachment', () => {
  test('is made anew at once, and its snapshot leaves what stayed the same', async () => {
    const chat = createAttachedChat();
    const side = await chat.opened(userItem('u1', 'One'), answerItem('a0', 'Old'));
    side.say(running(), event(added(answerItem('a1', 'Hal'))));
    await vi.waitFor(() => expect(chat.texts()).toHaveLength(3));
    const entry = chat.state.items.entry('a0');
    const text = {
      append: vi.fn<TextListener['append']>(),
      replace: vi.fn<TextListener['replace']>(),
      finish: vi.fn<TextListener['finish']>(),
    };
    chat.state.items.subscribeText('a1', 0, text);
    side.breakOff();
    (await chat.side(1)).snapshot(
      [userItem('u1', 'One'), answerItem('a0', 'Old'), answerItem('a1', 'Half of it')],
      { streaming: true, growing: ['a1'] },
    );
    await vi.waitFor(() => expect(text.append).toHaveBeenCalledExactlyOnceWith('f of it'));
    expect(text.replace).not.toHaveBeenCalled();
    expect(chat.state.items.entry('a0')).toBe(entry);
    expect(chat.state.getSnapshot()).toMatchObject({ isStreaming: true, error: undefined });
  });

  test('keeps the older items that were paged in', async () => {
    const chat = createAttachedChat();
    const side = await chat.opened(userItem('u5', 'Five'));
    chat.state.items.prepend([userItem('u4', 'Four')]);
    side.breakOff();
    (await chat.side(1)).snapshot([userItem('u5', 'Five'), userItem('u6', 'Six')]);
    await vi.waitFor(() => expect(chat.texts()).toEqual(['Four', 'Five', 'Six']));
  });
});

test('a thread that is gone gives way to the start screen', async () => {
  const chat = createAttachedChat();
  const side = await chat.opened(userItem('u1', 'One'));
  side.end();
  await vi.waitFor(() => expect(chat.state.getSnapshot().threadId).toBeNull());
  expect(chat.events.at(-1)).toEqual(['thread.change', { threadId: null }]);
});

test('an old failure is told again when the thread is opened', async () => {
  const chat = createAttachedChat();
  const opening = chat.controller.openThread('thr_1');
  (await chat.side(0)).snapshot([userItem('u1', 'One')], {
    trailing: { type: 'error', code: 'custom', message: 'It was interrupted.', allow_retry: true },
  });
  await opening;
  expect(chat.state.getSnapshot().error).toMatchObject({
    message: 'It was interrupted.',
    retry: { type: 'turn' },
  });
});

test('a post that is refused marks the message, and Retry sends the same again', async () => {
  let isRefused = true;
  const chat = createFakeChat(
    () =>
      isRefused
        ? jsonResponse({ error: { code: 'conflict', message: 'Too many wait.' } }, 409)
        : createWire().response,
    {},
    () => ({ frames: (async function* () {})(), stop: () => undefined }),
  );
  await chat.controller.send(message('Hi'));
  expect(chat.state.getSnapshot()).toMatchObject({
    isStreaming: false,
    error: { message: 'Too many wait.', retry: { type: 'send' } },
  });
  isRefused = false;
  chat.controller.retryError();
  await vi.waitFor(() => expect(chat.sent).toHaveLength(2));
  expect(chat.sent[1]?.params).toEqual(chat.sent[0]?.params);
  expect(chat.texts()).toEqual(['Hi']);
});
