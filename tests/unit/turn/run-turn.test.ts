import { describe, expect, test } from 'vitest';
import type { Model, RoutedBackend } from '../../../lib/model/backend';
import type { ReplyEvent } from '../../../lib/model/reply';
import type { TransportRequest, Turn, TurnEvent } from '../../../lib/model/turn';
import { steps } from '../../../lib/pipeline/registry';
import type { Step } from '../../../lib/pipeline/step';
import { createBreakers } from '../../../lib/routing/breakers';
import { readerBackend, readerModel } from '../../../lib/settings/defaults';
import { everyReader, readerIn } from '../../../lib/languages/reader-texts';
import { createReader } from '../../../lib/reader/reader';
import { defineTransport, type Io } from '../../../lib/transports/transport';
import { createIdentity } from '../../../lib/turn/create-identity';
import { createRunTurn, type TurnDeps } from '../../../lib/turn/run-turn';
import { createBackend } from '../../support/backend-fixture';
import { createManualTimers } from '../../support/manual-timers';

const done: ReplyEvent = { type: 'reply-end', reason: 'done' };
const modelOf = (...ids: string[]): Model => ({
  id: 'm',
  label: 'Fast',
  route: ids.map((backend) => ({ backend, consent: 'same-class' })),
});
const turnOf = (model: Model): Turn => ({
  id: 't',
  threadId: 'thr_1',
  model,
  text: ' Why?\r\n',
  context: [],
  history: [],
});

interface World {
  backends?: RoutedBackend[];
  /** What each backend answers, by id. */
  answers?: Record<string, ReplyEvent[]>;
  steps?: readonly Step[];
}

function createWorld({ backends = [createBackend()], answers = {}, ...rest }: World) {
  const sent: { backendId: string; request: TransportRequest }[] = [];
  const bound: string[] = [];
  const sse = defineTransport({
    label: 'Scripted',
    fields: [],
    async *send(request, backend) {
      sent.push({ backendId: backend.id, request });
      yield* answers[backend.id] ?? [{ type: 'text-delta', text: 'Hi' }, done];
    },
  });
  const sessions = new Map<string, string>();
  const deps: TurnDeps = {
    backends: async () => [...backends, readerBackend],
    transports: { sse },
    builtins: {
      reader: createReader({
        texts: () => Promise.resolve(readerIn('en')),
        languages: everyReader,
      }),
    },
    steps: rest.steps ?? steps,
    breakers: createBreakers({ load: async () => undefined, save: async () => undefined }, () => 0),
    bindIo: (backend, signal): Io => {
      bound.push(backend.id);
      return {
        fetch: () => Promise.reject(new Error('unused')),
        upload: () => Promise.reject(new Error('no file is sent')),
        openSocket: () => Promise.reject(new Error('unused')),
        signal,
        limits: backend.limits,
        timers: createManualTimers(),
        random: () => 0,
      };
    },
    identityFor: createIdentity({
      getSession: async (thread, backend) => sessions.get(`${thread} ${backend}`),
      putSession: async (thread, backend, id) => void sessions.set(`${thread} ${backend}`, id),
      getUser: async (backend) => sessions.get(backend),
      putUser: async (backend, id) => void sessions.set(backend, id),
    }),
    now: () => 0,
  };
  const respond = createRunTurn(deps);
  async function ask(
    model: Model,
    turn: Partial<Turn> = {},
    signal = new AbortController().signal,
  ) {
    const events: TurnEvent[] = [];
    for await (const event of respond({ ...turnOf(model), ...turn }, signal)) events.push(event);
    return events;
  }
  return { ask, sent, bound };
}

test('the question is normalised, shaped, sent, and its answer comes back', async () => {
  const { ask, sent } = createWorld({});
  const events = await ask(modelOf('team'));
  expect(events.map(({ type }) => type)).toEqual([
    'attempt-start',
    'text-delta',
    'attempt-end',
    'reply-end',
  ]);
  expect(sent).toMatchObject([{ backendId: 'team', request: { message: 'Why?', history: [] } }]);
});

test('each attempt is shaped for whom it asks', async () => {
  const timeout: ReplyEvent = {
    type: 'reply-fault',
    fault: { code: 'backend-timeout', message: 'Team did not answer within 3 s. Try again.' },
  };
  const second = createBackend({ id: 'second', label: 'Second', history: 'messages' });
  const { ask, sent } = createWorld({
    backends: [createBackend(), second],
    answers: { team: [timeout] },
  });
  const history = [{ role: 'user', text: 'Hi' } as const];
  const events = await ask(modelOf('team', 'second'), { history });
  expect(sent.map(({ request }) => request.history)).toEqual([[], history]);
  expect(events).toContainEqual(
    expect.objectContaining({ because: 'Team did not answer within 3 s.' }),
  );
});

test('a session is one per thread and backend, and a user one per backend where it is wanted', async () => {
  const second = createBackend({ id: 'second', userId: 'random' });
  const { ask, sent } = createWorld({ backends: [createBackend(), second] });
  await ask(modelOf('team'));
  await ask(modelOf('team'));
  await ask(modelOf('second'));
  await ask(modelOf('second'), { threadId: 'thr_2' });
  const [a, b, c, d] = sent.map(({ request }) => request);
  expect(a?.sessionId).toMatch(/^ses_/u);
  expect(b?.sessionId).toBe(a?.sessionId);
  expect(new Set([a, c, d].map((request) => request?.sessionId)).size).toBe(3);
  expect(a?.userId).toBeUndefined();
  expect(c?.userId).toMatch(/^usr_/u);
  expect(d?.userId).toBe(c?.userId);
});

