import { expect, test } from 'vitest';
import type { ThreadItem } from '../../../lib/chatkit/items';
import type { TurnRecord } from '../../../lib/store/records';
import type { StoreWrite, ThreadStore } from '../../../lib/store/thread-store';
import { collectGap } from '../../../lib/server/collect-gap';
import { createMemoryStore } from '../../support/memory-store';

/** Turns, each a question and who answered it; the last one is running. */
async function createThread(...answeredBy: (string | undefined)[]): Promise<ThreadStore> {
  const store = createMemoryStore();
  const writes = [...answeredBy, undefined].flatMap((backendId, n): StoreWrite[] => {
    const base = { thread_id: 'thr_1', created_at: '' };
    const put = (body: ThreadItem): StoreWrite => ({
      type: 'put-item',
      item: { threadId: 'thr_1', id: body.id, turnId: `turn_${n}`, body, ours: { from: 'user' } },
    });
    const turn: TurnRecord = {
      id: `turn_${n}`,
      threadId: 'thr_1',
      itemId: `q${n}`,
      state: 'done',
      attempts: [],
      startedAt: 0,
      ...(backendId === undefined
        ? {}
        : { backend: { id: backendId, label: backendId, role: 'custom', kind: 'sse' } }),
    };
    const question: ThreadItem = {
      ...base,
      id: `q${n}`,
      type: 'user_message',
      content: [{ type: 'input_text', text: `Question ${n}` }],
      attachments: [],
      inference_options: {},
    };
    const answer: ThreadItem = {
      ...base,
      id: `a${n}`,
      type: 'assistant_message',
      content: [{ type: 'output_text', text: `Answer ${n}`, annotations: [] }],
    };
    return [
      { type: 'put-turn', turn },
      put(question),
      ...(backendId === undefined ? [] : [put(answer)]),
    ];
  });
  await store.write(writes);
  return store;
}

async function sync(store: ThreadStore, backendId: string, syncedUpTo: string): Promise<void> {
  await store.write([
    { type: 'put-binding', binding: { threadId: 'thr_1', backendId, syncedUpTo } },
  ]);
}

async function gapOf(store: ThreadStore, backendId: string, turn: number) {
  const gap = await collectGap(store, { id: `turn_${turn}`, threadId: 'thr_1' }, backendId);
  return gap && { isWhole: gap.isWhole, texts: gap.messages.map(({ text }) => text) };
}

test('a backend that answered everything itself is told nothing', async () => {
  const store = await createThread('team', 'team');
  expect(await gapOf(store, 'team', 2)).toBeUndefined();
  await sync(store, 'team', 'a1');
  expect(await gapOf(store, 'team', 2)).toBeUndefined();
});

test('a question that nobody answered makes no gap', async () => {
  const store = await createThread('team', undefined);
  await sync(store, 'team', 'a0');
  expect(await gapOf(store, 'team', 2)).toBeUndefined();
});

test('what another backend answered in between is the gap, with its question', async () => {
  const store = await createThread('team', 'openai', 'openai');
  await sync(store, 'team', 'a0');
  expect(await gapOf(store, 'team', 3)).toEqual({
    isWhole: false,
    texts: ['Question 1', 'Answer 1', 'Question 2', 'Answer 2'],
  });
  await sync(store, 'openai', 'a2');
  expect(await gapOf(store, 'openai', 3)).toBeUndefined();
});

test('a backend that comes in late is told the whole conversation', async () => {
  const store = await createThread('team', 'team');
  expect(await gapOf(store, 'openai', 2)).toEqual({
    isWhole: true,
    texts: ['Question 0', 'Answer 0', 'Question 1', 'Answer 1'],
  });
});

test('an answer that a retry replaced still says how far its backend has heard', async () => {
  const store = await createThread('team', 'team', 'openai');
  await sync(store, 'team', 'a1');
  // The first question was asked anew, and all that came after it is gone; then somebody else answered.
  await store.write([
    { type: 'supersede-after', threadId: 'thr_1', itemId: 'q1', at: 1 },
    {
      type: 'put-item',
      item: {
        threadId: 'thr_1',
        id: 'a1x',
        turnId: 'turn_2',
        body: {
          id: 'a1x',
          thread_id: 'thr_1',
          created_at: '',
          type: 'assistant_message',
          content: [{ type: 'output_text', text: 'Another answer 1', annotations: [] }],
        },
        ours: { from: 'model' },
      },
    },
    {
      type: 'put-item',
      item: {
        threadId: 'thr_1',
        id: 'q9',
        turnId: 'turn_9',
        body: {
          id: 'q9',
          thread_id: 'thr_1',
          created_at: '',
          type: 'user_message',
          content: [{ type: 'input_text', text: 'Question 9' }],
          attachments: [],
          inference_options: {},
        },
        ours: { from: 'user' },
      },
    },
    {
      type: 'put-turn',
      turn: {
        id: 'turn_9',
        threadId: 'thr_1',
        itemId: 'q9',
        state: 'running',
        attempts: [],
        startedAt: 0,
      },
    },
  ]);
  expect(await gapOf(store, 'team', 9)).toEqual({ isWhole: false, texts: ['Another answer 1'] });
});

test('however long the thread, the gap is bounded and read in few pages', async () => {
  const store = await createThread(...Array.from({ length: 300 }, () => 'openai'));
  let pages = 0;
  const counted: ThreadStore = {
    ...store,
    listItems: (...asked) => {
      pages += 1;
      return store.listItems(...asked);
    },
  };
  const gap = await collectGap(counted, { id: 'turn_300', threadId: 'thr_1' }, 'team');
  expect(gap?.messages).toHaveLength(40);
  expect(gap?.messages.at(-1)?.text).toBe('Answer 299');
  expect(pages).toBeLessThanOrEqual(3);
});
