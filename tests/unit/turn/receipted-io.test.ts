// What is no message leaves a receipt as well: before it leaves, and again with how it ended.
import { expect, test } from 'vitest';
import type { AttemptReceipt } from '../../../lib/turn/open-receipt';
import { receiptedIo } from '../../../lib/turn/receipted-io';
import { transports } from '../../../lib/transports/registry';
import { createBackend, createFakeIo } from '../../support/transport-fixtures';

const { json } = transports;
if (!json) throw new Error('The registry has lost its json.');
const backend = createBackend('json', json, { class: 'team' });

function createWorld(answer: () => Response, canKeep = true) {
  const kept: AttemptReceipt[] = [];
  const inner = createFakeIo({ respond: answer });
  const asked = { threadId: 'thr_1', turnId: 'turn_1' };
  const io = receiptedIo(
    { backend, purpose: 'session', asked, redactions: { EMAIL: 2 } },
    (count) => ({
      ...inner,
      async fetch(...request) {
        count('request', 12);
        return await inner.fetch(...request).finally(() => count('reply', 30));
      },
    }),
    {
      async keepReceipt(receipt) {
        await Promise.resolve();
        if (!canKeep) throw new Error('The disk is full.');
        // Nothing has left before it was kept.
        expect(inner.sent).toEqual([]);
        kept.push(structuredClone(receipt));
        return async (later) => void kept.push(structuredClone(later));
      },
      createTurnId: () => 'turn_own',
      now: () => 7,
    },
  );
  return { io, kept, inner };
}

const first = {
  purpose: 'session',
  threadId: 'thr_1',
  turnId: 'turn_1',
  at: 7,
  origin: backend.origins[0],
  backendId: backend.id,
  class: 'team',
  redactions: { EMAIL: 2 },
  pageParts: [],
  bytes: {},
};

test('it is kept before anything leaves, and with what came of it', async () => {
  const { io, kept } = createWorld(() => new Response('{}'));
  await io.fetch('/session', { method: 'POST', body: 'secret words' });
  expect(kept[0]).toEqual(first);
  expect(kept.at(-1)).toEqual({ ...first, bytes: { request: 12, reply: 30 }, outcome: 'done' });
  expect(JSON.stringify(kept)).not.toContain('secret');
});

test('a call that fails has one too', async () => {
  const { io, kept } = createWorld(() => {
    throw new Error('refused');
  });
  await expect(io.fetch('/session', { method: 'POST' })).rejects.toThrow('refused');
  expect(kept.at(-1)).toMatchObject({ bytes: { request: 12 }, outcome: 'fault' });
});

test('where it cannot be kept, nothing leaves', async () => {
  const { io, inner } = createWorld(() => new Response('{}'), false);
  await expect(io.fetch('/session', { method: 'POST' })).rejects.toThrow('full');
  expect(inner.sent).toEqual([]);
});

test('several requests of one call share one receipt', async () => {
  const { io, kept } = createWorld(() => new Response('{}'));
  const { length } = kept;
  expect(length).toBe(0);
  await io.fetch('/a', { method: 'GET' });
  // The first is kept while nothing has left; the second only makes it grow.
  const before = kept.length;
  await io.fetch('/b', { method: 'GET' }).catch(() => undefined);
  expect(kept.slice(before).every(({ bytes }) => (bytes['request'] ?? 0) >= 24)).toBe(true);
});
