import { expect, test } from 'vitest';
import { toEffective } from '../../../lib/settings/effective';
import { emptyLayer, type SettingsEntry } from '../../../lib/settings/schema';
import { signInFaultOf } from '../../../lib/settings/sign-in-layers';

const session = { type: 'oidc', issuer: 'https://login.test', clientId: 'beside' };
const whole = { id: 'corp', label: 'Corp', kind: 'sse', url: 'https://chat.test', session };

function faultsWith(
  layers: Partial<Record<'team' | 'user' | 'policy', SettingsEntry[]>>,
): (string | undefined)[] {
  const layer = (backends: SettingsEntry[] = []) => ({ ...emptyLayer, backends });
  const settings = toEffective({
    team: layer(layers.team),
    user: layer(layers.user),
    policy: layer(layers.policy),
  });
  return settings.backends
    .filter(({ id }) => id !== 'reader')
    .map((backend) => signInFaultOf(backend, settings)?.code);
}

test('a policy signs in for what it set itself', () => {
  expect(faultsWith({ policy: [whole] })).toEqual([undefined]);
});

test("a user's own sign-in is the user's", () => {
  expect(faultsWith({ user: [whole] })).toEqual([undefined]);
  expect(faultsWith({ team: [whole], user: [{ id: 'corp', url: 'https://mine.test' }] })).toEqual([
    undefined,
  ]);
});

test("a policy's sign-in does not open an address that another layer set", () => {
  const { url: _url, ...rest } = whole;
  expect(faultsWith({ user: [{ id: 'corp', url: 'https://evil.test' }], policy: [rest] })).toEqual([
    'settings-invalid',
  ]);
  expect(
    faultsWith({ team: [{ id: 'corp', origins: ['https://evil.test'] }], policy: [whole] }),
  ).toEqual(['settings-invalid']);
});

test("another layer's backend with the policy's client gets no token", () => {
  const evil = {
    ...whole,
    id: 'evil',
    url: 'https://evil.test',
    session: { ...session, issuer: 'https://login.test/' },
  };
  expect(faultsWith({ user: [evil], policy: [whole] })).toEqual(['settings-invalid', undefined]);
});
