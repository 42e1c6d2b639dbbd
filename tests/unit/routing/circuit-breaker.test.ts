import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createBreakers } from '../../../lib/routing/breakers';
import {
  admit,
  afterVerdict,
  breakerLimits,
  closed,
  type BreakerState,
  type Ticket,
  type Verdict,
} from '../../../lib/routing/circuit-breaker';
import type { Json } from '../../../lib/shared/json';

const failure: Verdict = { type: 'failure' };

function fail(state: BreakerState, times: number, now = 0) {
  return Array.from({ length: times }).reduce<BreakerState>(
    (before) => afterVerdict(before, {}, failure, now),
    state,
  );
}

test('it opens after three failures in a row, for 30 s', () => {
  expect(fail(closed, 2)).toEqual({ phase: 'closed', failures: 2 });
  const open = fail(closed, 3, 1000);
  expect(open).toEqual({ phase: 'open', until: 31_000, openings: 1 });
  expect(admit(open, 30_999).ticket).toBeUndefined();
  expect(admit(open, 31_000).ticket).toEqual({ probe: 31_000 });
});

test('a success in between starts the count anew', () => {
  const state = afterVerdict(fail(closed, 2), {}, { type: 'success' }, 0);
  expect(fail(state, 2)).toEqual({ phase: 'closed', failures: 2 });
});

test('each failed probe doubles the rest, up to five minutes, and a good one ends it', () => {
  let state = fail(closed, 3);
  let now = 0;
  const rests: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    if (state.phase !== 'open') throw new Error('must be open');
    rests.push((state.until - now) / 1000);
    now = state.until;
    const { ticket, state: probing } = admit(state, now);
    state = afterVerdict(probing, ticket ?? {}, failure, now);
  }
  expect(rests).toEqual([30, 60, 120, 240, 300, 300]);
  const { ticket, state: probing } = admit(state, now + 300_000);
  expect(afterVerdict(probing, ticket ?? {}, { type: 'success' }, now)).toEqual(closed);
});

test.each([
  [100_000, 100_000],
  [1, 30_000],
  [1e12, 3_600_000],
])('a server that asks for %i ms is left alone for %i ms, from the first time', (waitMs, rest) => {
  expect(afterVerdict(closed, {}, { type: 'failure', waitMs }, 0)).toEqual({
    phase: 'open',
    until: rest,
    openings: 1,
  });
});

test('a probe that tells nothing leaves room for the next at once', () => {
  const { ticket, state } = admit(fail(closed, 3), 30_000);
  const after = afterVerdict(state, ticket ?? {}, { type: 'no-verdict' }, 30_001);
  expect(admit(after, 30_001).ticket).toEqual({ probe: 30_001 });
});

test('a probe whose worker died is followed by another after two minutes', () => {
  const { state } = admit(fail(closed, 3), 30_000);
  expect(admit(state, 30_000 + breakerLimits.probeMs - 1).ticket).toBeUndefined();
  expect(admit(state, 30_000 + breakerLimits.probeMs).ticket).toBeDefined();
});

type Step =
  { do: 'ask' } | { do: 'wait'; ms: number } | { do: 'settle'; which: number; verdict: Verdict };

const verdicts: fc.Arbitrary<Verdict> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Verdict>({ type: 'failure' }) },
  fc.record({ type: fc.constant('failure' as const), waitMs: fc.integer({ min: 0, max: 99_999 }) }),
  fc.constant<Verdict>({ type: 'success' }),
  fc.constant<Verdict>({ type: 'no-verdict' }),
);
const stepsOfLife: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<Step>({ do: 'ask' }) },
    fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 150_000 }) }),
    fc.record({ do: fc.constant('settle' as const), which: fc.nat(20), verdict: verdicts }),
  ),
  { maxLength: 60 },
);

