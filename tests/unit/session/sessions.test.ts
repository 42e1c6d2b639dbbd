import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Backend, Session } from '../../../lib/model/backend';
import { faultOf } from '../../../lib/model/throw-fault';
import { toTime } from '../../../lib/session/obtain-secret';
import {
  createSessions,
  type SessionDeps,
  type SignInOptions,
} from '../../../lib/session/sessions';
import type { HeldSecret } from '../../../lib/session/held-secret';
import type { Io } from '../../../lib/transports/transport';
import { createBackend } from '../../support/backend-fixture';

const clientSecret: Session = {
  type: 'client-secret',
  request: {
    url: '/api/custom/session',
    method: 'POST',
    headers: {},
    body: { user_id: '{{userId}}', model: '{{model}}' },
  },
  secretPath: 'client_secret',
  expiresPath: 'expires_at',
  modelPath: 'model',
  place: { in: 'header', name: 'Authorization' },
};

interface Call {
  path: string;
  body: unknown;
}

function setup(
  answers: (() => Promise<Response> | Response)[],
  session: Session = clientSecret,
  signIn: (options: SignInOptions) => HeldSecret | Promise<HeldSecret> = () => ({ value: 'token' }),
) {
  const calls: Call[] = [];
  const stored = new Map<string, unknown>();
  let time = 1_000_000_000_000;
  const backend: Backend = createBackend({ id: 'team', label: 'Team', session });
  const io: Io = {
    async fetch(path, init) {
      calls.push({ path, body: JSON.parse(init.body ?? 'null') });
      const answer = answers[calls.length - 1] ?? answers.at(-1);
      if (!answer) throw new Error('no answer');
      return answer();
    },
    upload: () => Promise.reject(new Error('no file is sent')),
    openSocket: () => Promise.reject(new Error('no socket')),
    signal: new AbortController().signal,
    limits: backend.limits,
    timers: { after: () => () => undefined },
    random: () => 0,
  };
  const deps: SessionDeps = {
    storage: {
      get: async (key) => stored.get(key),
      set: async (key, value) => void stored.set(key, value),
      remove: async (key) => void stored.delete(key),
    },
    openIo: () => io,
    storedSecret: async () => 'key-1',
    signIn: async (_backend, options) => signIn(options),
    now: () => time,
  };
  return {
    sessions: createSessions(deps),
    backend,
    calls,
    stored,
    pass: (ms: number) => (time += ms),
    deps,
  };
}

const answer =
  (body: unknown, status = 200) =>
  () =>
    new Response(JSON.stringify(body), { status });
const signal = () => new AbortController().signal;

test('many turns at once open one session', async () => {
  const { sessions, backend, calls } = setup([answer({ client_secret: 's1' })]);
  const all = await Promise.all(
    Array.from({ length: 5 }, () => sessions.secretFor(backend, {}, signal())),
  );
  expect(all.map((held) => held?.value)).toEqual(['s1', 's1', 's1', 's1', 's1']);
  expect(calls).toHaveLength(1);
});

test('a secret is held until shortly before its end, also by the next worker', async () => {
  const { sessions, backend, calls, pass, deps } = setup([
    answer({ client_secret: 's1', expires_at: 1_000_000_060 }),
    answer({ client_secret: 's2' }),
  ]);
  await sessions.secretFor(backend, {}, signal());
  const next = createSessions(deps);
  expect((await next.secretFor(backend, {}, signal()))?.value).toBe('s1');
  pass(55_000);
  expect((await next.secretFor(backend, {}, signal()))?.value).toBe('s2');
  expect(calls).toHaveLength(2);
});

test('a refused secret is renewed once for all who met the refusal', async () => {
  const { sessions, backend, calls } = setup([
    answer({ client_secret: 's1' }),
    answer({ client_secret: 's2' }),
  ]);
  await sessions.secretFor(backend, {}, signal());
  const renewed = await Promise.all(
    [1, 2, 3].map(() => sessions.renew(backend, {}, 's1', signal())),
  );
  expect(renewed.map((held) => held?.value)).toEqual(['s2', 's2', 's2']);
  expect(calls).toHaveLength(2);
});

