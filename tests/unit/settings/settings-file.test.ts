import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toEffective } from '../../../lib/settings/effective';
import { exportSettings } from '../../../lib/settings/export-settings';
import { importSettings } from '../../../lib/settings/import-settings';
import { emptyLayer, type SettingsLayer } from '../../../lib/settings/schema';
import { blankQuery } from '../../../lib/settings/without-secrets';

const canary = 'canary-93c1f0d2';
const team = {
  id: 'team',
  label: 'Team',
  kind: 'json',
  url: `https://chat.example.com/api?key=${canary}&user={{userId}}#${canary}`,
  class: 'team',
  redact: { EMAIL: 'off' },
  cookies: true,
  session: {
    type: 'client-secret',
    request: {
      url: `https://sign.example.com/s?token=${canary}`,
      headers: { 'X-Team': canary },
      body: { apiKey: canary, deep: [{ password: canary }], user: '{{userId}}' },
    },
  },
  mapping: {
    request: {
      headers: { 'X-Other': canary },
      template: { message: '{{message}}', type: 'message', token: canary },
    },
  },
};
const model = {
  id: 'fast',
  label: 'Fast',
  route: [{ backend: 'team', model: 'small', consent: 'granted' }],
  consent: { team: 'granted' },
};
const prompt = { id: 'p', label: 'P', text: '{{page}}' };
const full: SettingsLayer = {
  ...emptyLayer,
  backends: [team, { id: 'theirs', label: 'Only a name' }],
  models: [model],
  prompts: [prompt],
  preferences: { appearance: { theme: 'dark' }, data: { sync: true }, privacy: { names: ['Ada'] } },
};

function effective(user: SettingsLayer) {
  return toEffective({ team: emptyLayer, user, policy: emptyLayer });
}
function importInto(text: string, user: SettingsLayer = emptyLayer) {
  const imported = importSettings(text, effective(user));
  if (!imported.ok) throw new Error(imported.fault.message);
  return imported.value;
}

describe('an export', () => {
  const text = exportSettings(full);

  test('holds no header value, no query value and nothing of a request that could be a key', () => {
    expect(text).not.toContain(canary);
    expect(JSON.parse(text)).toMatchObject({
      backends: [
        {
          url: 'https://chat.example.com/api?key=&user={{userId}}',
          session: {
            request: {
              url: 'https://sign.example.com/s?token=',
              headers: { 'X-Team': '' },
              body: { apiKey: '', deep: [{ password: '' }], user: '{{userId}}' },
            },
          },
          mapping: {
            request: {
              headers: { 'X-Other': '' },
              template: { message: '{{message}}', type: 'message', token: '' },
            },
          },
        },
      ],
      preferences: { appearance: { theme: 'dark' }, privacy: { names: ['Ada'] } },
    });
  });

  test('gives no consent, switches no synchronisation on, and leaves the changes to a team at home', () => {
    expect(text).not.toMatch(/granted|sync|theirs/u);
  });

  test('has no value of any query, whatever the address', () => {
    const part = fc.stringMatching(/^[a-zA-Z0-9%._-]{1,12}$/u);
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part), { minLength: 1, maxLength: 5 }), (pairs) => {
        const query = pairs.map(([name, value]) => `${name}=VALUE${value}`).join('&');
        expect(blankQuery(`https://example.com/a?${query}#VALUE`)).not.toContain('VALUE');
      }),
    );
  });
});

describe('an import', () => {
  test('arrives switched off, as cloud, with everything hidden and no cookies; its models ask again', () => {
    const { change, counts } = importInto(exportSettings(full));
    expect(change.backends?.['team']).toMatchObject({
      enabled: false,
      class: 'cloud',
      cookies: false,
    });
    expect(change.backends?.['team']).not.toHaveProperty('redact');
    expect(change.models).toEqual({
      fast: { label: 'Fast', route: [{ backend: 'team', model: 'small' }] },
    });
    expect(change.prompts).toEqual({ p: { label: 'P', text: '{{page}}' } });
    expect(change.preferences).toEqual({
      appearance: { theme: 'dark' },
      privacy: { names: { add: ['Ada'] } },
    });
    expect(counts).toEqual({ backends: 1, models: 1, prompts: 1 });
  });

  test('of the same settings changes nothing', () => {
    const { change } = importInto(exportSettings(full), full);
    expect(change).toMatchObject({ backends: {}, models: {}, prompts: {} });
  });

  test('never changes what is here: another address of the same id is another backend', () => {
    const file = exportSettings(full).replaceAll('chat.example.com', 'evil.example.com');
    const { change } = importInto(file, full);
    expect(Object.keys(change.backends ?? {})).toEqual(['team-2']);
    expect(change.models).toMatchObject({ 'fast-2': { route: [{ backend: 'team-2' }] } });
  });

  test('cannot use a key that was typed for another backend', () => {
    const keyed = { ...team, session: { type: 'secret', secretId: 'openai' } };
    const here = { ...emptyLayer, backends: [{ ...keyed, id: 'mine', url: 'https://a.test' }] };
    const { change } = importInto(exportSettings({ ...emptyLayer, backends: [keyed] }), here);
    expect(change.backends?.['team']).toMatchObject({ session: { secretId: 'openai-2' } });
  });

  test.each([
    ['no JSON', '{', 'This file was not used: it is not valid JSON.'],
    ['another file', '{}', 'This file was not used. The field "format" is missing.'],
    [
      'a wrong field',
      '{"format":"beside-settings","version":1,"backends":[{"id":"a","label":"A","kind":"soap","url":"https://a.test"}]}',
      'This file was not used. The field "backends[0].kind" must be "json", "sse", "websocket", "openai-responses", "openai-chat" or "chatkit".',
    ],
  ])('of %s is one sentence', (_what, text, message) => {
    expect(importSettings(text, effective(emptyLayer))).toEqual({
      ok: false,
      fault: { code: 'settings-invalid', message },
    });
  });
});
