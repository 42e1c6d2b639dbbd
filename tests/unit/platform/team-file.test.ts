import { expect, test } from 'vitest';
import { readTeamFile } from '../../../lib/platform/team-file';

const read = (fetch: () => Promise<Response>) =>
  readTeamFile(fetch, 'chrome-extension://a/team.json');

test.each<[string, () => Promise<Response>]>([
  ['rejects, as Chromium does', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['resolves with 404', () => Promise.resolve(new Response('no', { status: 404 }))],
  ['resolves with nothing', () => Promise.resolve(new Response(''))],
  [
    'resolves and cannot be read, as Firefox does',
    () =>
      Promise.resolve(
        new Response(
          new ReadableStream({ start: (controller) => controller.error(new Error('AbortError')) }),
        ),
      ),
  ],
])('a missing file that %s is no file', async (_, fetch) => {
  expect(await read(fetch)).toEqual({ ok: true, value: undefined });
});

test('the text of a file is returned as it is', async () => {
  expect(await read(() => Promise.resolve(new Response('{"version":1}')))).toEqual({
    ok: true,
    value: '{"version":1}',
  });
});

test('a file beyond the limit is refused', async () => {
  const large = new Response(' '.repeat(1_000_001));
  expect(await read(() => Promise.resolve(large))).toEqual({ ok: false, fault: 'too-large' });
});
