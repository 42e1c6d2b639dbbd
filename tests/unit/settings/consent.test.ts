import { expect, test } from 'vitest';
import {
  allowFallback,
  canRemember,
  forgetFallbacks,
  listAllowed,
} from '../../../lib/settings/consent';
import { applyChange } from '../../../lib/settings/apply-change';
import { toEffective } from '../../../lib/settings/effective';
import { emptyLayer, type SettingsEntry, type SettingsLayer } from '../../../lib/settings/schema';

const backends: SettingsEntry[] = [
  { id: 'team', label: 'Team', kind: 'sse', url: 'http://127.0.0.1:1' },
  { id: 'openai', label: 'OpenAI', kind: 'sse', url: 'https://example.com' },
];
function layer(route: SettingsEntry[string], locked: string[] = []): SettingsLayer {
  return {
    ...emptyLayer,
    backends,
    models: [{ id: 'hybrid', label: 'Hybrid', route: route ?? [] }],
    locked,
  };
}
const user: SettingsLayer = {
  ...emptyLayer,
  models: [{ id: 'hybrid', consent: { openai: 'granted' } }],
};
function consentOf(team: SettingsLayer, policy: SettingsLayer = emptyLayer) {
  const settings = toEffective({ team, user, policy });
  return {
    consent: settings.models[0]?.route[1]?.consent,
    mayRemember: canRemember(settings, 'hybrid', 'openai'),
    allowed: listAllowed(settings).map(({ backend }) => backend),
  };
}

test('what the user allowed holds where the route asks, and is listed', () => {
  expect(consentOf(layer(['team', 'openai']))).toEqual({
    consent: 'granted',
    mayRemember: true,
    allowed: ['OpenAI'],
  });
});

test('a step that the team keeps to its class stays so, whatever the user allowed', () => {
  expect(consentOf(layer(['team', { backend: 'openai', consent: 'same-class' }]))).toMatchObject({
    consent: 'same-class',
    allowed: [],
  });
});

test('a step that the team grants is not listed as the choice of the user', () => {
  const settings = toEffective({
    team: layer(['team', { backend: 'openai', consent: 'granted' }]),
    user: emptyLayer,
    policy: emptyLayer,
  });
  expect(settings.models[0]?.route[1]?.consent).toBe('granted');
  expect(listAllowed(settings)).toEqual([]);
});

test.each([['models'], ['models.hybrid'], ['models.hybrid.route'], ['models.hybrid.consent']])(
  'a lock on %s leaves the decision to the organisation',
  (lock) => {
    expect(consentOf(layer(['team', 'openai'], [lock]))).toEqual({
      consent: 'ask',
      mayRemember: false,
      allowed: [],
    });
  },
);

test('a route set by policy leaves the decision to the organisation', () => {
  const policy = { ...emptyLayer, models: [{ id: 'hybrid', route: ['team', 'openai'] }] };
  const found = consentOf(layer(['team']), policy);
  expect(found).toEqual({ consent: 'ask', mayRemember: false, allowed: [] });
});

test('allowing and forgetting leave everything else as it was', () => {
  const open = toEffective({
    team: layer(['team', 'openai']),
    user: emptyLayer,
    policy: emptyLayer,
  });
  const change = allowFallback(open, 'hybrid', 'openai');
  if (!change.ok) throw new Error(change.fault.message);
  const allowed = applyChange(emptyLayer, change.value);
  expect(allowed.models).toEqual([{ id: 'hybrid', consent: { openai: 'granted' } }]);
  const forgotten = applyChange(allowed, forgetFallbacks('hybrid'));
  expect(
    toEffective({ team: layer(['team', 'openai']), user: forgotten, policy: emptyLayer }),
  ).toMatchObject({
    models: [{ route: [{ consent: 'ask' }, { consent: 'ask' }] }, {}],
    problems: [],
  });
  const locked = toEffective({
    team: layer(['team', 'openai'], ['models']),
    user,
    policy: emptyLayer,
  });
  expect(allowFallback(locked, 'hybrid', 'openai')).toMatchObject({
    fault: { code: 'settings-invalid' },
  });
});

test('what was allowed outlives the model that it was about, quietly', () => {
  expect(toEffective({ team: emptyLayer, user, policy: emptyLayer }).problems).toEqual([]);
});