test('Reader answers from the page, and no session is made for it', async () => {
  const { ask, sent } = createWorld({ backends: [] });
  const page = {
    kind: 'page',
    title: 'Tides',
    url: 'https://example.com',
    text: 'Tides are made by the moon. The sea rises twice a day.',
  } as const;
  const events = await ask(readerModel, { text: 'What makes tides?', context: [page] });
  const answer = events.map((event) => (event.type === 'text-delta' ? event.text : '')).join('');
  expect(answer).toContain('moon');
  expect(events.at(-1)).toEqual(done);
  expect(sent).toEqual([]);
});

test('a kind that no longer exists is a fault with a way to the settings', async () => {
  const { ask, bound } = createWorld({ backends: [createBackend({ kind: 'websocket' })] });
  const events = await ask(modelOf('team'));
  expect(events.at(-1)).toMatchObject({
    type: 'reply-fault',
    fault: { code: 'not-configured', remedies: [{ type: 'open-settings', backendId: 'team' }] },
  });
  expect(bound).toEqual([]);
});

test('a model without any backend that exists is a fault, and nothing is attempted', async () => {
  const events = await createWorld({}).ask(modelOf('gone'));
  expect(events).toMatchObject([{ type: 'reply-fault', fault: { code: 'not-configured' } }]);
});

describe('the last step has the last word', () => {
  test('it sees message, history and page as they would leave, and what it changes is sent', async () => {
    const seen: TransportRequest[] = [];
    const last: Step = {
      id: 'last',
      start: () => ({
        async seal(request) {
          seen.push(request);
          return { ...request, message: request.message.replaceAll('secret', '[X]') };
        },
      }),
    };
    const backend = createBackend({ context: 'prefix' });
    const { ask, sent } = createWorld({ backends: [backend], steps: [...steps, last] });
    await ask(modelOf('team'), {
      text: 'my secret',
      context: [{ kind: 'page', title: '', url: '', text: 'a secret page' }],
    });
    expect(seen[0]?.message).toContain('a secret page');
    expect(sent[0]?.request.message).not.toContain('secret');
  });

  test('when it fails, nothing is sent to anybody', async () => {
    const broken: Step = {
      id: 'broken',
      start: () => ({ seal: () => Promise.reject(new Error('bug')) }),
    };
    const { ask, sent, bound } = createWorld({
      backends: [createBackend(), createBackend({ id: 'second' })],
      steps: [broken],
    });
    const events = await ask(modelOf('team', 'second'));
    expect(events.at(-1)).toMatchObject({ type: 'reply-fault', fault: { code: 'step-failed' } });
    expect([sent, bound]).toEqual([[], []]);
  });
});

test('Stop ends the turn as stopped, and asks nobody else', async () => {
  const stop = new AbortController();
  const stopping = defineTransport({
    label: 'Stopped',
    fields: [],
    async *send() {
      yield { type: 'text-delta', text: 'Hi' };
      stop.abort();
      await new Promise(() => undefined);
    },
  });
  const world = createWorld({});
  const respond = createRunTurn({
    backends: async () => [createBackend()],
    transports: { sse: stopping },
    builtins: {},
    steps,
    breakers: createBreakers({ load: async () => undefined, save: async () => undefined }, () => 0),
    bindIo: (backend, signal) => ({
      fetch: () => Promise.reject(new Error('unused')),
      upload: () => Promise.reject(new Error('unused')),
      openSocket: () => Promise.reject(new Error('unused')),
      signal,
      limits: backend.limits,
      timers: createManualTimers(),
      random: () => 0,
    }),
    identityFor: async () => ({ sessionId: 's' }),
    now: () => 0,
  });
  const events: TurnEvent[] = [];
  for await (const event of respond(turnOf(modelOf('team')), stop.signal)) events.push(event);
  expect(events.slice(-2)).toMatchObject([
    { type: 'attempt-end', attempt: { outcome: 'stopped' } },
    { type: 'reply-end', reason: 'stopped' },
  ]);
  expect(await world.ask(modelOf('team'), {}, AbortSignal.abort())).toEqual([
    { type: 'reply-end', reason: 'stopped' },
  ]);
});

describe('a backend that is switched off', () => {
  const off = {
    ...createBackend({ id: 'off', label: 'Local', class: 'local' }),
    isOff: true,
  } as const;

  test('is told as the reason under the answer of the next one, and never asked', async () => {
    const { ask, bound } = createWorld({ backends: [off, createBackend({ class: 'local' })] });
    const events = await ask(modelOf('off', 'team'));
    expect(events[0]).toMatchObject({
      type: 'attempt-start',
      backend: { id: 'team' },
      because: 'Local is switched off in the settings.',
    });
    expect(events.at(-1)).toEqual(done);
    expect(bound).toEqual(['team']);
  });

  test('sends nothing to a less private one that the user did not allow, but offers it', async () => {
    const { ask, bound, sent } = createWorld({
      backends: [off, createBackend({ label: 'Cloud', class: 'cloud' })],
    });
    const model: Model = {
      ...modelOf('off'),
      route: ['off', 'team'].map((backend) => ({ backend, consent: 'ask' })),
    };
    expect(await ask(model)).toMatchObject([
      {
        type: 'reply-fault',
        fault: {
          code: 'switched-off',
          message: 'Local is switched off in the settings: switch it on to ask it.',
          remedies: [
            { type: 'ask-instead', backendId: 'team', label: 'Ask Cloud instead' },
            { label: 'Always' },
            { type: 'open-settings', backendId: 'off' },
          ],
        },
      },
    ]);
    expect([sent, bound]).toEqual([[], []]);
  });
});
