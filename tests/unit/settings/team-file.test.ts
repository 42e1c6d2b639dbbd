import { describe, expect, test } from 'vitest';
import { emptyLayer } from '../../../lib/settings/schema';
import { parsePolicy, parseTeamFile } from '../../../lib/settings/team-file';
import type { Json } from '../../../lib/shared/json';

const backend = { id: 'team', label: 'Team', kind: 'sse', url: 'http://127.0.0.1:8000' };
const model = { id: 'fast', label: 'Fast', route: ['team'] };

function parse(file: Json) {
  return parseTeamFile(JSON.stringify(file));
}

test('the four needed fields of a backend are enough', () => {
  expect(parse({ version: 1, backends: [backend], models: [model] })).toEqual({
    ok: true,
    value: { ...emptyLayer, backends: [backend], models: [model] },
  });
});

test('an empty file of version 1 sets nothing', () => {
  expect(parse({ version: 1 })).toEqual({
    ok: true,
    value: emptyLayer,
  });
});

describe('a bad file is answered with one sentence that names the field', () => {
  const cases: [what: string, file: Json, sentence: string][] = [
    ['no version', {}, 'The field "version" is missing.'],
    ['another version', { version: 2 }, 'The field "version" must be 1.'],
    ['a list', [], 'What it holds must be an object.'],
    [
      'backends that are no list',
      { version: 1, backends: {} },
      'The field "backends" must be a list.',
    ],
    [
      'an unknown kind',
      { version: 1, backends: [{ ...backend, kind: 'soap' }] },
      'The field "backends[0].kind" must be "json", "sse", "websocket", "openai-responses", "openai-chat" or "chatkit".',
    ],
    [
      'a missing url',
      { version: 1, backends: [backend, { id: 'b', label: 'B', kind: 'sse' }] },
      'The field "backends[1].url" is missing.',
    ],
    [
      'an address of another scheme',
      { version: 1, backends: [{ ...backend, url: 'ftp://example.com' }] },
      'The field "backends[0].url" must be an address that begins with http://, https://, ws:// or wss://, without a password.',
    ],
    [
      'a password in an address',
      { version: 1, backends: [{ ...backend, url: 'https://me:canary@example.com' }] },
      'The field "backends[0].url" must be an address that begins with http://, https://, ws:// or wss://, without a password.',
    ],
    [
      'a misspelt field',
      { version: 1, backends: [{ ...backend, lable: 'x' }] },
      'The field "backends[0].lable" is not one that Beside knows.',
    ],
    [
      'an id with a space',
      { version: 1, backends: [{ ...backend, id: 'my team' }] },
      'The field "backends[0].id" must begin with a letter or a digit and hold only letters, digits and . _ : / -.',
    ],
    [
      'a limit of nothing',
      { version: 1, backends: [{ ...backend, limits: { headersMs: 0 } }] },
      'The field "backends[0].limits.headersMs" must be at least 1 (milliseconds).',
    ],
    [
      'half a second',
      { version: 1, backends: [{ ...backend, limits: { headersMs: 0.5 } }] },
      'The field "backends[0].limits.headersMs" must be a whole number.',
    ],
    [
      'a key in a header',
      {
        version: 1,
        backends: [{ ...backend, mapping: { request: { headers: { Authorization: 'canary' } } } }],
      },
      'The field "backends[0].mapping.request.headers" must not hold a key or a cookie: describe it in "session" instead.',
    ],
    [
      'an unknown session',
      { version: 1, backends: [{ ...backend, session: { type: 'magic' } }] },
      'The field "backends[0].session.type" must be "none", "secret", "client-secret" or "oidc".',
    ],
    [
      'a route step that is a number',
      { version: 1, models: [{ ...model, route: [3] }] },
      'The field "models[0].route[0]" has a form that Beside does not know.',
    ],
    [
      'a route step without its backend',
      { version: 1, models: [{ ...model, route: [{ model: 'x' }] }] },
      'The field "models[0].route[0].backend" is missing.',
    ],
    [
      'an empty route',
      { version: 1, models: [{ ...model, route: [] }] },
      'The field "models[0].route" must name at least one backend.',
    ],
    [
      'a temperature of 3',
      { version: 1, models: [{ ...model, params: { temperature: 3 } }] },
      'The field "models[0].params.temperature" must be 0 to 2.',
    ],
    [
      'an id used twice',
      { version: 1, backends: [backend, backend] },
      'The field "backends[1].id" is "team", which is there twice.',
    ],
    [
      'the id of the built-in backend',
      { version: 1, backends: [{ ...backend, id: 'reader' }] },
      'The field "backends[0].id" is "reader", a reserved name.',
    ],
    ['a lock that is no list', { version: 1, locked: 'all' }, 'The field "locked" must be a list.'],
  ];
  test.each(cases)('%s', (_what, file, sentence) => {
    const result = parse(file);
    expect(result).toEqual({ ok: false, fault: `team.json was not used. ${sentence}` });
    expect(JSON.stringify(result)).not.toContain('canary');
  });

  test('text that is not JSON', () => {
    expect(parseTeamFile('{"version": 1,}')).toEqual({
      ok: false,
      fault: 'team.json was not used: it is not valid JSON.',
    });
  });
});

test.each([[undefined], [null], [{}]])('a policy of %o sets nothing', (value) => {
  expect(parsePolicy(value)).toEqual({ ok: true, value: emptyLayer });
});

test('a policy may change one field of a backend and lock', () => {
  const policy = { version: 1, backends: [{ id: 'team', class: 'cloud' }], locked: ['models'] };
  expect(parsePolicy(policy)).toEqual({
    ok: true,
    value: { ...emptyLayer, backends: [{ id: 'team', class: 'cloud' }], locked: ['models'] },
  });
});

test('a bad policy says that it is one', () => {
  expect(parsePolicy({ version: 1, backends: [{ id: 'team', class: 'public' }] })).toEqual({
    ok: false,
    fault:
      'The policy of your organisation was not used. The field "backends[0].class" must be "local", "team" or "cloud".',
  });
});

test('a policy may carry its fields as the text of a file, as Chrome needs it', () => {
  const fields = { version: 1, locked: ['models'], preferences: { data: { sync: false } } };
  expect(parsePolicy({ json: JSON.stringify(fields) })).toEqual(parsePolicy(fields));
  expect(parsePolicy({ json: '{' })).toMatchObject({
    ok: false,
    fault: expect.stringContaining('"json" is not valid JSON'),
  });
});
