// The line under an answer says what the backend counted, where it counted.
import { expect, test } from 'vitest';
import type { Usage } from '../../../lib/model/reply';
import { toItemNote } from '../../../lib/server/item-notes';

const textWith = (usage?: Usage) =>
  toItemNote({
    id: 't',
    threadId: 'thr',
    itemId: 'm',
    state: 'done',
    attempts: [],
    answerItemId: 'a',
    backend: { id: 'b', label: 'Team', role: 'custom', kind: 'sse' },
    ...(usage ? { usage } : {}),
    startedAt: 0,
    endedAt: 2100,
  })?.text;

test.each([
  [undefined, 'Team · 2.1 s'],
  [{}, 'Team · 2.1 s'],
  [{ inputTokens: 120, outputTokens: 48 }, 'Team · 2.1 s · 120 tokens in, 48 out'],
  [{ inputTokens: 120 }, 'Team · 2.1 s · 120 tokens in'],
  [{ outputTokens: 0 }, 'Team · 2.1 s · 0 tokens out'],
])('%j', (usage, expected) => {
  expect(textWith(usage)).toBe(expected);
});

test.each([
  ['failed', 'An attempt at Team gave no answer'],
  ['interrupted', 'An attempt at Team gave no answer'],
  ['stopped', 'Stopped before Team answered'],
  ['done', undefined],
] as const)(
  '%s without an answer: under the message, because something was sent',
  (state, text) => {
    const turn = {
      id: 't',
      threadId: 'thr',
      itemId: 'm',
      state,
      attempts: [{ backendId: 'b', startedAt: 0 }],
      backend: { id: 'b', label: 'Team', role: 'custom', kind: 'sse' } as const,
      startedAt: 0,
      endedAt: 2100,
    };
    expect(toItemNote(turn)).toEqual(text === undefined ? undefined : { item_id: 'm', text });
    expect(toItemNote({ ...turn, attempts: [] })).toBeUndefined();
  },
);
