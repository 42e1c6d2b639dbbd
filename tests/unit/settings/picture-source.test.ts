import { expect, test } from 'vitest';
import type { Backend } from '../../../lib/model/backend';
import { pictureSource } from '../../../lib/settings/picture-source';
import { createBackend } from '../../support/backend-fixture';

const team = createBackend({
  id: 'team',
  url: 'http://127.0.0.1:8000/chat',
  origins: ['http://127.0.0.1:8000'],
  class: 'team',
  session: { type: 'secret', secretId: 'key', place: { in: 'header', name: 'authorization' } },
  cookies: true,
});

function sourceOf(address: string, locks: string[] = [], backends: Backend[] = [team]) {
  const found = pictureSource(address, { backends, locks });
  return found.ok ? found.value : found.fault.message;
}

test('a server that is set up is asked without its secret and its cookies', () => {
  expect(sourceOf('http://127.0.0.1:8000/a/lamp.png', ['backends'])).toMatchObject({
    id: 'team',
    label: '127.0.0.1:8000',
    origins: ['http://127.0.0.1:8000'],
    class: 'team',
    session: { type: 'none' },
    cookies: false,
  });
});

test('any other host is asked over https, as one of the cloud', () => {
  expect(sourceOf('https://user:word@cdn.example.com/lamp.png?x=1')).toMatchObject({
    id: 'picture',
    label: 'cdn.example.com',
    origins: ['https://cdn.example.com'],
    class: 'cloud',
    session: { type: 'none' },
    cookies: false,
  });
});

test.each([
  ['http://cdn.example.com/a.png', [], /does not encrypt/],
  ['http://127.0.0.1:9/a.png', [], /does not encrypt/],
  ['https://cdn.example.com/a.png', ['backends'], /your organisation/],
  ['file:///etc/passwd', [], /no web address/],
  ['chrome-extension://abc/icon.png', [], /no web address/],
  ['lamp.png', [], /no web address/],
  ['', [], /no web address/],
])('%s with locks %j is not asked', (address, locks, sentence) => {
  expect(sourceOf(address, locks)).toMatch(sentence);
});
