// Which pages each backend has in its own conversation, kept with its binding. Made by `compose.ts` for the turn and its preview.
import type { ThreadStore } from '../store/thread-store';
import type { SentPages } from '../turn/known-pages';

export function createSentPages(store: Pick<ThreadStore, 'getBinding' | 'write'>): SentPages {
  return {
    async read(threadId, backendId, conversation) {
      const sent = (await store.getBinding(threadId, backendId))?.sentPages;
      return sent !== undefined && sent.conversation === conversation ? sent.ids : [];
    },
    async keep(threadId, backendId, { conversation, ids }) {
      const known = await store.getBinding(threadId, backendId);
      const current = conversation === '' ? known?.remoteThreadId : conversation;
      if (current === undefined) return;
      const sentPages = { conversation: current, ids };
      const binding = { threadId, backendId, ...known, sentPages };
      await store.write([{ type: 'put-binding', binding }]);
    },
  };
}
