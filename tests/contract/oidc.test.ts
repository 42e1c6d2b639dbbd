// The sign-in against a real OpenID provider, in this process and on loopback; its window is played by a scripted user agent.
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { bindIo, type IoOptions } from '../../lib/egress/bind-io';
import type { Backend } from '../../lib/model/backend';
import { faultOf } from '../../lib/model/throw-fault';
import { createOidc, type OidcDeps } from '../../lib/session/oidc';
import { createSessions } from '../../lib/session/sessions';
import { createBackend } from '../support/backend-fixture';
import { createManualTimers } from '../support/manual-timers';
import { startProvider } from '../support/start-provider';
import { createUserAgent } from '../support/user-agent';

const redirectUrl = 'https://beside.test/';
const closing: { close(): void }[] = [];
beforeAll(() => {
  // The provider warns that it must not be used like this outside a test.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
});
afterEach(() => closing.splice(0).forEach((one) => one.close()));

type Tamper = (url: string, response: Response) => Promise<Response>;

interface World {
  tokenSeconds?: number;
  scopes?: string[];
  /** Changes what the provider answers on its way to us. */
  tamper?: Tamper;
  launch?: (launch: OidcDeps['launch']) => OidcDeps['launch'];
}

async function createWorld({ tokenSeconds, scopes = ['openid'], tamper, launch }: World = {}) {
  const provider = await startProvider(redirectUrl, tokenSeconds);
  closing.push(provider);
  let login = 'ada';
  const agent = createUserAgent(redirectUrl, () => login);
  const contacted: { url: string; init: RequestInit }[] = [];
  const options: IoOptions = {
    async fetch(url, init) {
      contacted.push({ url, init });
      const response = await fetch(url, init);
      return (await tamper?.(url, response)) ?? response;
    },
    sockets: { take: () => Promise.reject(new Error('no socket expected')) },
    threadId: '',
    hasAccess: async () => true,
    secretFor: async () => undefined,
    timers: createManualTimers(),
    random: () => 0,
    signal: new AbortController().signal,
    count: () => undefined,
  };
  const backend: Backend = createBackend({
    url: 'https://chat.test',
    origins: ['https://chat.test'],
    session: {
      type: 'oidc',
      issuer: provider.issuer,
      clientId: 'beside',
      scopes,
      place: { in: 'header', name: 'Authorization' },
    },
  });
  let time = Date.now();
  const stored = new Map<string, unknown>();
  const oidc = createOidc({
    openIo: (issuer) => bindIo(issuer, options),
    launch: launch ? launch(agent.launch) : agent.launch,
    redirectUrl: () => redirectUrl,
    now: () => time,
  });
  const sessions = createSessions({
    storage: {
      get: async (key) => stored.get(key),
      set: async (key, value) => void stored.set(key, value),
      remove: async (key) => void stored.delete(key),
    },
    openIo: () => {
      throw new Error('no session call expected');
    },
    storedSecret: () => Promise.reject(new Error('no key expected')),
    signIn: oidc,
    now: () => time,
  });
  const { signal } = new AbortController();
  return {
    provider,
    agent,
    backend,
    sessions,
    contacted,
    stored,
    signInAs: (name: string) => (login = name),
    pass: (ms: number) => (time += ms),
    secret: () => sessions.secretFor(backend, {}, signal),
    renew: (secret: string) => sessions.renew(backend, {}, secret, signal),
    subject: () => sessions.subjectOf(backend, signal),
  };
}

async function faultFrom(promise: Promise<unknown>) {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const fault = faultOf(error);
  if (!fault) throw new Error('expected a fault', { cause: error });
  return fault;
}

test('a user who signs in is known, and the token is held', async () => {
  const { sessions, backend, agent, secret, subject } = await createWorld();
  await sessions.signIn(backend);
  expect(await subject()).toBe('ada');
  const held = await secret();
  expect(held?.value.length).toBeGreaterThan(20);
  const [{ url, interactive } = { url: '', interactive: false }] = agent.launched;
  expect(agent.launched).toHaveLength(1);
  expect(interactive).toBe(true);
  const { searchParams } = new URL(url);
  expect(searchParams.get('code_challenge_method')).toBe('S256');
  expect(searchParams.get('prompt')).toBeNull();
  for (const name of ['state', 'nonce', 'code_challenge'])
    expect(searchParams.get(name)?.length).toBeGreaterThan(20);
});

test('before anybody signed in, a message meets the button and no window', async () => {
  const { secret, agent } = await createWorld();
  const fault = await faultFrom(secret());
  expect(fault).toMatchObject({
    code: 'sign-in-needed',
    remedies: [{ type: 'sign-in', backendId: 'team', label: 'Sign in' }],
  });
  expect(agent.launched.map(({ interactive }) => interactive)).toEqual([false]);
});

