// Where it is kept who we are to each backend: sessions with their thread, users with the settings. Used by `compose.ts`.
import type { KeyValue } from '../../lib/platform/key-value';
import type { ThreadStore } from '../../lib/store/thread-store';
import type { IdentityStore } from '../../lib/turn/create-identity';

const userKey = (backendId: string) => `user:${backendId}`;

export function createIdentityStore(store: ThreadStore, local: KeyValue): IdentityStore {
  return {
    getSession: async (threadId, backendId) =>
      (await store.getBinding(threadId, backendId))?.sessionId,
    async putSession(threadId, backendId, sessionId) {
      const known = (await store.getBinding(threadId, backendId)) ?? { threadId, backendId };
      await store.write([{ type: 'put-binding', binding: { ...known, sessionId } }]);
    },
    async getUser(backendId) {
      const user = await local.get(userKey(backendId));
      return typeof user === 'string' ? user : undefined;
    },
    putUser: (backendId, userId) => local.set(userKey(backendId), userId),
  };
}
