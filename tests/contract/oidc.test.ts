// The sign-in against a real OpenID provider, in this process and on loopback: how a user comes in, stays in, and is asked again.
import { expect, test } from 'vitest';
import { closeWorlds, createWorld, faultFrom } from '../support/sign-in-world';

closeWorlds();

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
