// What a stream says becomes what is shown, by ChatKit's rules.
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  applyStreamEvent,
  type StreamEffects,
} from '../../../../components/chatkit/stream-reducer';
import { createThreadState } from '../../../../components/chatkit/thread-state';
import type { ThreadStreamEvent } from '../../../../lib/chatkit/events';
import type { ThreadItem } from '../../../../lib/chatkit/items';
import { added, answerItem, delta, done, thread, userItem } from './fake-chat';

function play(events: readonly ThreadStreamEvent[], given: Partial<StreamEffects> = {}) {
  const state = createThreadState();
  const effects: StreamEffects = {
    threadCreated: vi.fn<StreamEffects['threadCreated']>(),
    clientEffect: vi.fn<StreamEffects['clientEffect']>(),
    toolCalled: vi.fn<StreamEffects['toolCalled']>(),
    errorShown: vi.fn<StreamEffects['errorShown']>(),
    threadGone: vi.fn<StreamEffects['threadGone']>(),
    ...given,
  };
  for (const event of events) applyStreamEvent(state, event, effects);
  const { items } = state;
  return { state, effects, shown: items.ids().map((id) => items.read(id)) };
}

test('an answer in pieces shows the same as a whole one', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.nat({ max: 20 }), { maxLength: 10 }), (text, sizes) => {
      const pieces: string[] = [];
      let start = 0;
      for (const size of [...sizes, text.length]) {
        pieces.push(text.slice(start, start + size));
        start += size;
      }
      const final = answerItem('a', text);
      const inPieces = play([
        added(answerItem('a')),
        ...pieces.map((piece) => delta('a', piece)),
        done(final),
      ]);
      expect(inPieces.shown).toEqual(play([done(final)]).shown);
    }),
  );
});

test('unknown events, updates, items and ids change nothing', () => {
  const unknown = [
    { type: 'brand.new', payload: 1 },
    { type: 'thread.item.updated', item_id: 'nobody', update: { type: 'x' } },
    { type: 'thread.item.removed', item_id: 'nobody' },
    delta('nobody', 'lost'),
  ] as unknown as ThreadStreamEvent[];
  expect(play([done(answerItem('a', 'Hi')), ...unknown]).shown).toEqual([answerItem('a', 'Hi')]);
});

test('a thread update changes its title and status, never its items', () => {
  const { state } = play([
    done(answerItem('a', 'Hi')),
    {
      type: 'thread.updated',
      thread: thread('thr_1', [], { title: 'Bread', status: { type: 'locked', reason: 'Why' } }),
    },
  ]);
  expect(state.getSnapshot()).toMatchObject({
    title: 'Bread',
    status: { type: 'locked', reason: 'Why' },
    itemIds: ['a'],
  });
  const { state: untitled } = play([
    { type: 'thread.updated', thread: thread('thr_1', [], { title: 'Bread' }) },
    { type: 'thread.updated', thread: thread('thr_1') },
  ]);
  expect(untitled.getSnapshot().title).toBeUndefined();
});

test('progress is gone with the first word', () => {
  const progress: ThreadStreamEvent = { type: 'progress_update', text: 'Searching' };
  expect(play([progress]).state.getSnapshot().progress).toEqual({ text: 'Searching' });
  const { state } = play([progress, added(answerItem('a')), delta('a', 'H')]);
  expect(state.getSnapshot().progress).toBeUndefined();
});

describe('an error', () => {
  test.each([
    ['custom', 'Team is down.', 'Team is down.'],
    ['stream.error', undefined, 'Something went wrong while the answer was being written.'],
    ['new.code', 'secret', 'Something went wrong while the answer was being written.'],
  ])('with code %s shows its sentence', (code, text, shown) => {
    const { state, effects } = play([
      { type: 'error', code, allow_retry: true, ...(text ? { message: text } : {}) },
      done(answerItem('a', 'Later')),
    ]);
    expect(state.getSnapshot()).toMatchObject({
      error: { message: shown, retry: { type: 'turn' } },
      itemIds: ['a'],
    });
    expect(effects.errorShown).toHaveBeenCalledExactlyOnceWith(shown);
  });

  test('offers Retry only when it is allowed', () => {
    const { state } = play([{ type: 'error', code: 'custom', allow_retry: false }]);
    expect(state.getSnapshot().error).not.toHaveProperty('retry');
  });
});

test('a client effect is told once and stored nowhere', () => {
  const { effects, shown } = play([{ type: 'client_effect', name: 'toast', data: { x: null } }]);
  expect(effects.clientEffect).toHaveBeenCalledExactlyOnceWith('toast', { x: null });
  expect(shown).toEqual([]);
});

test('items that are there for the machinery alone are kept and not shown', () => {
  const base = { thread_id: 'thr_1', created_at: '' };
  const hidden: ThreadItem[] = [
    { ...base, id: 'h', type: 'sdk_hidden_context', content: 'x' },
    { ...base, id: 'e', type: 'end_of_turn' },
  ];
  const { state } = play([...hidden.map(done), done(answerItem('a', 'Hi'))]);
  expect(state.getSnapshot().itemIds).toEqual(['a']);
});

test('what the running turn says stands before the messages that wait', () => {
  const state = createThreadState();
  const effects = play([]).effects;
  for (const event of [done(userItem('u1', 'One')), done(userItem('u2', 'Two'))])
    applyStreamEvent(state, event, effects);
  state.patch({ queued: ['u2'] });
  applyStreamEvent(state, added(answerItem('a', 'To one')), effects);
  expect(state.items.ids()).toEqual(['u1', 'a', 'u2']);
});
