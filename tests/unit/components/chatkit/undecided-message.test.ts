// A message whose post broke off: only the next snapshot knows whether it was stored.
import { expect, test, vi } from 'vitest';
import type { Attach, AttachFrame } from '../../../../lib/chatkit/attach';
import type { ThreadItem } from '../../../../lib/chatkit/items';
import { createFakeChat, createWire, jsonResponse, message, thread, userItem } from './fake-chat';

/** A chat in which the n-th attachment shows the n-th list of items (the last one again and again), and every post breaks off. */
function createBreakingChat(...snapshots: ThreadItem[][]) {
  const stored = () => snapshots.at(-1) ?? [];
  let attachments = 0;
  const attach: Attach = (threadId, signal) => {
    const items = snapshots[Math.min(attachments, snapshots.length - 1)] ?? [];
    attachments += 1;
    async function* frames(): AsyncGenerator<AttachFrame> {
      yield {
        type: 'snapshot',
        seq: 1,
        thread: thread(threadId, items),
        streaming: false,
        allowCancel: false,
        growing: [],
        queued: [],
      };
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
    }
    return { frames: frames(), stop: () => {} };
  };
  return createFakeChat(
    ({ type }) => {
      const list = (data: unknown[]) => jsonResponse({ data, has_more: false });
      if (type === 'threads.list') return list(stored().length > 0 ? [thread('thr_1')] : []);
      if (type === 'items.list') return list(stored().toReversed());
      const wire = createWire();
      wire.cut();
      return wire.response;
    },
    {},
    attach,
  );
}

test('a message that was stored although its post broke off is shown once, and nothing is offered', async () => {
  const chat = createBreakingChat([], [userItem('u1', 'Hi')]);
  await chat.controller.openThread('thr_1');
  await chat.controller.send(message('Hi'));
  expect(chat.texts()).toEqual(['Hi']);
  expect(chat.state.items.entry('u1')).toBeDefined();
  expect(chat.state.getSnapshot()).toMatchObject({ error: undefined, isStreaming: false });
});

test('a thread that was made although its post broke off is shown, not made twice', async () => {
  const item = { ...userItem('u1', 'Hi'), created_at: new Date(Date.now() + 1000).toISOString() };
  const chat = createBreakingChat([item]);
  await chat.controller.send(message('Hi'));
  expect(chat.texts()).toEqual(['Hi']);
  expect(chat.state.getSnapshot()).toMatchObject({ threadId: 'thr_1', error: undefined });
  expect(chat.names()).toContain('thread.change');
});

test('an older thread with the same words is not taken for the new one', async () => {
  const item = { ...userItem('u1', 'Hi'), created_at: '2020-01-01T00:00:00.000Z' };
  const chat = createBreakingChat([item]);
  await chat.controller.send(message('Hi'));
  expect(chat.state.getSnapshot()).toMatchObject({
    threadId: null,
    error: { retry: { type: 'send' } },
  });
});

test('a message that was not stored says so, and Retry sends it again', async () => {
  const chat = createBreakingChat([]);
  await chat.controller.openThread('thr_1');
  await chat.controller.send(message('Hi'));
  expect(chat.texts()).toEqual(['Hi']);
  expect(chat.state.getSnapshot()).toMatchObject({
    error: { retry: { type: 'send' } },
    isStreaming: false,
  });
  chat.controller.retryError();
  const posts = () => chat.types().filter((type) => type === 'threads.add_user_message');
  await vi.waitFor(() => expect(posts()).toHaveLength(2));
});
