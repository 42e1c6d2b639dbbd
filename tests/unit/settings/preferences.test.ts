import { describe, expect, test } from 'vitest';
import { defaultPreferences } from '../../../lib/model/preferences';
import { toEffective, type Layers } from '../../../lib/settings/effective';
import { emptyLayer, type SettingsLayer } from '../../../lib/settings/schema';
import { createSettingsStore, settingsKey } from '../../../lib/settings/settings-store';
import { parsePolicy, parseTeamFile } from '../../../lib/settings/team-file';
import type { Json } from '../../../lib/shared/json';
import { ok } from '../../../lib/shared/result';
import { createMemoryStorage } from '../../support/memory-storage';

function effective(layers: { [L in keyof Layers]?: Partial<SettingsLayer> }) {
  return toEffective({
    team: { ...emptyLayer, ...layers.team },
    user: { ...emptyLayer, ...layers.user },
    policy: { ...emptyLayer, ...layers.policy },
  });
}
function createStore(stored?: Json) {
  const storage = createMemoryStorage(stored === undefined ? {} : { [settingsKey]: stored });
  const nothing = async () => ok(emptyLayer);
  return { storage, store: createSettingsStore({ storage, team: nothing, policy: nothing }) };
}
const rule = { id: 'ticket', label: 'Tickets', pattern: 'PRJ-####' };

test('with nothing set, the defaults hold', () => {
  const settings = effective({});
  expect(settings.preferences).toEqual(defaultPreferences);
  expect(settings.prompts).toEqual([]);
  expect(settings.problems).toEqual([]);
});

test('a preference comes from the highest layer that sets it, and knows which', () => {
  const settings = effective({
    team: { preferences: { appearance: { theme: 'dark', accent: 'teal' }, data: { sync: true } } },
    user: { preferences: { appearance: { theme: 'light', textSize: 18 } } },
    policy: { preferences: { data: { sync: false } } },
  });
  expect(settings.preferences.appearance).toEqual({
    ...defaultPreferences.appearance,
    theme: 'light',
    accent: 'teal',
    textSize: 18,
  });
  expect(settings.preferences.data.sync).toBe(false);
  const paths = ['appearance.theme', 'appearance.accent', 'data.sync', 'data.retentionDays'];
  expect(paths.map((path) => settings.layerOf(`preferences.${path}`))).toEqual([
    'user',
    'team',
    'policy',
    'default',
  ]);
  expect(settings.isLocked('preferences.data.sync')).toBe(true);
  expect(settings.isLocked('preferences.appearance.theme')).toBe(false);
});

test.each(['preferences', 'preferences.appearance', 'preferences.appearance.theme'])(
  'a lock on %s passes over what the user says',
  (lock) => {
    const team = { preferences: { appearance: { theme: 'dark' } }, locked: [lock] };
    const user = { preferences: { appearance: { theme: 'light' } } };
    const settings = effective({ team, user });
    expect(settings.preferences.appearance.theme).toBe('dark');
    expect(settings.isLocked('preferences.appearance.theme')).toBe(true);
  },
);

describe('the lists of privacy', () => {
  const team = { preferences: { privacy: { neverRead: ['bank.example.com'], rules: [rule] } } };
  const user = {
    preferences: { privacy: { neverRead: ['*.clinic.example.com'], names: ['Ada'] } },
  };

  test('add up over the layers, and the page is told what the organisation set', () => {
    const settings = effective({ team, user });
    expect(settings.preferences.privacy).toEqual({
      neverRead: ['bank.example.com', '*.clinic.example.com'],
      names: ['Ada'],
      rules: [rule],
    });
    expect(settings.organisation).toEqual({ ...team.preferences.privacy, names: [] });
  });

  test('stay open beside a policy, and close by a lock', () => {
    const open = effective({ policy: team, user });
    expect(open.isLocked('preferences.privacy.neverRead')).toBe(false);
    expect(open.preferences.privacy.neverRead).toHaveLength(2);
    const locked = effective({ team: { ...team, locked: ['preferences.privacy'] }, user });
    expect(locked.preferences.privacy).toEqual({ ...team.preferences.privacy, names: [] });
  });

  test('a rule that cannot be used is named and takes no other with it', () => {
    const slow = { id: 'slow', label: 'Slow', pattern: '(\\w+\\s?)*$', flags: '' };
    const settings = effective({ user: { preferences: { privacy: { rules: [slow, rule] } } } });
    expect(settings.preferences.privacy.rules).toEqual([rule]);
    expect(settings.problems).toHaveLength(1);
    expect(settings.problems[0]).toContain('preferences.privacy.rules.pattern');
  });
});