test('a token that runs out is renewed unseen, once for all turns that wait', async () => {
  const { sessions, backend, secret, pass, agent, provider } = await createWorld({
    tokenSeconds: 60,
  });
  await sessions.signIn(backend);
  const first = await secret();
  pass(55_000);
  const renewed = await Promise.all([secret(), secret(), secret()]);
  expect(new Set(renewed.map((held) => held?.value)).size).toBe(1);
  expect(renewed[0]?.value).not.toBe(first?.value);
  expect(agent.launched.map(({ interactive }) => interactive)).toEqual([true, false]);
  expect(new URL(agent.launched[1]?.url ?? '').searchParams.get('prompt')).toBe('none');
  expect(provider.tokenBodies).toHaveLength(2);
});

test('with a refresh token no page is loaded at all', async () => {
  const { sessions, backend, secret, renew, subject, agent, provider } = await createWorld({
    scopes: ['openid', 'offline_access'],
  });
  await sessions.signIn(backend);
  const first = await secret();
  const renewed = await renew(first?.value ?? '');
  expect(renewed?.value).not.toBe(first?.value);
  expect(agent.launched).toHaveLength(1);
  expect(provider.tokenBodies.map((body) => body.get('grant_type'))).toEqual([
    'authorization_code',
    'refresh_token',
  ]);
  expect(await subject()).toBe('ada');
});

test('a refresh token that the provider no longer takes falls back to the unseen page', async () => {
  const { sessions, backend, secret, stored, pass, agent } = await createWorld({
    scopes: ['openid', 'offline_access'],
    tokenSeconds: 60,
  });
  await sessions.signIn(backend);
  const first = await secret();
  const spoilt = JSON.stringify(stored.get('session:team')).replace(
    /"refreshToken":"[^"]+"/,
    '"refreshToken":"spoilt"',
  );
  stored.set('session:team', JSON.parse(spoilt));
  pass(55_000);
  const second = await secret();
  expect(second?.value).not.toBe(first?.value);
  expect(agent.launched.map(({ interactive }) => interactive)).toEqual([true, false]);
});

test('who signed out at the provider is asked again, and nothing is sent meanwhile', async () => {
  const { sessions, backend, secret, pass, agent } = await createWorld({ tokenSeconds: 60 });
  await sessions.signIn(backend);
  pass(55_000);
  agent.forget();
  expect(await faultFrom(secret())).toMatchObject({ code: 'sign-in-needed' });
});

test('an unseen renewal never goes on as somebody else', async () => {
  const { sessions, backend, secret, pass, agent, signInAs } = await createWorld({
    tokenSeconds: 60,
  });
  await sessions.signIn(backend);
  // Another page of the browser: the same cookies, another person.
  agent.forget();
  signInAs('eve');
  await agent.launch(agent.launched[0]?.url ?? '', true);
  pass(55_000);
  const fault = await faultFrom(secret());
  expect(fault).toMatchObject({ code: 'sign-in-needed', remedies: [{ type: 'sign-in' }] });
  expect(fault.message).toContain('Somebody else');
  await sessions.signIn(backend);
  expect((await secret())?.subject).toBe('eve');
});

test('a window that was closed says that nothing was sent', async () => {
  const { sessions, backend, provider } = await createWorld({
    launch: () => () => Promise.reject(new Error('The user did not approve access.')),
  });
  const fault = await faultFrom(sessions.signIn(backend));
  expect(fault).toMatchObject({ code: 'sign-in-needed', remedies: [{ type: 'sign-in' }] });
  expect(fault.message).toBe('Team was not asked: its sign-in was closed before it was complete.');
  expect(provider.tokenBodies).toHaveLength(0);
});

function withParameter(name: string, value: string) {
  return (address: string) => {
    const url = new URL(address);
    url.searchParams.set(name, value);
    return url.href;
  };
}

test.each([
  ['another state', withParameter('state', 'other')],
  ['another issuer', withParameter('iss', 'https://evil.test')],
  ['no state', (address: string) => address.replace(/([?&])state=[^&]*/, '$1x=1')],
])('an answer with %s is not used', async (_what, change) => {
  const { sessions, backend, provider, stored } = await createWorld({
    launch: (launch) => async (url, interactive) => change((await launch(url, interactive)) ?? ''),
  });
  const fault = await faultFrom(sessions.signIn(backend));
  expect(fault).toMatchObject({ code: 'sign-in-needed' });
  expect(fault.message).toContain('failed a check');
  expect(provider.tokenBodies).toHaveLength(0);
  expect(stored.size).toBe(0);
});

