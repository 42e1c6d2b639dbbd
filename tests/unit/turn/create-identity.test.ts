import { expect, test } from 'vitest';
import type { Turn } from '../../../lib/model/turn';
import { createIdentity } from '../../../lib/turn/create-identity';
import { createBackend } from '../../support/backend-fixture';

const turn: Turn = {
  id: 't',
  threadId: 'thr_1',
  model: { id: 'm', label: 'M', route: [] },
  text: 'Hi',
  context: [],
  history: [],
};

function setup(subject?: string) {
  const users = new Map<string, string>();
  const identityFor = createIdentity(
    {
      getSession: async () => 'ses_1',
      putSession: async () => undefined,
      getUser: async (id) => users.get(id),
      putUser: async (id, user) => void users.set(id, user),
    },
    async () => subject,
  );
  return { users, identityFor };
}

const signal = () => new AbortController().signal;

test('the subject of the sign-in is the user, and is not kept', async () => {
  const { identityFor, users } = setup('ada');
  const backend = createBackend({ userId: 'oidc-sub' });
  expect(await identityFor(turn, backend, signal())).toEqual({ sessionId: 'ses_1', userId: 'ada' });
  expect(users.size).toBe(0);
});

test('a backend without a sign-in never hears the subject', async () => {
  const { identityFor } = setup('ada');
  const backend = createBackend({ userId: 'random' });
  const { userId } = await identityFor(turn, backend, signal());
  expect(userId).toMatch(/^usr_/u);
  expect((await identityFor(turn, backend, signal())).userId).toBe(userId);
});