test('a stored preference that cannot be used is named, and the rest holds', () => {
  const { preferences, problems } = effective({
    user: { preferences: { appearance: { textSize: 99, theme: 'dark', future: 1 }, page: 'all' } },
  });
  expect(preferences.appearance).toEqual({ ...defaultPreferences.appearance, theme: 'dark' });
  expect(preferences.page).toEqual(defaultPreferences.page);
  expect(problems).toEqual([
    'A preference was passed over. The field "preferences.appearance.textSize" must be 12 to 20.',
    'A preference was passed over. The field "preferences.page" must be an object.',
  ]);
});

test('prompts are entries by id, in their order, of every layer', () => {
  const settings = effective({
    team: { prompts: [{ id: 'a', label: 'A', text: 'a {{page}}' }] },
    user: {
      prompts: [
        { id: 'b', label: 'B', text: 'b', order: -1, contextMenu: true, shortcut: 'Alt+S' },
        { id: 'bad', label: 'Bad' },
        { id: 'a', label: 'Mine' },
      ],
    },
  });
  expect(settings.prompts).toEqual([
    { id: 'b', label: 'B', text: 'b', contextMenu: true, shortcut: 'Alt+S' },
    { id: 'a', label: 'Mine', text: 'a {{page}}', contextMenu: false },
  ]);
  expect(settings.problems).toEqual([
    'The prompt "Bad" was left out. The field "text" is missing.',
  ]);
});

test('a backend that is switched off is kept, and is none of those that may be asked', () => {
  const off = { id: 'off', label: 'Off', kind: 'sse', url: 'https://example.com', enabled: false };
  const settings = effective({
    user: { backends: [off], models: [{ id: 'm', label: 'M', route: ['off'] }] },
  });
  expect(settings.backends.map(({ id }) => id)).toEqual(['reader']);
  expect(settings.disabledBackends.map(({ id }) => id)).toEqual(['off']);
  expect(settings.problems).toEqual([]);
});

test.each([
  [
    '{"version":1,"preferences":{"appearance":{"theme":"pink"}}}',
    '"preferences.appearance.theme" must be "system", "light" or "dark"',
  ],
  ['{"version":1,"preferences":{"look":{}}}', '"preferences.look" is not one that Beside knows'],
  [
    '{"version":1,"preferences":{"privacy":{"neverRead":["https://a.test/"]}}}',
    '"preferences.privacy.neverRead[0]" must be a host',
  ],
  ['{"version":1,"prompts":[{"id":"a","label":"A"}]}', '"prompts[0].text" is missing'],
  [
    '{"version":1,"prompts":[{"id":"a","label":"A","text":"t"},{"id":"a","label":"A","text":"t"}]}',
    '"prompts[1].id" is "a", which is there twice',
  ],
])('team.json %s is refused in one sentence', (text, expected) => {
  const layer = parseTeamFile(text);
  expect(layer).toMatchObject({ ok: false, fault: expect.stringContaining(expected) });
});

test('a policy sets preferences and prompts as well', () => {
  const layer = parsePolicy({ version: 1, preferences: { data: { sync: false } } });
  expect(layer).toMatchObject({ ok: true, value: { preferences: { data: { sync: false } } } });
});

test('lists change by what is added and removed, so that two windows both keep theirs', async () => {
  const { store } = createStore();
  await store.save({ preferences: { privacy: { names: ['Ada'], rules: [rule] } } });
  await Promise.all([
    store.save({ preferences: { privacy: { names: { add: ['Bob', 'Ada'] } } } }),
    store.save({ preferences: { privacy: { names: { add: ['Cleo'] } } } }),
    store.save({ preferences: { privacy: { rules: { add: [{ ...rule, label: 'New' }] } } } }),
    store.save({ preferences: { privacy: { names: { remove: ['Ada'] } } } }),
  ]);
  const { privacy } = (await store.load()).preferences;
  expect(privacy.names).toEqual(['Bob', 'Cleo']);
  expect(privacy.rules).toEqual([{ ...rule, label: 'New' }]);
});

test('a change that cannot be used is refused in words, and nothing is written', async () => {
  const { store, storage } = createStore();
  expect(await store.save({ preferences: { appearance: { textSize: 30 } } })).toMatchObject({
    ok: false,
    fault: { code: 'settings-invalid', message: expect.stringContaining('must be 12 to 20') },
  });
  expect(storage.stored).toEqual({});
});

test('what a newer version stored survives a write', async () => {
  const { store, storage } = createStore({
    version: 1,
    backends: [],
    models: [],
    future: { a: 1 },
    preferences: { appearance: { hue: 3 }, voices: { on: true } },
  });
  await store.save({ preferences: { appearance: { theme: 'dark' } } });
  expect(storage.stored[settingsKey]).toMatchObject({
    future: { a: 1 },
    preferences: { appearance: { hue: 3, theme: 'dark' }, voices: { on: true } },
  });
});
