import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { bindIo, type IoOptions } from '../../../lib/egress/bind-io';
import type { Backend } from '../../../lib/model/backend';
import { faultOf } from '../../../lib/model/throw-fault';
import { createBackend } from '../../support/backend-fixture';
import { createGate } from '../../support/gate';
import { createManualTimers } from '../../support/manual-timers';

const servers: { close(): unknown }[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** A loopback server; the answer to every request is the test's. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer);
  servers.push({
    close() {
      server.closeAllConnections();
      server.close();
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function backendAt(url: string, overrides: Partial<Backend> = {}) {
  return createBackend({ url, origins: [new URL(url).origin], ...overrides });
}

function createOptions(overrides: Partial<IoOptions> = {}): IoOptions {
  return {
    fetch,
    sockets: { take: () => Promise.reject(new Error('no socket expected')) },
    threadId: 'thr_1',
    random: () => 0,
    hasAccess: async () => true,
    secretFor: async () => undefined,
    timers: createManualTimers(),
    signal: new AbortController().signal,
    count: () => undefined,
    ...overrides,
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

const post = { method: 'POST', body: '{"message":"hé"}' };

test('a path is added to the address of the backend, and an address with a path keeps it', async () => {
  const asked: (string | undefined)[] = [];
  const url = await serve((request, response) => {
    asked.push(request.url);
    response.end('ok');
  });
  const io = bindIo(backendAt(`${url}/base/`), createOptions());
  await io.fetch('api/chat', post);
  await io.fetch('/api/chat?a=1', post);
  await io.fetch('', post);
  await io.fetch('?b=2', post);
  await io.fetch('//evil.test/x', post);
  await io.fetch(`${url}/else`, post);
  expect(asked).toEqual([
    '/base/api/chat',
    '/base/api/chat?a=1',
    '/base/',
    '/base/?b=2',
    '/base//evil.test/x',
    '/else',
  ]);
});

test.each([
  'https://evil.test/collect',
  'http://127.0.0.1:2/',
  'https://127.0.0.1:1/',
  'file:///etc/passwd',
  'data:text/plain,x',
  'javascript:alert(1)',
  'http://user:secret@127.0.0.1:1/',
])('nothing is sent to %s, which is not an address of the backend', async (path) => {
  const fetch = vi.fn<IoOptions['fetch']>();
  const io = bindIo(createBackend(), createOptions({ fetch }));
  const fault = await faultFrom(io.fetch(path, post));
  expect(fault).toMatchObject({ code: 'settings-invalid', backendId: 'team' });
  expect(fault.remedies?.[0]).toMatchObject({ type: 'open-settings', backendId: 'team' });
  expect(fetch).not.toHaveBeenCalled();
});

test('a redirect is refused and reaches nobody', async () => {
  let reached = 0;
  const elsewhere = await serve((_request, response) => {
    reached += 1;
    response.end();
  });
  const url = await serve((_request, response) => {
    response.writeHead(307, { location: `${elsewhere}/x` }).end();
  });
  const fault = await faultFrom(bindIo(backendAt(url), createOptions()).fetch('', post));
  expect(fault).toMatchObject({ code: 'redirected', backendId: 'team' });
  expect(fault.message).toContain('enter the final address');
  expect(reached).toBe(0);
});

test('cookies go along only where the backend says so', async () => {
  const sent: RequestInit[] = [];
  const fetch: IoOptions['fetch'] = async (_url, init) => {
    sent.push(init);
    return new Response('ok');
  };
  await bindIo(createBackend(), createOptions({ fetch })).fetch('', post);
  await bindIo(createBackend({ cookies: true }), createOptions({ fetch })).fetch('', post);
  expect(sent.map(({ credentials }) => credentials)).toEqual(['omit', 'include']);
  for (const init of sent)
    expect(init).toMatchObject({ redirect: 'manual', referrerPolicy: 'no-referrer' });
});

test('headers that do not come within the limit are a fault that names the limit', async () => {
  const timers = createManualTimers();
  const asked = createGate();
  const url = await serve(() => asked.open());
  const limits = { ...createBackend().limits, headersMs: 3_000 };
  const io = bindIo(backendAt(url, { limits }), createOptions({ timers }));
  const failing = faultFrom(io.fetch('', post));
  await asked.opened;
  timers.pass(2_999);
  timers.pass(1);
  expect(await failing).toMatchObject({
    code: 'backend-timeout',
    message: 'Team did not answer within 3 s. Try again in a moment.',
  });
  expect(timers.waiting()).toBe(0);
});

test('the bytes of a request and of its reply are counted', async () => {
  const url = await serve((_request, response) => response.end('grün'));
  const counted: Record<string, number> = {};
  const timers = createManualTimers();
  const io = bindIo(
    backendAt(url),
    createOptions({
      timers,
      count: (kind, bytes) => (counted[kind] = (counted[kind] ?? 0) + bytes),
    }),
  );
  const response = await io.fetch('?q=1', post);
  expect(await response.text()).toBe('grün');
  expect(counted).toEqual({ request: 4 + 17, reply: 5 });
  expect(timers.waiting()).toBe(0);
});

test('a reply that is not read to its end closes the connection', async () => {
  const closed = createGate();
  const url = await serve((_request, response) => {
    response.write('first');
    response.on('close', closed.open);
  });
  const response = await bindIo(backendAt(url), createOptions()).fetch('', post);
  await response.body?.cancel();
  await expect(closed.opened).resolves.toBeUndefined();
});

test('Stop ends a request and a body, and is no fault', async () => {
  const stop = new AbortController();
  const url = await serve((_request, response) => response.write('first'));
  const io = bindIo(backendAt(url), createOptions({ signal: stop.signal }));
  const response = await io.fetch('', post);
  const reader = response.body?.getReader();
  await reader?.read();
  stop.abort();
  const error: unknown = await reader?.read().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Error);
  expect(faultOf(error)).toBeUndefined();
  await expect(io.fetch('', post)).rejects.toBe(stop.signal.reason);
});

test('a server that is down is said to be down, with and without permission', async () => {
  const url = await serve(() => undefined);
  servers.splice(0).forEach((server) => server.close());
  for (const hasAccess of [true, false]) {
    const io = bindIo(backendAt(url), createOptions({ hasAccess: async () => hasAccess }));
    expect(await faultFrom(io.fetch('', post))).toEqual({
      code: 'backend-unreachable',
      backendId: 'team',
      message: `Team did not answer at ${new URL(url).host}. Check that it is running.`,
    });
  }
});

/** Chromium's answer to a server that gives no CORS consent: the request fails, a probe succeeds. */
const withoutConsent: IoOptions['fetch'] = async (_url, init) => {
  if (init.mode === 'no-cors') return Response.error();
  throw new TypeError('Failed to fetch');
};

test('a server that is up and may not be read asks for access, port left out', async () => {
  const backend = createBackend({
    url: 'http://127.0.0.1:8123',
    origins: ['http://127.0.0.1:8123', 'ws://127.0.0.1:8124', 'https://chat.example.com:8443'],
  });
  const options = createOptions({ fetch: withoutConsent, hasAccess: async () => false });
  const fault = await faultFrom(bindIo(backend, options).fetch('', post));
  expect(fault).toMatchObject({ code: 'permission-missing', backendId: 'team' });
  expect(fault.remedies?.[0]).toEqual({
    type: 'allow-access',
    origins: ['http://127.0.0.1/*', 'https://chat.example.com/*'],
    label: 'Allow access',
  });
});

test('the probe carries no body, no key and no cookie', async () => {
  const sent: [string, RequestInit][] = [];
  const fetch: IoOptions['fetch'] = (url, init) => {
    sent.push([url, init]);
    return withoutConsent(url, init);
  };
  const backend = createBackend({
    cookies: true,
    session: { type: 'secret', secretId: 'k', place: { in: 'header', name: 'X-Key' } },
  });
  const options = createOptions({
    fetch,
    hasAccess: async () => false,
    secretFor: async () => 'canary',
  });
  await faultFrom(bindIo(backend, options).fetch('/secret/path?q=1', post));
  const [url, init] = sent[1] ?? [];
  expect(url).toBe('http://127.0.0.1:1/');
  expect(init).toMatchObject({ mode: 'no-cors', credentials: 'omit' });
  expect(init?.headers).toBeUndefined();
  expect(init?.body).toBeUndefined();
});

test('a probe that hangs is given up after 3 s', async () => {
  const timers = createManualTimers();
  const probing = createGate();
  const fetch: IoOptions['fetch'] = (_url, init) => {
    if (init.mode !== 'no-cors') return Promise.reject(new TypeError('Failed to fetch'));
    probing.open();
    return new Promise((_resolve, reject) =>
      init.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
    );
  };
  const options = createOptions({ fetch, timers, hasAccess: async () => false });
  const failing = faultFrom(bindIo(createBackend(), options).fetch('', post));
  await probing.opened;
  timers.pass(3_000);
  expect((await failing).code).toBe('backend-unreachable');
});

const secret = async () => 'canary';

test.each([
  [{ in: 'header', name: 'Authorization' }, 'Bearer canary'],
  [{ in: 'header', name: 'X-Api-Key' }, 'canary'],
] as const)('a secret goes into the header %o', async (place, expected) => {
  let headers: IncomingMessage['headers'] = {};
  const url = await serve((request, response) => {
    headers = request.headers;
    response.end();
  });
  const backend = backendAt(url, { session: { type: 'secret', secretId: 'k', place } });
  await bindIo(backend, createOptions({ secretFor: secret })).fetch('', post);
  expect(headers[place.name.toLowerCase()]).toBe(expected);
});

test('a secret goes into the body as a field of its object', async () => {
  const bodies: unknown[] = [];
  const fetch: IoOptions['fetch'] = async (_url, init) => {
    bodies.push(init.body);
    return new Response('ok');
  };
  const backend = createBackend({
    session: { type: 'secret', secretId: 'k', place: { in: 'body', name: 'session_id' } },
  });
  const io = bindIo(backend, createOptions({ fetch, secretFor: secret }));
  await io.fetch('', { method: 'POST', body: '{"message":"a"}' });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  await io.fetch('', { method: 'POST', body: 'message=a', headers });
  await io.fetch('', { method: 'GET' });
  expect(bodies).toEqual([
    '{"message":"a","session_id":"canary"}',
    'message=a&session_id=canary',
    undefined,
  ]);
});

test.each([
  ['http://chat.example.com', 0],
  ['http://192.168.0.7:8000', 0],
  ['http://localhost.example.com', 0],
  ['https://chat.example.com', 1],
  ['http://localhost:8000', 1],
  ['http://127.9.9.9', 1],
  ['http://[::1]:8000', 1],
])('a secret for %s leaves %i times', async (url, times) => {
  const fetch = vi.fn<IoOptions['fetch']>(async () => new Response('ok'));
  const backend = backendAt(url, {
    session: { type: 'secret', secretId: 'k', place: { in: 'header', name: 'X-Key' } },
  });
  const io = bindIo(backend, createOptions({ fetch, secretFor: secret }));
  const error: unknown = await io.fetch('', post).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(fetch).toHaveBeenCalledTimes(times);
  expect(faultOf(error)?.code).toBe(times === 0 ? 'settings-invalid' : undefined);
  expect(JSON.stringify(faultOf(error) ?? null)).not.toContain('canary');
});
