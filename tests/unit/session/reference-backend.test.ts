import { afterEach, expect, test } from 'vitest';
import { createControl } from '../../backend/control/control.mjs';
import { startBackend, type RunningBackend } from '../../backend/start-backend.mjs';
import { bindIo, type IoOptions } from '../../../lib/egress/bind-io';
import type { Backend } from '../../../lib/model/backend';
import type { ReplyEvent } from '../../../lib/model/reply';
import type { SessionFor } from '../../../lib/model/turn';
import { createSessions } from '../../../lib/session/sessions';
import { completeBackend } from '../../../lib/settings/defaults';
import type { BackendInput } from '../../../lib/settings/backend-schema';
import { transports } from '../../../lib/transports/registry';
import { createManualTimers } from '../../support/manual-timers';

const running: RunningBackend[] = [];
afterEach(async () => {
  for (const backend of running.splice(0)) await backend.close();
});

/** The seed's servers, spoken to by transport, session and io together, as a turn joins them. */
async function setup(input: (origin: string) => BackendInput) {
  const server = await startBackend();
  running.push(server);
  const control = createControl(server.control);
  const backend: Backend = completeBackend(input(server.origin));
  const stored = new Map<string, unknown>();
  const { signal } = new AbortController();
  const shared: IoOptions = {
    fetch,
    sockets: { take: () => Promise.reject(new Error('no socket expected')) },
    threadId: '',
    hasAccess: async () => true,
    secretFor: async () => undefined,
    timers: createManualTimers(),
    random: () => 0,
    signal,
    count: () => undefined,
  };
  const sessions = createSessions({
    storage: {
      get: async (key) => stored.get(key),
      set: async (key, value) => void stored.set(key, value),
      remove: async (key) => void stored.delete(key),
    },
    openIo: (asked) => bindIo(asked, shared),
    storedSecret: () => Promise.reject(new Error('no key expected')),
    signIn: () => Promise.reject(new Error('no sign-in expected')),
    now: () => 0,
  });
  async function ask(message: string, session: SessionFor & { conversation: string }) {
    const { conversation: sessionId, model, userId } = session;
    const request = {
      message,
      history: [],
      sessionId,
      params: {},
      ...(userId === undefined ? {} : { userId }),
      ...(model === undefined ? {} : { model }),
    };
    const io = bindIo(backend, {
      ...shared,
      secretFor: async () => (await sessions.secretFor(backend, session, signal))?.value,
      renew: async (_backend, refused) =>
        (await sessions.renew(backend, session, refused, signal))?.value,
    });
    const events: ReplyEvent[] = [];
    const reply = transports[backend.kind as 'json']?.open(request, backend, io);
    for await (const event of reply ?? []) events.push(event);
    return events;
  }
  const log = async () =>
    (await control.requests()).map(({ path, body, headers, status }) => ({
      path,
      body: body as Record<string, string>,
      authorization: headers['authorization'],
      status,
    }));
  return { ask, log, control, sessions, backend, signal };
}

const router = (origin: string): BackendInput => ({
  id: 'router',
  label: 'Router',
  kind: 'json',
  url: `${origin}/fast/chat`,
  session: {
    type: 'client-secret',
    request: { url: `${origin}/fast/sessions`, body: { user_id: '{{userId}}' } },
    secretPath: 'session_id',
    place: { in: 'body', name: 'session_id' },
  },
});

test('pattern 5: a session per conversation, then messages with its id', async () => {
  const { ask, log, backend } = await setup(router);
  expect(backend.userId).toBe('random');
  const one = { conversation: 'one', userId: 'usr_1' };
  const two = { conversation: 'two', userId: 'usr_1' };
  for (const session of [one, one, two])
    expect((await ask('What is a lens?', session)).at(-1)).toEqual({
      type: 'reply-end',
      reason: 'done',
    });
  const seen = await log();
  expect(seen.map(({ path }) => path)).toEqual([
    '/fast/sessions',
    '/fast/chat',
    '/fast/chat',
    '/fast/sessions',
    '/fast/chat',
  ]);
  expect(seen[0]?.body).toEqual({ user_id: 'usr_1' });
  const ids = seen
    .filter(({ path }) => path === '/fast/chat')
    .map(({ body }) => body['session_id']);
  expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/u);
  expect(ids[1]).toBe(ids[0]);
  expect(ids[2]).not.toBe(ids[0]);
});

const custom = (origin: string): BackendInput => ({
  id: 'custom',
  label: 'Custom',
  kind: 'sse',
  url: `${origin}/api/chat/stream`,
  session: {
    type: 'client-secret',
    request: { url: `${origin}/api/custom/session`, body: { model: '{{model}}' } },
    modelPath: 'model',
  },
});

test('a router tells which model it gave', async () => {
  const { sessions, backend, signal } = await setup(custom);
  const modelOf = async (model: string) =>
    (await sessions.secretFor(backend, { model }, signal))?.model;
  expect([await modelOf('fast'), await modelOf('turbo')]).toEqual(['fast', 'balanced']);
});

test('a session that the server no longer knows is opened anew within the turn', async () => {
  const { ask, log, control } = await setup(custom);
  const session = { conversation: 'one', model: 'fast' };
  await ask('First?', session);
  await control.script('/api/chat/stream', { status: 401, body: { detail: 'expired' } });
  const events = await ask('Second?', session);
  expect(events.at(-1)).toEqual({ type: 'reply-end', reason: 'done' });
  const seen = await log();
  expect(seen.map(({ path, status }) => `${path} ${status}`)).toEqual([
    '/api/custom/session 200',
    '/api/chat/stream 200',
    '/api/chat/stream 401',
    '/api/custom/session 200',
    '/api/chat/stream 200',
  ]);
  expect(seen[4]?.authorization).toMatch(/^Bearer cs_/u);
  expect(seen[4]?.authorization).not.toBe(seen[2]?.authorization);
});
