import { describe, expect, test } from 'vitest';
import type { BackendInput } from '../../../lib/settings/backend-schema';
import { completeBackend, defaultLimits, readerBackend } from '../../../lib/settings/defaults';
import { isFirstRun, toEffective, type Layers } from '../../../lib/settings/effective';
import { emptyLayer, type SettingsLayer } from '../../../lib/settings/schema';

function layer(fields: Partial<SettingsLayer>): SettingsLayer {
  return { ...emptyLayer, ...fields };
}
function effective(layers: Partial<Layers>) {
  return toEffective({ team: emptyLayer, user: emptyLayer, policy: emptyLayer, ...layers });
}

const backend = { id: 'team', label: 'Team', kind: 'sse', url: 'http://127.0.0.1:8000' };
const model = { id: 'fast', label: 'Fast', route: ['team'] };

test('with nothing set up there is Reader, which sends nothing anywhere', () => {
  const settings = effective({});
  expect(settings.backends).toEqual([readerBackend]);
  expect(settings.backends[0]).toMatchObject({
    id: 'reader',
    kind: 'reader',
    role: 'builtin',
    class: 'local',
    origins: [],
  });
  expect(settings.models).toMatchObject([
    { id: 'reader', route: [{ backend: 'reader', consent: 'same-class' }] },
  ]);
  expect(settings.defaultModelId).toBe('reader');
  expect(isFirstRun(settings)).toBe(true);
  expect(settings.problems).toEqual([]);
});

test('Reader stays, last, when a team sets up backends, and their first model is the default', () => {
  const settings = effective({ team: layer({ backends: [backend], models: [model] }) });
  expect(settings.backends.map(({ id }) => id)).toEqual(['team', 'reader']);
  expect(settings.models.map(({ id }) => id)).toEqual(['fast', 'reader']);
  expect(settings.models[0]?.route).toEqual([{ backend: 'team', consent: 'ask' }]);
  expect(settings.defaultModelId).toBe('fast');
  expect(isFirstRun(settings)).toBe(false);
});

test('backends without any model can each be picked', () => {
  const settings = effective({ team: layer({ backends: [backend] }) });
  expect(settings.models.map(({ id }) => id)).toEqual(['team', 'reader']);
  expect(settings.defaultModelId).toBe('team');
});

describe('layers', () => {
  const team = layer({
    backends: [
      {
        ...backend,
        limits: { headersMs: 1, silenceMs: 2 },
        session: { type: 'secret', secretId: 'k', place: { in: 'header', name: 'X-Key' } },
      },
    ],
  });

  test('a field comes from the highest layer that sets it, and knows which', () => {
    const settings = effective({
      team,
      user: layer({ backends: [{ id: 'team', label: 'Mine', limits: { silenceMs: 3 } }] }),
      policy: layer({ backends: [{ id: 'team', class: 'cloud' }] }),
    });
    const [merged] = settings.backends;
    expect(merged).toMatchObject({ label: 'Mine', class: 'cloud' });
    expect(merged?.limits).toEqual({ ...defaultLimits, headersMs: 1, silenceMs: 3 });
    const layerOf = (field: string) => settings.layerOf(`backends.team.${field}`);
    expect(
      ['url', 'label', 'class', 'limits.headersMs', 'limits.silenceMs', 'cookies'].map(layerOf),
    ).toEqual(['team', 'user', 'policy', 'team', 'user', 'default']);
    expect(settings.isLocked('backends.team.class')).toBe(true);
    expect(settings.isLocked('backends.team.label')).toBe(false);
  });

  test.each([
    ['backends.team.url', { url: 'https://evil.test' }],
    ['backends.team', { url: 'https://evil.test' }],
    ['backends', { url: 'https://evil.test' }],
    ['backends.team.session.place', { session: { type: 'none' } }],
    ['backends.team.limits.silenceMs', { limits: { silenceMs: 9 } }],
    ['backends.team.cookies', { cookies: true }],
  ])('a lock on %s passes over what the user says', (lock, fields) => {
    const user = layer({ backends: [{ id: 'team', ...fields }] });
    const locked = effective({ team: { ...team, locked: [lock] }, user });
    expect(locked.backends[0]).toEqual(effective({ team }).backends[0]);
    expect(locked.isLocked(lock)).toBe(true);
  });

  test('a lock on backends leaves no room for one of the user', () => {
    const user = layer({ backends: [{ ...backend, id: 'mine' }] });
    const settings = effective({ team: { ...team, locked: ['backends'] }, user });
    expect(settings.backends.map(({ id }) => id)).toEqual(['team', 'reader']);
  });

  test('a lock does not hold a neighbour whose name begins alike', () => {
    const user = layer({ backends: [{ ...backend, id: 'team-2', label: 'Two' }] });
    const settings = effective({ team: { ...team, locked: ['backends.team'] }, user });
    expect(settings.backends[1]).toMatchObject({ id: 'team-2', label: 'Two' });
  });

  test('policy wins over team.json, and both over the user where it is locked', () => {
    const layers = {
      team: layer({ models: [model], backends: [backend], defaultModelId: 'fast' }),
      user: layer({ defaultModelId: 'reader' }),
    };
    expect(effective(layers).defaultModelId).toBe('reader');
    const locked = { ...layers.team, locked: ['defaultModelId'] };
    expect(effective({ ...layers, team: locked }).defaultModelId).toBe('fast');
    const policy = layer({ defaultModelId: 'fast' });
    expect(effective({ ...layers, policy }).defaultModelId).toBe('fast');
  });

  test('a default model that is gone falls back to the next layer', () => {
    const teamModels = layer({ models: [model], backends: [backend] });
    const user = layer({ defaultModelId: 'gone' });
    expect(effective({ team: teamModels, user }).defaultModelId).toBe('fast');
  });
});

