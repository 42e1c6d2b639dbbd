// Who we are to a backend: a session per thread and backend, a user per backend, both random and kept. Made by `compose.ts`.
import type { Backend } from '../model/backend';
import type { Turn } from '../model/turn';
import { createId } from '../shared/ids';
import type { Identity } from './shape-request';

export interface IdentityStore {
  getSession(threadId: string, backendId: string): Promise<string | undefined>;
  putSession(threadId: string, backendId: string, sessionId: string): Promise<void>;
  getUser(backendId: string): Promise<string | undefined>;
  putUser(backendId: string, userId: string): Promise<void>;
}

/** Built-in backends have no server to know us, so nothing is kept for them. */
export function createIdentity(store: IdentityStore) {
  async function userIdOf({ id, userId }: Backend): Promise<string | undefined> {
    if (typeof userId === 'object') return userId.fixed;
    // The subject of an OIDC sign-in comes with the sign-in itself.
    if (userId !== 'random') return undefined;
    const known = await store.getUser(id);
    if (known !== undefined) return known;
    const fresh = createId('usr');
    await store.putUser(id, fresh);
    return fresh;
  }

  return async function identityFor({ threadId }: Turn, backend: Backend): Promise<Identity> {
    if (backend.role === 'builtin') return { sessionId: threadId };
    const known = await store.getSession(threadId, backend.id);
    const sessionId = known ?? createId('ses');
    if (known === undefined) await store.putSession(threadId, backend.id, sessionId);
    const userId = await userIdOf(backend);
    return { sessionId, ...(userId === undefined ? {} : { userId }) };
  };
}
