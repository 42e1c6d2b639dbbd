// A message whose post broke off: only the next snapshot knows whether it was stored.
import { expect, test, vi } from 'vitest';
import type { Attach, AttachFrame } from '../../../../lib/chatkit/attach';
import type { ThreadItem } from '../../../../lib/chatkit/items';
import { createFakeChat, createWire, message, thread, userItem } from './fake-chat';

/** A chat in which the n-th attachment shows the n-th list of items (the last one again and again), and every post breaks off. */
function createBreakingChat(...snapshots: ThreadItem[][]) {
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
    () => {
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
