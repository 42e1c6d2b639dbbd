import { expect, test } from 'vitest';
import { readPolicyLayer, readTeamLayer } from '../../../lib/platform/settings-layers';
import { emptyLayer } from '../../../lib/settings/schema';

const url = 'chrome-extension://a/team.json';

test('no file and no policy are empty layers', async () => {
  expect(await readTeamLayer(() => Promise.reject(new TypeError('Failed to fetch')), url)).toEqual({
    ok: true,
    value: emptyLayer,
  });
  const refusing = { get: () => Promise.reject(new Error('Managed storage manifest not found')) };
  expect(await readPolicyLayer(refusing)).toMatchObject({ ok: true, value: { backends: [] } });
});

test('a file is read as a layer', async () => {
  const file = {
    version: 1,
    backends: [{ id: 'team', label: 'Team', kind: 'sse', url: 'http://localhost:1' }],
  };
  const layer = await readTeamLayer(() => Promise.resolve(Response.json(file)), url);
  expect(layer).toMatchObject({ ok: true, value: { backends: [{ id: 'team' }] } });
});

const large = () => Promise.resolve(new Response(' '.repeat(1_000_001)));

test('a file that is too large or wrong is one sentence', async () => {
  expect(await readTeamLayer(large, url)).toEqual({
    ok: false,
    fault: 'team.json was not used: it is larger than 1 MB.',
  });
  const wrong = await readTeamLayer(() => Promise.resolve(new Response('{')), url);
  expect(wrong).toMatchObject({ ok: false });
});
