import { expect, test } from 'vitest';
import { createIdentityStore } from '../../../entrypoints/background/identity-store';
import { createMemoryStore } from '../../support/memory-store';

function memoryValues() {
  const values = new Map<string, unknown>();
  return {
    get: (key: string) => Promise.resolve(values.get(key)),
    set: (key: string, value: unknown) => {
      values.set(key, value);
      return Promise.resolve();
    },
    remove: () => Promise.resolve(),
    watch: () => () => {},
  };
}

test('a session is kept per thread and backend, beside what else is known of the pair', async () => {
  const store = createMemoryStore();
  const identity = createIdentityStore(store, memoryValues());
  expect(await identity.getSession('t', 'b')).toBeUndefined();
  await store.write([
    {
      type: 'put-binding',
      binding: { threadId: 't', backendId: 'b', cursor: 'c', syncedUpTo: 'msg_4' },
    },
  ]);
  await identity.putSession('t', 'b', 'ses_1');
  expect(await identity.getSession('t', 'b')).toBe('ses_1');
  expect(await identity.getSession('t', 'other')).toBeUndefined();
  expect(await store.getBinding('t', 'b')).toMatchObject({ cursor: 'c', syncedUpTo: 'msg_4' });
});

test('a user is kept per backend, and what is no name is not one', async () => {
  const values = memoryValues();
  const identity = createIdentityStore(createMemoryStore(), values);
  await identity.putUser('b', 'usr_1');
  expect(await identity.getUser('b')).toBe('usr_1');
  await values.set('user:c', { broken: true });
  expect(await identity.getUser('c')).toBeUndefined();
});
