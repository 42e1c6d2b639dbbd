import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFault } from '../../../lib/model/create-fault';
import { faultTable, type Fault, type FaultCode } from '../../../lib/model/fault';
import type { ReplyEvent } from '../../../lib/model/reply';
import type { TurnEvent } from '../../../lib/model/turn';
import { createBreakers } from '../../../lib/routing/breakers';
import { withFallback } from '../../../lib/routing/with-fallback';
import { createBackend } from '../../support/backend-fixture';

const codes = Object.keys(faultTable) as FaultCode[];
const text = (words: string): ReplyEvent => ({ type: 'text-delta', text: words });
const done: ReplyEvent = { type: 'reply-end', reason: 'done' };
const backends = [
  createBackend({ id: 'team', label: 'Team' }),
  createBackend({ id: 'openai', label: 'OpenAI', role: 'openai' }),
  createBackend({ id: 'last', label: 'Last' }),
];
function faultOf(code: FaultCode, extra: Partial<Fault> = {}): ReplyEvent {
  return { type: 'reply-fault', fault: { ...createFault(code, { label: 'Team' }), ...extra } };
}

function createMemory() {
  let saved: unknown;
  return {
    load: async () => saved,
    save: async (states: unknown) => {
      saved = states;
    },
  };
}

/** Runs a route in which each backend says what its script says. */
async function run(
  scripts: ReplyEvent[][],
  options: { signal?: AbortSignal; open?: number[] } = {},
) {
  const now = () => 1000;
  const breakers = createBreakers(createMemory(), now);
  for (const at of options.open ?? [])
    breakers.settle(backends[at]?.id ?? '', {}, { type: 'failure', waitMs: 1 });
  const asked: string[] = [];
  const events: TurnEvent[] = [];
  const candidates = backends.slice(0, scripts.length).map((backend) => ({ backend }));
  const signal = options.signal ?? new AbortController().signal;
  const turn = withFallback(
    candidates,
    async function* ({ backend }) {
      asked.push(backend.id);
      yield* scripts[candidates.findIndex((one) => one.backend === backend)] ?? [];
    },
    { breakers, now, signal },
  );
  for await (const event of turn) events.push(event);
  return { events, asked, breakers };
}

test('the first backend answers: its words, one attempt, no reason', async () => {
  const { events } = await run([
    [text('Hello'), text(' you'), done],
    [text('never'), done],
  ]);
  expect(events).toEqual([
    { type: 'attempt-start', backend: { id: 'team', label: 'Team', role: 'custom', kind: 'sse' } },
    text('Hello'),
    text(' you'),
    {
      type: 'attempt-end',
      attempt: {
        backendId: 'team',
        startedAt: 1000,
        firstWordMs: 0,
        endedAt: 1000,
        outcome: 'done',
      },
    },
    done,
  ]);
});

test('the second answers when the first did not, and says why', async () => {
  const message = 'Team did not answer within 3 s. Try again in a moment.';
  const { events } = await run([
    [{ type: 'notice', message: 'half a thought' }, faultOf('backend-timeout', { message })],
    [text('Hello'), done],
  ]);
  expect(events.map(({ type }) => type)).toEqual([
    'attempt-start',
    'attempt-end',
    'attempt-start',
    'text-delta',
    'attempt-end',
    'reply-end',
  ]);
  expect(events[1]).toMatchObject({
    attempt: { backendId: 'team', outcome: 'fault', faultCode: 'backend-timeout' },
  });
  expect(events[2]).toMatchObject({
    backend: { id: 'openai', role: 'openai' },
    because: 'Team did not answer within 3 s.',
  });
});

test.each(codes)('the fault table decides whether %s moves on', async (code) => {
  const { asked } = await run([[faultOf(code)], [text('Hello'), done]]);
  expect(asked).toEqual(faultTable[code].movesOn ? ['team', 'openai'] : ['team']);
});

test('sign in is asked for, and nobody else is asked', async () => {
  const { events, asked } = await run([[faultOf('sign-in-needed')], [text('Hello'), done]]);
  expect(asked).toEqual(['team']);
  expect(events.at(-1)).toEqual(faultOf('sign-in-needed'));
});

test('after a visible word the fault goes to the user', async () => {
  const { events, asked } = await run([
    [text('Hel'), faultOf('reply-cut-short')],
    [text('Hello'), done],
  ]);
  expect(asked).toEqual(['team']);
  expect(events.at(-1)).toEqual(faultOf('reply-cut-short'));
  expect(events).toContainEqual(text('Hel'));
});

test('white space is no visible word, and that of a failed attempt is not shown', async () => {
  const { events, asked } = await run([
    [text('\n '), faultOf('backend-error')],
    [text(' '), text('Hello'), done],
  ]);
  expect(asked).toEqual(['team', 'openai']);
  expect(events.filter(({ type }) => type === 'text-delta')).toEqual([text(' '), text('Hello')]);
});

test('when nobody answers, the user reads every reason and the last remedy', async () => {
  const remedies = [{ type: 'open-settings' as const, label: 'Settings' as const }];
  const { events } = await run([
    [faultOf('backend-timeout', { message: 'Team did not answer within 3 s. Try again.' })],
    [
      faultOf('backend-unreachable', {
        message: 'OpenAI did not answer at api.example.com:443. Check that it is running.',
        backendId: 'openai',
        remedies,
      }),
    ],
  ]);
  expect(events.at(-1)).toEqual({
    type: 'reply-fault',
    fault: {
      code: 'backend-unreachable',
      message:
        'Team did not answer within 3 s. OpenAI did not answer at api.example.com:443. Check that it is running.',
      backendId: 'openai',
      remedies,
    },
  });
});