describe('laws, whatever happens and in whatever order', () => {
  test('never are two probes on their way, and an open breaker lets nobody through', () => {
    fc.assert(
      fc.property(stepsOfLife, (life) => {
        let now = 0;
        let state: BreakerState = closed;
        let waiting: Ticket[] = [];
        const breaches: string[] = [];
        for (const step of life) {
          if (step.do === 'wait') now += step.ms;
          if (step.do === 'ask') {
            const before = state;
            const answer = admit(state, now);
            state = answer.state;
            const isShut = before.phase === 'open' && now < before.until;
            if (isShut && answer.ticket) breaches.push('an open breaker let one through');
            if (answer.ticket) waiting.push(answer.ticket);
          }
          if (step.do === 'settle' && waiting.length > 0) {
            const [ticket = {}] = waiting.splice(step.which % waiting.length, 1);
            state = afterVerdict(state, ticket, step.verdict, now);
            // A success heard from anybody closes the breaker: the probe, if there is one, is then a request like any other.
            if (step.verdict.type === 'success') waiting = waiting.map(() => ({}));
          }
          const isAlive = ({ probe }: Ticket) =>
            probe !== undefined && now < probe + breakerLimits.probeMs;
          if (waiting.filter(isAlive).length > 1) breaches.push('two probes are on their way');
        }
        expect(breaches).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('it never stays shut for ever', () => {
    fc.assert(
      fc.property(stepsOfLife, (life) => {
        let now = 0;
        let state: BreakerState = closed;
        for (const step of life) {
          if (step.do === 'wait') now += step.ms;
          if (step.do === 'ask') state = admit(state, now).state;
          if (step.do === 'settle') state = afterVerdict(state, {}, step.verdict, now);
        }
        const long = breakerLimits.longestWaitMs + breakerLimits.probeMs;
        expect(admit(state, now + long).ticket).toBeDefined();
      }),
    );
  });
});

describe('breakers, kept in a store', () => {
  function createStore(initial?: Json) {
    const store = {
      saved: initial,
      load: async () => structuredClone(store.saved),
      save: async (states: Json) => {
        store.saved = structuredClone(states);
      },
    };
    return store;
  }

  test('an open one is still open after the worker died', async () => {
    const store = createStore();
    let now = 0;
    const first = createBreakers(store, () => now);
    for (let n = 0; n < 3; n += 1)
      first.settle('team', (await first.admit('team')) ?? {}, { type: 'failure' });
    await vi.waitFor(() => expect(store.saved).toMatchObject({ team: { phase: 'open' } }));
    const second = createBreakers(store, () => now);
    expect(await second.admit('team')).toBeUndefined();
    expect(await second.admit('other')).toEqual({});
    now = 30_000;
    expect(await second.admit('team')).toEqual({ probe: 30_000 });
    expect(await second.admit('team')).toBeUndefined();
  });

  test('of two turns that ask at once, while the store is still being read, one is the probe', async () => {
    const store = createStore({ team: { phase: 'open', until: 5, openings: 1 } });
    const breakers = createBreakers(store, () => 10);
    const tickets = await Promise.all([1, 2, 3].map(() => breakers.admit('team')));
    expect(tickets.filter(Boolean)).toHaveLength(1);
  });

  test.each([['text'], [null], [{ team: { phase: 'open' } }], [{ team: 7 }], [[1]]])(
    'what is stored as %j counts as nothing',
    async (saved) => {
      const breakers = createBreakers(createStore(saved), () => 0);
      expect(await breakers.admit('team')).toEqual({});
    },
  );

  test('what was read once is not read again: good news outlives a slow store', async () => {
    const store = createStore({ team: { phase: 'open', until: 0, openings: 1 } });
    const breakers = createBreakers({ ...store, save: async () => undefined }, () => 1);
    breakers.settle('team', (await breakers.admit('team')) ?? {}, { type: 'success' });
    expect(await Promise.all([breakers.admit('team'), breakers.admit('team')])).toEqual([{}, {}]);
  });

  test('a store that fails costs only the memory', async () => {
    const broken = {
      load: () => Promise.reject(new Error('gone')),
      save: () => Promise.reject(new Error('gone')),
    };
    const breakers = createBreakers(broken, () => 0);
    for (let n = 0; n < 3; n += 1)
      breakers.settle('team', (await breakers.admit('team')) ?? {}, { type: 'failure' });
    expect(await breakers.admit('team')).toBeUndefined();
  });

  test('good news from everyone leaves nothing behind in the store', async () => {
    const store = createStore();
    const breakers = createBreakers(store, () => 0);
    breakers.settle('team', {}, { type: 'failure' });
    breakers.settle('team', {}, { type: 'success' });
    await vi.waitFor(() => expect(store.saved).toEqual({}));
  });
});