describe('what cannot be used is left out and named', () => {
  test('a stored backend of a kind that no longer exists', () => {
    const user = layer({ backends: [{ ...backend, kind: 'gopher' }] });
    const settings = effective({ user });
    expect(settings.backends).toEqual([readerBackend]);
    expect(settings.problems).toEqual([
      'The backend "Team" was left out. The field "kind" must be "json", "sse", "websocket", "openai-responses", "openai-chat" or "chatkit".',
    ]);
  });

  test('a model that asks a backend which is not there stays, and is named', () => {
    const settings = effective({ user: layer({ models: [model] }) });
    expect(settings.models.map(({ id }) => id)).toEqual(['fast', 'reader']);
    expect(settings.problems).toEqual([
      'The model "Fast" asks the backend "team", which is not there.',
    ]);
  });
});

describe('defaults depend on the kind and the address', () => {
  const input: BackendInput = { id: 'b', label: 'B', kind: 'sse', url: 'http://127.0.0.1:8000/x' };

  function roleOf(kind: BackendInput['kind'], url: string) {
    return completeBackend({ ...input, kind, url }).role;
  }

  test.each([
    ['http://127.0.0.1:8000', 'local'],
    ['http://localhost:1', 'local'],
    ['ws://[::1]:9/ws', 'local'],
    ['http://192.168.1.4', 'team'],
    ['http://10.0.0.1', 'team'],
    ['http://172.16.0.1', 'team'],
    ['http://[fd00::1]', 'team'],
    ['http://172.32.0.1', 'cloud'],
    ['http://10.example.com', 'cloud'],
    ['https://chat.team.test', 'cloud'],
    ['https://localhost.example.com', 'cloud'],
  ])('%s is %s', (url, expected) => {
    expect(completeBackend({ ...input, url }).class).toBe(expected);
  });

  test('a backend may contact its own origin and that of its session, as http', () => {
    const complete = completeBackend({
      ...input,
      kind: 'websocket',
      url: 'wss://chat.example.com/ws',
      session: { type: 'client-secret', request: { url: 'https://sign.example.com/s' } },
    });
    expect(complete.origins).toEqual(['https://chat.example.com', 'https://sign.example.com']);
    expect(complete.session).toEqual({
      type: 'client-secret',
      request: { url: 'https://sign.example.com/s', method: 'POST', headers: {} },
      secretPath: 'client_secret',
      place: { in: 'first-frame', name: 'token' },
    });
  });

  test('a key goes into the Authorization header unless a place is named', () => {
    const session = completeBackend({
      ...input,
      session: { type: 'secret', secretId: 'k' },
    }).session;
    expect(session).toMatchObject({ place: { in: 'header', name: 'Authorization' } });
  });

  test('history, context and user id go where the template has a place for them', () => {
    const template = { text: '{{message}}', c: '{{context|general}}', u: '{{ userId }}' };
    expect(completeBackend({ ...input, mapping: { request: { template } } })).toMatchObject({
      context: 'field',
      userId: 'random',
    });
    expect(completeBackend(input)).toMatchObject({ context: 'none', userId: 'none' });
    expect(
      completeBackend({ ...input, mapping: { request: { template: { h: '{{history}}' } } } }),
    ).toMatchObject({ history: 'messages' });
    expect(completeBackend({ ...input, kind: 'openai-chat' })).toMatchObject({
      history: 'messages',
      context: 'prefix',
      role: 'custom',
    });
  });

  test('a mapping that sets one field keeps the others of its kind', () => {
    const complete = completeBackend({ ...input, mapping: { reply: { format: 'html' } } });
    const plain = completeBackend(input);
    expect(complete.mapping.reply).toEqual({ ...plain.mapping.reply, format: 'html' });
    expect(complete.mapping.request).toEqual(plain.mapping.request);
    expect(plain.mapping.request.template).toEqual({ message: '{{message}}' });
  });

  test('the role is OpenAI for its own servers and their protocol', () => {
    expect(roleOf('openai-chat', 'https://api.openai.com/v1')).toBe('openai');
    expect(roleOf('openai-responses', 'https://proxy.example.com')).toBe('openai');
    expect(roleOf('openai-chat', 'http://127.0.0.1:11434/v1')).toBe('custom');
    expect(roleOf('sse', 'https://notopenai.com')).toBe('custom');
  });
});
