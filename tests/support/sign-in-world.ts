// A sign-in with a real OpenID provider on loopback, its window played by a scripted user agent. For the tests of the sign-in.
import { afterEach, beforeAll, vi } from 'vitest';
import { bindIo, type IoOptions } from '../../lib/egress/bind-io';
import type { Backend } from '../../lib/model/backend';
import { faultOf } from '../../lib/model/throw-fault';
import { createOidc, type OidcDeps } from '../../lib/session/oidc';
import { createSessions } from '../../lib/session/sessions';
import { createBackend } from './backend-fixture';
import { createManualTimers } from './manual-timers';
import { startProvider } from './start-provider';
import { createUserAgent } from './user-agent';

const redirectUrl = 'https://beside.test/';
const closing: { close(): void }[] = [];

/** Call once in each test file: what a test opened is closed behind it, and the provider's warnings are kept quiet. */
export function closeWorlds(): void {
  beforeAll(() => {
    // The provider warns that it must not be used like this outside a test.
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(console, 'info').mockImplementation(() => undefined);
  });
  afterEach(() => closing.splice(0).forEach((one) => one.close()));
}

export type Tamper = (url: string, response: Response) => Promise<Response>;

interface World {
  tokenSeconds?: number;
  scopes?: string[];
  /** Changes what the provider answers on its way to us. */
  tamper?: Tamper;
  launch?: (launch: OidcDeps['launch']) => OidcDeps['launch'];
}

export async function createWorld({
  tokenSeconds,
  scopes = ['openid'],
  tamper,
  launch,
}: World = {}) {
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

export async function faultFrom(promise: Promise<unknown>) {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const fault = faultOf(error);
  if (!fault) throw new Error('expected a fault', { cause: error });
  return fault;
}
