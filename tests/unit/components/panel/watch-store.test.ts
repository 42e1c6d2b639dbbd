import { expect, test, vi } from 'vitest';
import { defaultPreferences } from '../../../../lib/model/preferences';
import { createWatchStore } from '../../../../components/panel/watch-store';
import type { ItemNote, PanelEvent } from '../../../../lib/messaging/panel-events';
import type { PanelOperations } from '../../../../lib/messaging/panel-operations';

const state: PanelEvent = {
  type: 'state',
  models: [],
  defaultModelId: 'reader',
  problems: [],
  firstRun: true,
  preferences: defaultPreferences,
  prompts: [],
};
const note = (item_id: string, text: string): ItemNote => ({ item_id, text });

/** Each connection yields its events and then breaks; the last one stays open. */
function scripted(connections: PanelEvent[][]): PanelOperations {
  const left = [...connections];
  return {
    operation: () => Promise.reject(new Error('not used')),
    async *stream<T>(_type: string, _params: object, signal: AbortSignal) {
      const events = left.shift() ?? [];
      for (const event of events) yield event as T;
      if (left.length > 0) throw new TypeError('network error');
      await new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => resolve());
      });
    },
  };
}

test('keeps what was told over a broken connection, and asks anew', async () => {
  const status = { word: 'custom', backendId: 'b', text: 'Team' } as const;
  const waiting = { word: 'waiting', backendId: 'b', text: 'Asking Team...' } as const;
  const attempts: number[] = [];
  const store = createWatchStore(
    scripted([
      [
        state,
        { type: 'status', threadId: 't', status },
        // Whoever was asked by a background that is gone is asked no longer.
        { type: 'status', threadId: 'u', status: waiting },
      ],
      [],
      [
        { ...state, firstRun: false },
        { type: 'note', threadId: 't', note: note('m', 'Team · 1 s') },
      ],
    ]),
    (attempt) => {
      attempts.push(attempt);
      return Promise.resolve();
    },
  );
  let changes = 0;
  const stop = store.subscribe(() => {
    changes += 1;
  });
  const controller = new AbortController();
  const running = store.run(controller.signal);
  await vi.waitFor(() => expect(store.read().notes.size).toBe(1));
  expect(store.read()).toEqual({
    settings: { ...state, firstRun: false },
    statuses: new Map([['t', status]]),
    notes: new Map([['t', new Map([['m', note('m', 'Team · 1 s')]])]]),
    deleted: [],
    withdrawn: [],
    connections: 2,
  });
  expect(attempts).toEqual([1, 2]);
  expect(changes).toBe(7);
  stop();
  controller.abort();
  await running;
});

test('fetched notes never replace the ones that were pushed meanwhile', async () => {
  const store = createWatchStore(
    scripted([[state, { type: 'note', threadId: 't', note: note('b', 'pushed') }]]),
    () => Promise.resolve(),
  );
  const controller = new AbortController();
  void store.run(controller.signal);
  await vi.waitFor(() => expect(store.read().notes.size).toBe(1));
  store.addNotes('t', [note('a', 'fetched'), note('b', 'fetched')]);
  expect([...(store.read().notes.get('t')?.values() ?? [])]).toEqual([
    note('a', 'fetched'),
    note('b', 'pushed'),
  ]);
  controller.abort();
});
