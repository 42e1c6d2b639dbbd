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

/** Who the user is to the provider that a backend signs in with; may sign in silently, and throws a fault where that fails. */
export type SubjectOf = (backend: Backend, signal: AbortSignal) => Promise<string | undefined>;

/** Built-in backends have no server to know us, so nothing is kept for them. */
export function createIdentity(
  store: IdentityStore,
  subjectOf: SubjectOf = () => Promise.resolve(undefined),
) {
  async function userIdOf(backend: Backend, signal: AbortSignal): Promise<string | undefined> {
    const { id, userId } = backend;
    if (typeof userId === 'object') return userId.fixed;
    if (userId === 'oidc-sub') return await subjectOf(backend, signal);
    if (userId !== 'random') return undefined;
    const known = await store.getUser(id);
    if (known !== undefined) return known;
    const fresh = createId('usr');
    await store.putUser(id, fresh);
    return fresh;
  }

  return async function identityFor(
    { threadId }: Turn,
    backend: Backend,
    signal: AbortSignal,
  ): Promise<Identity> {
    if (backend.role === 'builtin') return { sessionId: threadId };
    const known = await store.getSession(threadId, backend.id);
    const sessionId = known ?? createId('ses');
    if (known === undefined) await store.putSession(threadId, backend.id, sessionId);
    const userId = await userIdOf(backend, signal);
    return { sessionId, ...(userId === undefined ? {} : { userId }) };
  };
}
