import { expect, test, vi } from 'vitest';
import { bindIo, type IoOptions } from '../../../lib/egress/bind-io';
import type { Backend, Session } from '../../../lib/model/backend';
import { faultOf } from '../../../lib/model/throw-fault';
import { createBackend } from '../../support/backend-fixture';
import { createManualTimers } from '../../support/manual-timers';

const place = { in: 'header', name: 'Authorization' } as const;
const clientSecret: Session = {
  type: 'client-secret',
  request: { url: 'http://127.0.0.1:1/session', method: 'POST', headers: {} },
  secretPath: 'client_secret',
  place,
};
const oidc: Session = {
  type: 'oidc',
  issuer: 'https://login.test',
  clientId: 'beside',
  scopes: ['openid'],
  place,
};

function setup(
  accepts: (authorization: string | null) => number,
  renew: IoOptions['renew'],
  overrides: Partial<Backend> = {},
  signal = new AbortController().signal,
) {
  const asked: { authorization: string | null; body: unknown }[] = [];
  const cancelled = vi.fn<() => void>();
  const io = bindIo(createBackend({ session: clientSecret, ...overrides }), {
    async fetch(_url, init) {
      const authorization = new Headers(init.headers).get('authorization');
      asked.push({ authorization, body: init.body });
      const body = new ReadableStream({ cancel: cancelled });
      return new Response(body, { status: accepts(authorization) });
    },
    sockets: { take: () => Promise.reject(new Error('no socket expected')) },
    threadId: '',
    hasAccess: async () => true,
    secretFor: async () => 'old',
    ...(renew ? { renew } : {}),
    timers: createManualTimers(),
    random: () => 0,
    signal,
    count: () => undefined,
  });
  return { io, asked, cancelled };
}

const post = { method: 'POST', body: '{"message":"a"}' };

async function faultFrom(promise: Promise<unknown>) {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return faultOf(error);
}

test('a refused secret is renewed, and the same request is sent once more', async () => {
  const renew = vi.fn<NonNullable<IoOptions['renew']>>(async () => 'new');
  const { io, asked, cancelled } = setup((given) => (given === 'Bearer new' ? 200 : 401), renew);
  expect((await io.fetch('', post)).status).toBe(200);
  expect(asked).toEqual([
    { authorization: 'Bearer old', body: post.body },
    { authorization: 'Bearer new', body: post.body },
  ]);
  expect(renew.mock.calls.map(([, refused]) => refused)).toEqual(['old']);
  expect(cancelled).toHaveBeenCalledTimes(1);
});

test('a renewed secret that is refused too ends it', async () => {
  const renew = vi.fn<NonNullable<IoOptions['renew']>>(async () => 'new');
  const { io, asked, cancelled } = setup(() => 401, renew);
  expect(await faultFrom(io.fetch('', post))).toMatchObject({
    code: 'sign-in-needed',
    status: 401,
    backendId: 'team',
    remedies: [{ type: 'open-settings', backendId: 'team', label: 'Settings' }],
  });
  expect(asked).toHaveLength(2);
  expect(renew).toHaveBeenCalledTimes(1);
  expect(cancelled).toHaveBeenCalledTimes(2);
});

test('a key that is refused is asked for once, and the settings are offered', async () => {
  const { io, asked } = setup(
    () => 401,
    async () => undefined,
    {
      session: { type: 'secret', secretId: 'k', place },
    },
  );
  expect(await faultFrom(io.fetch('', post))).toMatchObject({
    code: 'sign-in-needed',
    message: 'Team did not accept its key: enter it again in the settings.',
    remedies: [{ type: 'open-settings', backendId: 'team', label: 'Settings' }],
  });
  expect(asked).toHaveLength(1);
});

test('403 is not renewed: who asks is known, and may not', async () => {
  const renew = vi.fn<NonNullable<IoOptions['renew']>>(async () => 'new');
  const { io, asked } = setup(() => 403, renew, { session: oidc });
  expect(await faultFrom(io.fetch('', post))).toMatchObject({
    code: 'sign-in-needed',
    remedies: [{ type: 'sign-in', backendId: 'team', label: 'Sign in' }],
  });
  expect(asked).toHaveLength(1);
  expect(renew).not.toHaveBeenCalled();
});

test('a renewal that fails is the fault, and nothing is sent again', async () => {
  const fault = { code: 'backend-error', message: 'Team had a problem.' } as const;
  const { io, asked } = setup(
    () => 401,
    () => Promise.reject(new Error(fault.code, { cause: fault })),
  );
  expect(await faultFrom(io.fetch('', post))).toEqual(fault);
  expect(asked).toHaveLength(1);
});

test('Stop during a renewal sends nothing again', async () => {
  const stop = new AbortController();
  const { io, asked } = setup(
    () => 401,
    async () => {
      stop.abort();
      return 'new';
    },
    {},
    stop.signal,
  );
  const error: unknown = await io.fetch('', post).catch((reason: unknown) => reason);
  expect(error).toBe(stop.signal.reason);
  expect(asked).toHaveLength(1);
});

test('no secret stands in any fault', async () => {
  for (const session of [clientSecret, oidc]) {
    const { io } = setup(
      () => 401,
      async () => 'new',
      { session },
    );
    expect(JSON.stringify(await faultFrom(io.fetch('', post)))).not.toMatch(/old|new/u);
  }
});
