import { expect, test } from 'vitest';
import { toRemoval } from '../../../../../components/options/backends/remove-backend';
import type { SettingsView } from '../../../../../lib/messaging/operations/settings-operations';
import { defaultPreferences } from '../../../../../lib/model/preferences';
import { toBackend } from '../../../../support/check-rig';

const step = (backend: string) => ({ backend, consent: 'ask' as const });
const one = toBackend({ id: 'one', url: 'http://127.0.0.1:1/a' });
const sameHost = toBackend({ id: 'two', url: 'http://127.0.0.1:2/b' });

function viewOf(backends: SettingsView['backends']): SettingsView {
  return {
    backends,
    disabledBackends: [],
    models: [
      { id: 'alone', label: 'Alone', route: [step('one')] },
      { id: 'both', label: 'Both', route: [step('one'), step('two')] },
      { id: 'team', label: 'Team', route: [step('one')] },
    ],
    prompts: [],
    preferences: defaultPreferences,
    organisation: defaultPreferences.privacy,
    defaultModelId: 'alone',
    problems: [],
    layers: {
      'models.alone.route': 'user',
      'models.both.route': 'user',
      'models.team.route': 'team',
    },
    locked: [],
  };
}

test('its routes are told, lose it, and go with it where nothing is left; those of the team are left alone', () => {
  expect(toRemoval(one, viewOf([one, sameHost]))).toMatchObject({
    routes: ['Alone', 'Both', 'Team'],
    change: {
      backends: { one: null },
      models: { alone: null, both: { route: [step('two')] } },
      defaultModelId: null,
    },
  });
});

test('the permission for its host is given back only where no other backend needs it, at whatever port', () => {
  expect(toRemoval(one, viewOf([one, sameHost])).origins).toEqual([]);
  expect(toRemoval(one, viewOf([one])).origins).toEqual(['http://127.0.0.1:1']);
});
