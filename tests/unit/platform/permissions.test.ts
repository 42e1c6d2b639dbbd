import { expect, test } from 'vitest';
import { createHostPermissions, toHostPattern } from '../../../lib/platform/permissions';

test.each([
  ['http://localhost:3000/api?x=1', 'http://localhost/*'],
  ['https://chat.example.com', 'https://chat.example.com/*'],
  ['ws://127.0.0.1:9/ws', 'http://127.0.0.1/*'],
  ['wss://chat.example.com/ws', 'https://chat.example.com/*'],
  ['http://[::1]:8000', 'http://[::1]/*'],
  ['https://user:word@chat.example.com/', 'https://chat.example.com/*'],
  ['file:///etc/hosts', undefined],
  ['not an address', undefined],
])('the host pattern of %s is %s', (address, pattern) => {
  expect(toHostPattern(address)).toBe(pattern);
});

test('the request reaches the browser within the click, each host once', async () => {
  const asked: unknown[] = [];
  const permissions = createHostPermissions({
    contains: () => Promise.resolve(false),
    request: (wanted) => {
      asked.push(wanted.origins);
      return Promise.resolve(true);
    },
  });
  const answer = permissions.request(['http://localhost:1', 'http://localhost:2', 'nonsense']);
  expect(asked).toEqual([['http://localhost/*']]);
  expect(await answer).toBe(true);
});

const refuse = () => Promise.reject(new Error('must not be called'));

test('no origin needs no permission, and the browser is not asked', async () => {
  const permissions = createHostPermissions({ contains: refuse, request: refuse });
  expect(await permissions.has([])).toBe(true);
  expect(await permissions.request([])).toBe(true);
});
