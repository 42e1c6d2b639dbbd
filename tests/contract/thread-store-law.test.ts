// The two stores are one: the same changes in the same order give the same answers, whatever they are.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ItemOurs, TurnRecord } from '../../lib/store/records';
import type { StoreWrite } from '../../lib/store/thread-store';
import { item, putItem, putThread, putTurn, stores, thread, turn } from '../support/store-records';

test('both stores answer alike after any writes', async () => {
  const itemId = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const ours = fc.constantFrom<Partial<ItemOurs>>(
    {},
    {},
    { state: 'queued' },
    { state: 'stopped' },
  );
  const write = fc.oneof(
    fc
      .tuple(itemId, ours, fc.boolean())
      .map(([id, more, hidden]): StoreWrite =>
        putItem(item(id, more, hidden ? 'sdk_hidden_context' : 'end_of_turn')),
      ),
    itemId.map((id): StoreWrite => ({ type: 'remove-item', threadId: 'thr_1', itemId: id })),
    fc.tuple(itemId, fc.nat(9)).map(([id, at]): StoreWrite => ({
      type: 'supersede-after',
      threadId: 'thr_1',
      itemId: id,
      at,
    })),
    fc
      .tuple(itemId, fc.option(fc.nat(9), { nil: undefined }))
      .map(([id, at]) => putThread(thread(id, at === undefined ? {} : { deletedAt: at }))),
    fc
      .tuple(itemId, fc.constantFrom('queued', 'running', 'done'))
      .map(([id, state]) => putTurn(turn(id, state as TurnRecord['state']))),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(write, { maxLength: 3 }), { maxLength: 12 }),
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom('asc' as const, 'desc' as const),
      fc.option(itemId, { nil: undefined }),
      async (batches, limit, order, after) => {
        const answers = await Promise.all(
          stores.map(async ([, createStore]) => {
            const store = createStore();
            for (const batch of batches) await store.write(batch);
            const query = { limit, order, ...(after === undefined ? {} : { after }) };
            return {
              threads: await store.listThreads(query),
              items: await store.listItems('thr_1', query),
              all: await store.listItems('thr_1', { limit: 99, order }, 'with-hidden'),
              turns: await store.listTurns('thr_1', limit, after),
              open: await store.listOpenTurns(),
            };
          }),
        );
        expect(answers[0]).toEqual(answers[1]);
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);
