import { expect, test } from 'vitest';
import { toError } from '../../../lib/model/throw-fault';
import type { ReplyEvent } from '../../../lib/model/reply';
import type { TransportRequest, Turn } from '../../../lib/model/turn';
import { startSteps } from '../../../lib/pipeline/run-steps';
import type { Question, Step, TextFilter } from '../../../lib/pipeline/step';
import { createBackend } from '../../support/backend-fixture';

const turn: Turn = {
  id: 't',
  threadId: 'thr',
  model: { id: 'm', label: 'M', route: [] },
  text: 'q',
  context: [],
  history: [],
};
const question: Question = { text: 'q', history: [] };
const shape = async ({ text }: Question): Promise<TransportRequest> => ({
  message: `<${text}>`,
  history: [],
  sessionId: 's',
  params: {},
});

/** Puts its name after what passes on the way out, and around what passes on the way in; holds one character back. */
function mark(name: string): Step {
  return {
    id: name,
    start: () => ({
      prepare: (before) => ({ ...before, text: `${before.text}${name}` }),
      seal: async (request) => ({ ...request, message: `${request.message}${name}` }),
      createFilter(): TextFilter {
        let held = '';
        return {
          push(text) {
            const all = held + text;
            held = all.slice(-1);
            return all.slice(0, -1);
          },
          end: (isWhole) => `${held}${name}${isWhole ? '!' : '?'}`,
        };
      },
    }),
  };
}

async function* replyOf(events: ReplyEvent[]): AsyncGenerator<ReplyEvent> {
  yield* events;
}

async function read(events: AsyncIterable<ReplyEvent>) {
  const seen: ReplyEvent[] = [];
  for await (const event of events) seen.push(event);
  return seen;
}
const text = (words: string): ReplyEvent => ({ type: 'text-delta', text: words });
const thought = (words: string): ReplyEvent => ({ type: 'reasoning-delta', text: words });
const done: ReplyEvent = { type: 'reply-end', reason: 'done' };

async function startedSteps(steps: Step[]) {
  const running = startSteps(steps, turn, createBackend());
  await running.before(question, shape);
  return running;
}

test('steps run in order, before and after the shape is given', async () => {
  const running = startSteps([mark('a'), mark('b')], turn, createBackend());
  expect(await running.before(question, shape)).toMatchObject({
    ok: true,
    value: { message: '<qab>ab' },
  });
});

test('a backend can switch a step off', async () => {
  const backend = createBackend({ steps: { a: false, b: { any: 'thing' } } });
  const running = startSteps([mark('a'), mark('b')], turn, backend);
  expect(await running.before(question, shape)).toMatchObject({ value: { message: '<qb>b' } });
});

test('filters run in reverse, and what is held back passes through those after it', async () => {
  const running = await startedSteps([mark('a'), mark('b')]);
  const events = await read(running.after(replyOf([text('12'), text('34'), done])));
  const all = events.map((event) => (event.type === 'text-delta' ? event.text : '.')).join('');
  expect(all).toBe('1234b!a!.');
});

test.each([
  [{ type: 'reply-end', reason: 'stopped' }],
  [{ type: 'reply-fault', fault: { code: 'reply-cut-short', message: 'x' } }],
] satisfies [ReplyEvent][])('text held back comes even before %j', async (end) => {
  const running = await startedSteps([mark('a')]);
  expect(await read(running.after(replyOf([text('12'), end])))).toEqual([
    text('1'),
    text('2a?'),
    end,
  ]);
});

test('reasoning and text are whole each, and nothing comes out of order', async () => {
  const running = await startedSteps([mark('a')]);
  const said = [thought('hm'), text('yes'), thought('so'), done];
  expect(await read(running.after(replyOf(said)))).toEqual([
    thought('h'),
    thought('ma!'),
    text('ye'),
    text('sa!'),
    thought('s'),
    thought('oa!'),
    done,
  ]);
});

test('a reply without text is left alone', async () => {
  const running = await startedSteps([mark('a')]);
  const said: ReplyEvent[] = [{ type: 'notice', message: 'n' }, done];
  expect(await read(running.after(replyOf(said)))).toEqual(said);
});

test.each([
  ['prepare', { prepare: () => fail() }],
  ['seal', { seal: () => Promise.reject(new Error('secret text')) }],
])(
  'a step that fails in %s fails the attempt before anything is shaped to leave',
  async (_hook, run) => {
    const running = startSteps([{ id: 'x', start: () => run }], turn, createBackend());
    const result = await running.before(question, shape);
    expect(result).toMatchObject({ ok: false, fault: { code: 'step-failed', backendId: 'team' } });
    expect(JSON.stringify(result)).not.toContain('secret');
  },
);

function fail(): never {
  throw new Error('secret text');
}

test('a fault that a step throws is the one the user reads', async () => {
  const fault = { code: 'page-unreadable', message: 'No.' } as const;
  const seal = () => Promise.reject(toError(fault));
  const running = startSteps([{ id: 'x', start: () => ({ seal }) }], turn, createBackend());
  expect(await running.before(question, shape)).toEqual({ ok: false, fault });
});
