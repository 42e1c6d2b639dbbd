import { describe, expect, test } from 'vitest';
import { addBackend } from '../../../lib/settings/add-backend';
import { readStored } from '../../../lib/settings/migrate';
import { emptyLayer } from '../../../lib/settings/schema';
import { createSettingsStore, settingsKey } from '../../../lib/settings/settings-store';
import { parsePolicy, parseTeamFile } from '../../../lib/settings/team-file';
import type { Json } from '../../../lib/shared/json';
import { fail, ok } from '../../../lib/shared/result';
import { createGate } from '../../support/gate';
import { createMemoryStorage } from '../../support/memory-storage';

const nothing = async () => ok(emptyLayer);
const backend = { label: 'Team', kind: 'sse', url: 'http://127.0.0.1:8000' };

function createStore(stored?: Json, team = '{"version":1}') {
  const storage = createMemoryStorage(stored === undefined ? {} : { [settingsKey]: stored });
  const sources = { storage, team: async () => parseTeamFile(team), policy: nothing };
  return { storage, store: createSettingsStore(sources) };
}

test('what was saved is there at the next start', async () => {
  const { storage, store } = createStore();
  const saved = await store.save({ backends: { team: backend }, defaultModelId: 'team' });
  expect(saved.ok).toBe(true);
  const again = createSettingsStore({ storage, team: nothing, policy: nothing });
  expect((await again.load()).backends.map(({ id }) => id)).toEqual(['team', 'reader']);
  expect(storage.stored[settingsKey]).toEqual({
    version: 1,
    backends: [{ ...backend, id: 'team' }],
    models: [],
    defaultModelId: 'team',
  });
});

test('writes at the same time do not undo each other', async () => {
  const { store } = createStore();
  await store.save({ backends: { team: backend } });
  await Promise.all([
    store.save({ backends: { team: { label: 'New' } } }),
    store.save({ backends: { team: { limits: { headersMs: 5 } } } }),
    store.save({ backends: { team: { limits: { silenceMs: 6 } } } }),
    store.save({ backends: { other: { ...backend, label: 'Other' } } }),
  ]);
  const { backends } = await store.load();
  expect(backends[0]).toMatchObject({ label: 'New', limits: { headersMs: 5, silenceMs: 6 } });
  expect(backends[1]).toMatchObject({ id: 'other', label: 'Other' });
});

test('null removes a field, or a whole entry', async () => {
  const { store, storage } = createStore();
  await store.save({ backends: { team: { ...backend, cookies: true }, b: backend } });
  await store.save({ backends: { team: { cookies: null }, b: null } });
  expect(storage.stored[settingsKey]).toMatchObject({ backends: [{ ...backend, id: 'team' }] });
});

test('a template is replaced whole, its neighbours stay', async () => {
  const { store } = createStore();
  const request = { template: { a: '{{message}}', b: 1 }, method: 'PUT' };
  await store.save({ backends: { team: { ...backend, mapping: { request } } } });
  await store.save({
    backends: { team: { mapping: { request: { template: { c: '{{message}}' } } } } },
  });
  expect((await store.load()).backends[0]?.mapping.request).toMatchObject({
    template: { c: '{{message}}' },
    method: 'PUT',
  });
  expect((await store.load()).backends[0]?.mapping.request.template).not.toHaveProperty('a');
});

test('a change that leaves an entry unusable is refused in words, and nothing is written', async () => {
  const { store, storage } = createStore();
  await store.save({ backends: { team: backend } });
  const before = structuredClone(storage.stored);
  expect(await store.save({ backends: { team: { url: 'nowhere' } } })).toEqual({
    ok: false,
    fault: {
      code: 'settings-invalid',
      message:
        'The backend "Team" was left out. The field "url" must be an address that begins with http://, https://, ws:// or wss://, without a password.',
    },
  });
  expect(storage.stored).toEqual(before);
});

test('a write that fails tells its caller and does not hold up the next', async () => {
  const { store, storage } = createStore();
  const { set } = storage;
  storage.set = () => Promise.reject(new Error('quota'));
  await expect(store.save({ defaultModelId: 'reader' })).rejects.toThrow('quota');
  storage.set = set;
  expect((await store.save({ backends: { team: backend } })).ok).toBe(true);
});

test('watchers hear of a change from another context, until they stop', async () => {
  const { store, storage } = createStore();
  const heard: string[][] = [];
  const told = createGate();
  const stop = store.watch((settings) => {
    heard.push(settings.backends.map(({ id }) => id));
    told.open();
  });
  const other = createSettingsStore({ storage, team: nothing, policy: nothing });
  await other.save({ backends: { team: backend } });
  await told.opened;
  stop();
  await other.save({ backends: { team: null } });
  expect(heard).toEqual([['team', 'reader']]);
});

test('a policy that comes after the start is told to whoever watches', async () => {
  let sites: string[] = [];
  let tell = () => {};
  const store = createSettingsStore({
    storage: createMemoryStorage(),
    team: nothing,
    policy: async () =>
      parsePolicy({
        json: JSON.stringify({ version: 1, preferences: { privacy: { neverRead: sites } } }),
      }),
    watchPolicy(listener) {
      tell = listener;
      return () => {};
    },
  });
  const heard = new Promise<readonly string[]>((resolve) => {
    store.watch(({ preferences }) => resolve(preferences.privacy.neverRead));
  });
  sites = ['bank.test'];
  tell();
  expect(await heard).toEqual(['bank.test']);
});

