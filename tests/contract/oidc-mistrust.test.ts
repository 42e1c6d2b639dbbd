// The sign-in believes nothing that fails a check: changed answers, changed tokens, a provider that is another, or down.
import { expect, test } from 'vitest';
import { closeWorlds, createWorld, faultFrom, type Tamper } from '../support/sign-in-world';

closeWorlds();

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
