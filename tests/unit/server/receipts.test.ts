// The log of what was sent: what an attempt leaves in it, and how it is read, exported and wiped.
import { expect, test } from 'vitest';
import type { BesideOperation } from '../../../lib/messaging/beside-operations';
import { answer } from '../../../lib/server/answers/answers';
import { receiptAnswers } from '../../../lib/server/answers/receipt-answers';
import { createReceipts } from '../../../lib/server/receipts';
import type { ThreadStore } from '../../../lib/store/thread-store';
import type { AttemptReceipt } from '../../../lib/turn/open-receipt';
import { createMemoryStore } from '../../support/memory-store';

const sent = (changes: Partial<AttemptReceipt> = {}): AttemptReceipt => ({
  threadId: 'thr_1',
  turnId: 'turn_1',
  at: 1,
  origin: 'https://chat.example.com',
  backendId: 'team',
  class: 'team',
  bytes: { request: 10 },
  redactions: { EMAIL: 1 },
  pageParts: [{ kind: 'page', words: 3 }],
  ...changes,
});

function setUp() {
  const store = createMemoryStore();
  let made = 0;
  const keep = createReceipts({ store, createId: (prefix) => `${prefix}_${(made += 1)}` });
  return { store, keep };
}

/** The parsed answer to an operation on the log. */
async function answerReceipts(
  store: ThreadStore,
  operation: Extract<BesideOperation, { type: `beside.receipts.${string}` }>,
): Promise<unknown> {
  const caller = { signal: new AbortController().signal };
  const answered = await answer(receiptAnswers({ store }), operation, caller);
  return answered.type === 'json' ? JSON.parse(answered.body) : undefined;
}

const list = { type: 'beside.receipts.list', params: {} } as const;

test('an attempt is in the log before it has ended, and has its outcome after', async () => {
  const { store, keep } = setUp();
  const keepAgain = await keep(sent());
  expect(await answerReceipts(store, list)).toEqual({
    receipts: [{ ...sent(), id: 'rcpt_1', attempt: 0 }],
    has_more: false,
  });
  await keepAgain(sent({ outcome: 'fault', bytes: { request: 10, reply: 4 } }));
  await keep(sent({ at: 2, backendId: 'other' }));
  const { receipts } = (await answerReceipts(store, list)) as { receipts: AttemptReceipt[] };
  expect(receipts).toMatchObject([
    { backendId: 'other', attempt: 1 },
    { backendId: 'team', attempt: 0, outcome: 'fault', bytes: { reply: 4 } },
  ]);
});

test('a long log comes in pages, a thread and the whole alike', async () => {
  const { store, keep } = setUp();
  for (let at = 0; at < 130; at += 1) await keep(sent({ at, turnId: `turn_${at}` }));
  await keep(sent({ threadId: 'thr_2', at: 500 }));
  const page = (await answerReceipts(store, {
    ...list,
    params: { thread_id: 'thr_1' },
  })) as { receipts: { id: string; at: number }[]; has_more: boolean };
  expect([page.receipts.length, page.receipts[0]?.at, page.has_more]).toEqual([100, 129, true]);
  const after = page.receipts.at(-1)?.id;
  const rest = await answerReceipts(store, { ...list, params: { thread_id: 'thr_1', after } });
  expect(rest).toMatchObject({ has_more: false, receipts: { length: 30 } });
});

test('the log is exported whole and wiped whole', async () => {
  const { store, keep } = setUp();
  await keep(sent());
  const exporting = { type: 'beside.receipts.export', params: {} } as const;
  expect(await answerReceipts(store, exporting)).toMatchObject({ receipts: [{ id: 'rcpt_1' }] });
  await answerReceipts(store, { type: 'beside.receipts.wipe', params: {} });
  expect(await answerReceipts(store, exporting)).toEqual({ receipts: [] });
});