test('the session call names model and user, and the echoed model is known', async () => {
  const { sessions, backend, calls } = setup([answer({ client_secret: 's', model: 'balanced' })]);
  const held = await sessions.secretFor(backend, { model: 'turbo', userId: 'u1' }, signal());
  expect(calls).toEqual([{ path: '/api/custom/session', body: { user_id: 'u1', model: 'turbo' } }]);
  expect(held).toMatchObject({ value: 's', model: 'balanced' });
});

test.each([
  [500, 'backend-error'],
  [404, 'backend-error'],
  [418, 'backend-error'],
  [401, 'sign-in-needed'],
  [403, 'sign-in-needed'],
  [429, 'rate-limited'],
] as const)('a session call answered %i is the fault %s', async (status, code) => {
  const { sessions, backend, stored } = setup([answer({ detail: 'private words' }, status)]);
  const error: unknown = await sessions
    .secretFor(backend, {}, signal())
    .catch((caught: unknown) => caught);
  expect(faultOf(error)).toMatchObject({ code, status });
  expect(JSON.stringify(faultOf(error))).not.toContain('private words');
  expect(stored.size).toBe(0);
});

test.each([
  ['not json'],
  ['{}'],
  ['{"client_secret":""}'],
  [`{"client_secret":"${'x'.repeat(70_000)}"}`],
])('an answer without a secret is a fault and nothing is held (%#)', async (body) => {
  const { sessions, backend, stored } = setup([() => new Response(body)]);
  const error: unknown = await sessions
    .secretFor(backend, {}, signal())
    .catch((caught: unknown) => caught);
  expect(['bad-reply', 'reply-too-large']).toContain(faultOf(error)?.code);
  expect(stored.size).toBe(0);
});

test('a failed session call is tried anew by the next turn', async () => {
  const { sessions, backend } = setup([answer({}, 500), answer({ client_secret: 's' })]);
  await sessions.secretFor(backend, {}, signal()).catch(() => undefined);
  expect((await sessions.secretFor(backend, {}, signal()))?.value).toBe('s');
});

test('a stopped turn waits no longer, the others get their secret', async () => {
  let release: (response: Response) => void = () => undefined;
  const { sessions, backend } = setup([
    () => new Promise<Response>((resolve) => (release = resolve)),
  ]);
  const stop = new AbortController();
  const stopped = sessions.secretFor(backend, {}, stop.signal).catch(() => 'stopped');
  const other = sessions.secretFor(backend, {}, signal());
  await Promise.resolve();
  stop.abort();
  expect(await stopped).toBe('stopped');
  release(new Response('{"client_secret":"s"}'));
  expect((await other)?.value).toBe('s');
});

test('a key is asked for each time, and a refused key is not asked for again', async () => {
  const place = { in: 'header', name: 'Authorization' } as const;
  const { sessions, backend } = setup([], { type: 'secret', secretId: 'k', place });
  expect(await sessions.secretFor(backend, {}, signal())).toEqual({ value: 'key-1' });
  expect(await sessions.renew(backend, {}, 'key-1', signal())).toBeUndefined();
});

test('a session that the server calls by an id is one of each conversation', async () => {
  const { sessions, backend, calls } = setup(
    ['a', 'b'].map((id) => answer({ session_id: id })),
    {
      type: 'client-secret',
      request: {
        url: 'http://127.0.0.1:1/sessions?user={{userId}}',
        method: 'POST',
        headers: {},
        body: { user_id: '{{userId}}' },
      },
      secretPath: 'session_id',
      place: { in: 'body', name: 'session_id' },
    },
  );
  const ask = async (conversation: string) =>
    (await sessions.secretFor(backend, { conversation, userId: 'u&1' }, signal()))?.value;
  expect([await ask('one'), await ask('two'), await ask('one')]).toEqual(['a', 'b', 'a']);
  expect(calls).toHaveLength(2);
  expect(calls[0]).toEqual({
    path: 'http://127.0.0.1:1/sessions?user=u%261',
    body: { user_id: 'u&1' },
  });
});