test('a backend that rests is passed over and named', async () => {
  const { events, asked } = await run(
    [
      [text('x'), done],
      [text('Hello'), done],
    ],
    { open: [0] },
  );
  expect(asked).toEqual(['openai']);
  expect(events[0]).toMatchObject({
    because: 'Team failed several times and is given a short rest.',
  });
});

test('when all rest, the first is asked all the same', async () => {
  const { events, asked } = await run([[text('Hello'), done], [done]], { open: [0, 1] });
  expect(asked).toEqual(['team']);
  expect(events[0]).not.toHaveProperty('because');
});

test('Stop before anything was asked asks nobody', async () => {
  const { events, asked } = await run([[text('Hello'), done]], { signal: AbortSignal.abort() });
  expect(asked).toEqual([]);
  expect(events).toEqual([{ type: 'reply-end', reason: 'stopped' }]);
});

test('a reader that leaves gives the probe back', async () => {
  const memory = createMemory();
  await memory.save({ team: { phase: 'open', until: 0, openings: 1 } });
  const breakers = createBreakers(memory, () => 5);
  const [backend = createBackend()] = backends;
  const turn = withFallback(
    [{ backend }],
    async function* () {
      yield { type: 'notice', message: 'thinking' };
      yield text('Hello');
      yield done;
    },
    { breakers, now: () => 5, signal: new AbortController().signal },
  );
  await turn.next();
  const pending = turn.next();
  await turn.return(undefined);
  await pending;
  expect(await breakers.admit('team')).toBeDefined();
});

describe('laws, whatever the backends say', () => {
  const quiet: fc.Arbitrary<ReplyEvent> = fc.constantFrom<ReplyEvent>(
    { type: 'notice', message: 'n' },
    { type: 'model-name', name: 'm' },
    { type: 'usage', usage: {} },
    text(''),
    text(' \n'),
    { type: 'thread-event', event: { type: 'progress_update', text: 'p' } },
  );
  const visible: fc.Arbitrary<ReplyEvent> = fc.oneof(
    fc.string({ minLength: 1 }).map((word) => text(`${word}.`)),
    fc.constant<ReplyEvent>({ type: 'reasoning-delta', text: 'hm' }),
    fc.constant<ReplyEvent>({
      type: 'thread-event',
      event: { type: 'thread.item.removed', item_id: 'i' },
    }),
  );
  const terminal: fc.Arbitrary<ReplyEvent[]> = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...codes).map((code) => [faultOf(code)]) },
    fc.constant<ReplyEvent[]>([done]),
    fc.constant<ReplyEvent[]>([]),
    fc.constant<ReplyEvent[]>([{ type: 'reply-end', reason: 'stopped' }, text('too late')]),
  );
  const script = fc
    .tuple(
      fc.array(quiet, { maxLength: 3 }),
      fc.array(fc.oneof(quiet, visible), { maxLength: 3 }),
      terminal,
    )
    .map((parts) => parts.flat());
  const isVisible = (event: TurnEvent) =>
    (event.type === 'text-delta' && event.text.trim() !== '') ||
    event.type === 'reasoning-delta' ||
    (event.type === 'thread-event' && event.event.type.startsWith('thread.item.'));
  const scripts = fc.array(script, { minLength: 1, maxLength: 3 });
  const open = fc.uniqueArray(fc.nat(2));

  test('a turn ends in exactly one terminal event, and nothing follows it', () =>
    fc.assert(
      fc.asyncProperty(scripts, open, async (scripts, open) => {
        const { events } = await run(scripts, { open });
        const ends = events.filter(({ type }) => type === 'reply-end' || type === 'reply-fault');
        expect(ends).toEqual([events.at(-1)]);
      }),
    ));

  test('nobody is asked after a visible word, and nobody twice', () =>
    fc.assert(
      fc.asyncProperty(scripts, open, async (scripts, open) => {
        const { events, asked } = await run(scripts, { open });
        const first = events.findIndex(isVisible);
        const later = first < 0 ? [] : events.slice(first);
        expect(later.filter(({ type }) => type === 'attempt-start')).toEqual([]);
        expect(new Set(asked).size).toBe(asked.length);
      }),
    ));

  test('every attempt that began has ended before the next, and at the end', () =>
    fc.assert(
      fc.asyncProperty(scripts, open, async (scripts, open) => {
        const { events } = await run(scripts, { open });
        const marks = events.map(({ type }) => type).filter((type) => type.startsWith('attempt'));
        expect(marks.join(' ')).toMatch(/^(attempt-start attempt-end ?)+$/u);
      }),
    ));

  test('what is shown is what one backend said, from its beginning', () =>
    fc.assert(
      fc.asyncProperty(scripts, async (scripts) => {
        const { events, asked } = await run(scripts);
        const shown = events.filter(
          ({ type }) => !type.startsWith('attempt') && !type.startsWith('reply-'),
        );
        const said = scripts[asked.length - 1] ?? [];
        expect(said.slice(0, shown.length)).toEqual(shown);
      }),
    ));
});
