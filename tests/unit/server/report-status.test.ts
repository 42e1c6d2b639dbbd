import { expect, test } from 'vitest';
import { reportStatus } from '../../../lib/server/report-status';
import type { AttemptBackend, Turn, TurnEvent } from '../../../lib/model/turn';

const team: AttemptBackend = { id: 'team', label: 'Team', role: 'custom', kind: 'sse' };
const openai: AttemptBackend = { id: 'o', label: 'OpenAI', role: 'openai', kind: 'openai-chat' };
const turn = { id: 'turn_1', threadId: 't' } as Turn;

async function statusesOf(events: TurnEvent[]) {
  const statuses: string[] = [];
  const passed: TurnEvent[] = [];
  const respond = reportStatus(
    async function* () {
      await Promise.resolve();
      yield* events;
    },
    (threadId, { word, backendId, text }) =>
      statuses.push([threadId, word, backendId, text].join(' | ')),
  );
  for await (const event of respond(turn, new AbortController().signal)) passed.push(event);
  expect(passed).toEqual(events);
  return statuses;
}

test('says who is asked, then who answers, once', async () => {
  expect(
    await statusesOf([
      { type: 'attempt-start', backend: team },
      { type: 'text-delta', text: 'a' },
      { type: 'text-delta', text: 'b' },
      { type: 'reply-end', reason: 'done' },
    ]),
  ).toEqual(['t | waiting | team | Asking Team...', 't | custom | team | Team']);
});

test('a fallback says why in words, and the word of who answered stands', async () => {
  expect(
    await statusesOf([
      { type: 'attempt-start', backend: team },
      { type: 'attempt-start', backend: openai, because: 'Team is down.' },
      { type: 'text-delta', text: 'a' },
      { type: 'reply-end', reason: 'done' },
    ]),
  ).toEqual([
    't | waiting | team | Asking Team...',
    't | waiting | o | Team is down, asking OpenAI...',
    't | openai | o | OpenAI',
  ]);
});

test('what goes on before the first word is said, and nothing of it afterwards', async () => {
  expect(
    await statusesOf([
      { type: 'attempt-start', backend: team },
      { type: 'progress', text: 'Reconnecting to Team...' },
      { type: 'text-delta', text: 'a' },
      { type: 'progress', text: 'Reconnecting to Team...' },
      { type: 'reply-end', reason: 'done' },
    ]),
  ).toEqual([
    't | waiting | team | Asking Team...',
    't | waiting | team | Reconnecting to Team...',
    't | custom | team | Team',
  ]);
});

test('a fault is an error, and a Stop before the first word is none', async () => {
  const start: TurnEvent = { type: 'attempt-start', backend: team };
  expect(
    await statusesOf([
      start,
      { type: 'reply-fault', fault: { code: 'backend-error', message: 'x', backendId: 'team' } },
    ]),
  ).toEqual(['t | waiting | team | Asking Team...', 't | error | team | Error']);
  expect(await statusesOf([start, { type: 'reply-end', reason: 'stopped' }])).toEqual([
    't | waiting | team | Asking Team...',
    't | custom | team | Team',
  ]);
});

test('nothing is waited for once nobody reads the turn', async () => {
  const words: string[] = [];
  const respond = reportStatus(
    async function* () {
      await Promise.resolve();
      yield { type: 'attempt-start', backend: team };
      yield { type: 'usage', usage: {} };
    },
    (_, { word }) => words.push(word),
  );
  for await (const event of respond(turn, new AbortController().signal))
    if (event.type === 'usage') break;
  expect(words).toEqual(['waiting', 'custom']);
});
