// Bytes of a file go to disk, never over the port; everything else passes.
import { expect, test, vi } from 'vitest';
import { panel } from '../../../../lib/languages/texts/panel';
import { withUploads, type PutAsset } from '../../../../components/panel/with-uploads';

const texts = () => panel.withUploads;
const blob = new Blob(['PNG']);

test('bytes for an address of ours are put there, and nothing is sent', async () => {
  const send = vi.fn<typeof fetch>();
  const put = vi.fn<PutAsset>(async () => true);
  const answer = await withUploads(
    send,
    put,
    texts,
  )('beside:assets/atc_1', { method: 'PUT', body: blob });
  expect([answer.status, put.mock.calls, send.mock.calls]).toEqual([200, [['atc_1', blob]], []]);
});

test.each([
  ['not awaited', async () => false, 409, /taken off/u],
  ['not kept', () => Promise.reject(new Error('quota')), 507, /could not be kept/u],
])('bytes that are %s are refused in a sentence', async (_why, put: PutAsset, status, sentence) => {
  const answer = await withUploads(
    vi.fn<typeof fetch>(),
    put,
    texts,
  )('beside:assets/a', { body: blob });
  expect(answer.status).toBe(status);
  expect(await answer.text()).toMatch(sentence);
});

test.each(['beside:', 'https://evil.test/assets/a'])('%s is none of it', async (url) => {
  const send = vi.fn<typeof fetch>(async () => new Response('sent'));
  const put = vi.fn<PutAsset>();
  await withUploads(send, put, texts)(url, { method: 'POST', body: '{}' });
  expect([send.mock.calls.length, put.mock.calls]).toEqual([1, []]);
});