test('a bearer secret serves every conversation and model that its call does not name', async () => {
  const { sessions, backend, calls } = setup([answer({ client_secret: 's1' })], {
    ...clientSecret,
    request: { url: '/api/custom/session', method: 'POST', headers: {}, body: {} },
  });
  for (const model of ['fast', 'quality'])
    await sessions.secretFor(backend, { model, conversation: model, userId: model }, signal());
  expect(calls).toHaveLength(1);
});

test('a model has a secret of its own where the call names it', async () => {
  const { sessions, backend } = setup([
    answer({ client_secret: 'f' }),
    answer({ client_secret: 'q' }),
  ]);
  const ask = async (model: string) =>
    (await sessions.secretFor(backend, { model }, signal()))?.value;
  expect([await ask('fast'), await ask('quality'), await ask('fast')]).toEqual(['f', 'q', 'f']);
});

test('a secret is not given to a backend that took over the id', async () => {
  const { sessions, backend, calls } = setup([
    answer({ client_secret: 's1' }),
    answer({ client_secret: 's2' }),
  ]);
  await sessions.secretFor(backend, {}, signal());
  const moved = { ...backend, url: 'https://other.test', origins: ['https://other.test'] };
  expect((await sessions.secretFor(moved, {}, signal()))?.value).toBe('s2');
  expect(calls).toHaveLength(2);
});

test('forgetting a backend forgets every session of it and no other', async () => {
  const { sessions, backend, stored } = setup([answer({ client_secret: 's' })]);
  const other = { ...backend, id: 'other' };
  for (const model of ['a', 'b']) await sessions.secretFor(backend, { model }, signal());
  await sessions.secretFor(other, {}, signal());
  await sessions.forget(backend.id);
  expect([...stored.keys()]).toEqual(['session:other']);
});

const oidc: Session = {
  type: 'oidc',
  issuer: 'https://login.test',
  clientId: 'beside',
  scopes: ['openid'],
  place: { in: 'header', name: 'Authorization' },
};

test('a sign-in is renewed unseen with what the last one left, once for all who wait', async () => {
  const asked: SignInOptions[] = [];
  const { sessions, backend, pass } = setup([], oidc, (options) => {
    asked.push(options);
    const expiresAt = 1_000_000_060_000 + asked.length * 60_000;
    return { value: `t${asked.length}`, expiresAt, refreshToken: 'r', subject: 'ada' };
  });
  await sessions.signIn(backend);
  expect((await sessions.secretFor(backend, { model: 'x' }, signal()))?.value).toBe('t1');
  expect(await sessions.subjectOf(backend, signal())).toBe('ada');
  pass(120_000);
  const values = await Promise.all([1, 2].map(() => sessions.secretFor(backend, {}, signal())));
  expect(values.map((held) => held?.value)).toEqual(['t2', 't2']);
  expect(asked.map(({ interactive, previous }) => [interactive, previous?.value])).toEqual([
    [true, undefined],
    [false, 't1'],
  ]);
});

test('an end is read as seconds, milliseconds, span or date', () => {
  const now = 1_700_000_000_000;
  expect(toTime(1_700_000_100, now)).toBe(1_700_000_100_000);
  expect(toTime(1_700_000_100_000, now)).toBe(1_700_000_100_000);
  expect(toTime(600, now)).toBe(now + 600_000);
  expect(toTime('600', now)).toBe(now + 600_000);
  expect(toTime('2023-11-14T22:15:00Z', now)).toBe(Date.parse('2023-11-14T22:15:00Z'));
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const time = toTime(value as never, now);
      expect(time === undefined || Number.isFinite(time)).toBe(true);
    }),
  );
});