test('a token for another nonce is not used', async () => {
  const { sessions, backend, stored } = await createWorld({
    launch: (launch) => (url, interactive) =>
      launch(withParameter('nonce', 'of-another-time')(url), interactive),
  });
  expect((await faultFrom(sessions.signIn(backend))).message).toContain('failed a check');
  expect(stored.size).toBe(0);
});

test("somebody else's code is worth nothing here", async () => {
  const codes: string[] = [];
  const { sessions, backend, stored } = await createWorld({
    launch: (launch) => async (url, interactive) => {
      const landed = new URL((await launch(url, interactive)) ?? '');
      codes.push(landed.searchParams.get('code') ?? '');
      if (codes.length === 1) throw new Error('closed');
      landed.searchParams.set('code', codes[0] ?? '');
      return landed.href;
    },
  });
  await faultFrom(sessions.signIn(backend));
  expect(await faultFrom(sessions.signIn(backend))).toMatchObject({ code: 'sign-in-needed' });
  expect(stored.size).toBe(0);
});

/** The id token of a token answer, with one part of it changed. */
function changeIdToken(change: (parts: [string, string, string]) => string[]): Tamper {
  return async (url, response) => {
    if (!url.endsWith('/token')) return response;
    const body = (await response.json()) as { id_token: string };
    const [head = '', claims = '', signature = ''] = body.id_token.split('.');
    const id_token = change([head, claims, signature]).join('.');
    return Response.json({ ...body, id_token });
  };
}

function changeClaims(change: (claims: Record<string, unknown>) => object): Tamper {
  return changeIdToken(([head, claims, signature]) => {
    const read = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>;
    return [head, Buffer.from(JSON.stringify(change(read))).toString('base64url'), signature];
  });
}

test.each([
  [
    'a signature that was changed',
    changeIdToken(([h, c, s]) => [h, c, s.split('').toReversed().join('')]),
  ],
  ['another subject than was signed', changeClaims((claims) => ({ ...claims, sub: 'eve' }))],
  ['another audience', changeClaims((claims) => ({ ...claims, aud: 'other' }))],
  ['another issuer', changeClaims((claims) => ({ ...claims, iss: 'https://evil.test' }))],
  ['an end in the past', changeClaims((claims) => ({ ...claims, exp: 1 }))],
  ['no nonce', changeClaims(({ nonce: _nonce, ...claims }) => claims)],
])('an id token with %s is not used', async (_what, tamper) => {
  const { sessions, backend, stored } = await createWorld({ tamper });
  const fault = await faultFrom(sessions.signIn(backend));
  expect(fault).toMatchObject({ code: 'sign-in-needed' });
  expect(stored.size).toBe(0);
});

test('only the provider is contacted, without cookies and redirects, and no secret is told', async () => {
  const { sessions, backend, contacted, provider } = await createWorld();
  await sessions.signIn(backend);
  expect(new Set(contacted.map(({ url }) => new URL(url).origin))).toEqual(
    new Set([provider.issuer]),
  );
  for (const { init } of contacted)
    expect(init).toMatchObject({ credentials: 'omit', redirect: 'manual' });
});

test('a provider that is down is named, and the next backend may be asked', async () => {
  const { sessions, backend, provider } = await createWorld();
  provider.close();
  const fault = await faultFrom(sessions.signIn(backend));
  expect(fault).toMatchObject({ code: 'backend-unreachable', backendId: 'team' });
  expect(fault.message).toContain(new URL(provider.issuer).host);
});

test('a provider whose metadata names another issuer is not believed', async () => {
  const { sessions, backend, agent } = await createWorld({
    tamper: async (url, response) =>
      url.includes('openid-configuration')
        ? Response.json({ ...((await response.json()) as object), issuer: 'https://evil.test' })
        : response,
  });
  expect((await faultFrom(sessions.signIn(backend))).message).toContain('failed a check');
  expect(agent.launched).toHaveLength(0);
});

test('a provider that does not know the client sends the user to the settings', async () => {
  const { sessions, backend } = await createWorld({
    tamper: async (url, response) =>
      url.endsWith('/token')
        ? Response.json({ error: 'invalid_client' }, { status: 401 })
        : response,
  });
  const fault = await faultFrom(sessions.signIn(backend));
  expect(fault).toMatchObject({
    code: 'sign-in-needed',
    status: 401,
    remedies: [{ type: 'open-settings', backendId: 'team', label: 'Settings' }],
  });
  expect(fault.message).toContain('check its client id');
});
