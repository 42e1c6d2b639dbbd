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
