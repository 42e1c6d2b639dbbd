import { expect, test } from 'vitest';
import type { ThreadItem } from '../../../lib/chatkit/items';
import { collectHistory } from '../../../lib/server/collect-history';
import type { ThreadStore } from '../../../lib/store/thread-store';
import { createMemoryStore } from '../../support/memory-store';

type Said = ['user' | 'assistant' | 'stopped' | 'other', string];

async function createThread(...all: Said[]): Promise<ThreadStore> {
  const store = createMemoryStore();
  await store.write(
    [...all, ['user', 'now'] as Said].map(([who, text], index, { length }) => {
      const id = index === length - 1 ? 'last' : `msg_${index}`;
      const base = { id, thread_id: 'thr_1', created_at: '' };
      const bodies: Record<Said[0], ThreadItem> = {
        user: {
          ...base,
          type: 'user_message',
          content: [{ type: 'input_text', text }],
          attachments: [],
          inference_options: {},
        },
        assistant: {
          ...base,
          type: 'assistant_message',
          content: [{ type: 'output_text', text, annotations: [] }],
        },
        stopped: { ...base, type: 'sdk_hidden_context', content: text },
        other: { ...base, type: 'end_of_turn' },
      };
      const item = {
        threadId: 'thr_1',
        id,
        turnId: '',
        body: bodies[who],
        ours: { from: 'user' as const },
      };
      return { type: 'put-item', item };
    }),
  );
  return store;
}
const historyOf = async (...all: Said[]) =>
  (await collectHistory(await createThread(...all), 'thr_1', 'last')).map(
    ({ role, text }) => `${role}: ${text}`,
  );

test('the conversation so far comes oldest first, without the message itself', async () => {
  expect(await historyOf(['user', 'a'], ['assistant', 'b'], ['other', ''], ['user', 'c'])).toEqual([
    'user: a',
    'assistant: b',
    'user: c',
  ]);
});

test('a Stop stands at the answer it stopped, or where the answer would have stood', async () => {
  expect(
    await historyOf(
      ['user', 'a'],
      ['assistant', 'b'],
      ['stopped', 'Stopped.'],
      ['user', 'c'],
      ['stopped', 'Stopped.'],
    ),
  ).toEqual(['user: a', 'assistant: b\n\n(Stopped.)', 'user: c', 'assistant: (Stopped.)']);
});

test('only the newest forty messages go along', async () => {
  const all = Array.from({ length: 100 }, (_, index): Said => ['user', `${index}`]);
  const history = await historyOf(...all);
  expect(history).toHaveLength(40);
  expect(history[0]).toBe('user: 60');
  expect(history.at(-1)).toBe('user: 99');
});

test('only as much text goes along as fits; the message at the edge keeps its beginning', async () => {
  const long = 'x'.repeat(40 * 1024);
  const history = await historyOf(
    ['user', 'gone'],
    ['user', `b${long}`],
    ['assistant', `c${long}`],
  );
  expect(history.map((text) => text.slice(0, 13))).toEqual(['user: bxxxxxx', 'assistant: cx']);
  expect(history.join('').length).toBe(64 * 1024 + 'user: assistant: '.length);
});

test('a thread of other things is not read to its beginning', async () => {
  const others = Array.from({ length: 400 }, (): Said => ['other', '']);
  const store = await createThread(['user', 'far away'], ...others);
  let pages = 0;
  const counting: ThreadStore = {
    ...store,
    listItems: (...args) => {
      pages += 1;
      return store.listItems(...args);
    },
  };
  expect(await collectHistory(counting, 'thr_1', 'last')).toEqual([]);
  expect(pages).toBe(5);
});
