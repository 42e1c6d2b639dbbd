import { expect, test } from 'vitest';
import { fetchPicture } from '../../../../components/panel/fetch-picture';
import { panel } from '../../../../lib/languages/texts/panel';

const url = 'https://cdn.example.com/a/lamp.png';
const picture = new Blob(['GIF89a'], { type: 'image/gif' });

/** A browser in which these hosts are allowed already, and the prompt is answered so. */
function createWorld({
  had = false,
  answer = true,
  body = { asset_id: 'atc_1' },
}: { had?: boolean; answer?: boolean; body?: object } = {}) {
  const done: string[] = [];
  const answered = (name: string, origins: readonly string[], value: boolean) => {
    done.push(`${name} ${origins.join()}`);
    return Promise.resolve(value);
  };
  const permissions = {
    has: (origins: readonly string[]) => answered('has', origins, had),
    request: (origins: readonly string[]) => answered('request', origins, answer),
    remove: (origins: readonly string[]) => answered('remove', origins, true),
  };
  const operations = {
    operation: (type: string, params: object) => {
      done.push(`${type} ${JSON.stringify(params)}`);
      return Promise.resolve({ status: 200, body });
    },
    stream: () => {
      throw new Error('nothing is streamed');
    },
  };
  const readAsset = (id: string) => Promise.resolve(id === 'atc_1' ? picture : undefined);
  const show = () =>
    fetchPicture({ permissions, operations, readAsset }, 'thr_1', url, panel.pictures);
  return { done, show };
}

test('the prompt is asked for in the click itself, and what it gave is given back', async () => {
  const { done, show } = createWorld();
  const shown = show();
  // Before anything was awaited.
  expect(done).toEqual(['has https://cdn.example.com', 'request https://cdn.example.com']);
  expect(await shown).toEqual({ ok: true, value: picture });
  expect(done.slice(2)).toEqual([
    `beside.pictures.read {"thread_id":"thr_1","url":"${url}"}`,
    'attachments.delete {"attachment_id":"atc_1"}',
    'remove https://cdn.example.com',
  ]);
});

test('a host that was allowed before stays so', async () => {
  const { done, show } = createWorld({ had: true });
  await show();
  expect(done.some((one) => one.startsWith('remove'))).toBe(false);
});

test('a prompt that is refused ends in a sentence, and nobody is asked', async () => {
  const { done, show } = createWorld({ answer: false });
  expect(await show()).toEqual({
    ok: false,
    fault: 'Your browser did not allow Beside to contact cdn.example.com.',
  });
  expect(done).toHaveLength(2);
});

test('the sentence of the background is handed on, and the permission given back all the same', async () => {
  const { done, show } = createWorld({ body: { error: { message: 'It is no picture.' } } });
  expect(await show()).toEqual({ ok: false, fault: 'It is no picture.' });
  expect(done.at(-1)).toBe('remove https://cdn.example.com');
});