test('a team.json or a policy that cannot be used is a problem, and the rest holds', async () => {
  const storage = createMemoryStorage();
  const store = createSettingsStore({
    storage,
    team: async () => parseTeamFile('{"version":1,"backends":[{"id":"x"}]}'),
    policy: async () => fail('The policy of your organisation was not used.'),
  });
  const settings = await store.load();
  expect(settings.defaultModelId).toBe('reader');
  expect(settings.problems).toEqual([
    'team.json was not used. The field "backends[0].label" is missing.',
    'The policy of your organisation was not used.',
  ]);
});

describe('stored settings', () => {
  test.each([
    ['text'],
    [[]],
    [{}],
    [{ version: 'x' }],
    [{ version: 0 }],
    [{ version: 1, models: 3 }],
  ])('of the form %j are left untouched and not used', async (stored) => {
    const { store, storage } = createStore(stored);
    expect((await store.load()).problems[0]).toContain('left untouched');
    expect((await store.save({ defaultModelId: 'reader' })).ok).toBe(false);
    expect(storage.stored[settingsKey]).toEqual(stored);
  });

  test('of a newer version are not overwritten', async () => {
    const { store, storage } = createStore({ version: 2, future: true });
    expect((await store.load()).problems).toEqual([
      'Your settings were made by a newer version of Beside: update it to use them.',
    ]);
    expect((await store.save({ defaultModelId: 'reader' })).ok).toBe(false);
    expect(storage.stored[settingsKey]).toEqual({ version: 2, future: true });
  });

  test('of older versions pass every migration after theirs, in order', () => {
    const migrations = [
      (stored: Record<string, unknown>) => ({ ...stored, defaultModelId: 'from-1' }),
      (stored: Record<string, unknown>) => ({
        ...stored,
        defaultModelId: `${String(stored['defaultModelId'])}-to-3`,
      }),
    ];
    const stored = { version: 1, backends: [], models: [] };
    expect(readStored(stored, migrations)).toMatchObject({
      value: { defaultModelId: 'from-1-to-3' },
    });
    expect(readStored({ ...stored, version: 2, defaultModelId: 'b' }, migrations)).toMatchObject({
      value: { defaultModelId: 'b-to-3' },
    });
    expect(readStored({ ...stored, version: 4 }, migrations).ok).toBe(false);
  });

  test('a field of an entry that we do not know survives a write', async () => {
    const { store, storage } = createStore({
      version: 1,
      backends: [{ ...backend, id: 'team', kind: 'gopher', future: 1 }],
      models: [],
    });
    await store.save({ backends: { b: backend } });
    expect(storage.stored[settingsKey]).toMatchObject({
      backends: [{ id: 'team', kind: 'gopher', future: 1 }, { id: 'b' }],
    });
  });
});

describe('adding a backend by its address', () => {
  test.each([
    ['localhost:8000', 'http://localhost:8000', 'localhost-8000'],
    ['  127.0.0.1:8000/chat ', 'http://127.0.0.1:8000/chat', '127-0-0-1-8000'],
    ['chat.example.com', 'https://chat.example.com', 'chat-example-com'],
    ['HTTPS://chat.example.com/Api?x=1', 'https://chat.example.com/Api?x=1', 'chat-example-com'],
    ['http://intranet', 'http://intranet', 'intranet'],
    ['http://[::1]:80', 'http://[::1]:80', '1'],
  ])('%s becomes %s and the default', async (typed, url, id) => {
    const { store } = createStore();
    const added = addBackend(typed, await store.load());
    if (!added.ok) throw new Error(added.fault.message);
    expect(added.value.modelId).toBe(id);
    const saved = await store.save(added.value.change);
    if (!saved.ok) throw new Error(saved.fault.message);
    expect(saved.value.backends[0]).toMatchObject({ id, url, kind: 'sse', context: 'prefix' });
    expect(saved.value.defaultModelId).toBe(id);
    expect(saved.value.problems).toEqual([]);
  });

  test.each([
    '',
    '   ',
    'hello',
    'what is this',
    'ftp://example.com',
    'javascript:alert(1)',
    'https://',
    'https://me:pw@example.com',
    'data:text/html,x',
  ])('%j is refused in words', async (typed) => {
    const { store } = createStore();
    expect(addBackend(typed, await store.load())).toMatchObject({
      ok: false,
      fault: { code: 'settings-invalid', message: expect.stringContaining('Enter one such as') },
    });
  });

  test('the same address twice is one backend, another at the same host a second', async () => {
    const { store } = createStore();
    for (const typed of ['chat.example.com', 'https://chat.example.com', 'chat.example.com/b']) {
      const added = addBackend(typed, await store.load());
      if (added.ok) await store.save(added.value.change);
    }
    const settings = await store.load();
    expect(settings.backends.map(({ id }) => id)).toEqual([
      'chat-example-com',
      'chat-example-com-2',
      'reader',
    ]);
    expect(settings.defaultModelId).toBe('chat-example-com-2');
  });

  test('an organisation that locked its backends is told by name', async () => {
    const { store } = createStore(undefined, '{"version":1,"locked":["backends"]}');
    expect(addBackend('chat.example.com', await store.load())).toMatchObject({
      fault: { message: 'Your organisation has set the backends, so none can be added here.' },
    });
  });
});
