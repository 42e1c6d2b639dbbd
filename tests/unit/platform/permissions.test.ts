import { expect, test } from 'vitest';
import { createHostPermissions } from '../../../lib/platform/permissions';

test('the request reaches the browser within the click, each host once', async () => {
  const asked: unknown[] = [];
  const permissions = createHostPermissions({
    contains: () => Promise.resolve(false),
    request: (wanted) => {
      asked.push(wanted.origins);
      return Promise.resolve(true);
    },
    remove: () => Promise.reject(new Error('must not be called')),
  });
  const answer = permissions.request(['http://localhost:1', 'http://localhost:2', 'nonsense']);
  expect(asked).toEqual([['http://localhost/*']]);
  expect(await answer).toBe(true);
});

const refuse = () => Promise.reject(new Error('must not be called'));

test('no origin needs no permission, and the browser is not asked', async () => {
  const permissions = createHostPermissions({ contains: refuse, request: refuse, remove: refuse });
  expect(await permissions.has([])).toBe(true);
  expect(await permissions.request([])).toBe(true);
  expect(await permissions.remove([])).toBe(true);
});
