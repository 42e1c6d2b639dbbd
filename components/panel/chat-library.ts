// The library of chats as the panel's background keeps it, for the element's history. Used by `use-chatkit-options.ts`.
import * as z from 'zod/mini';
import type { PanelOperations } from '../../lib/messaging/panel-operations';
import type { ThreadFileFormat } from '../../lib/messaging/thread-files';
import type { ChatLibrary } from '../chatkit/chat-library';

const answer = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      title: z.exactOptional(z.string()),
      created_at: z.string(),
      place: z.exactOptional(
        z.object({ before: z.string(), match: z.string(), after: z.string() }),
      ),
    }),
  ),
  more: z.boolean(),
});

const extensions = { markdown: 'md', json: 'json' } as const;

/** @param giveFile hands a file to the user, under this name */
export function createChatLibrary(
  operations: Pick<PanelOperations, 'operation'>,
  giveFile: (file: Blob, name: string) => void,
): ChatLibrary {
  async function saveChat(threadId: string, format: ThreadFileFormat): Promise<void> {
    const { exportThreads } = await import('../../lib/messaging/thread-files');
    const exported = await exportThreads(operations, format, threadId);
    if (exported.ok) giveFile(exported.value, `chat.${extensions[format]}`);
  }
  return {
    async search(query) {
      const { body } = await operations.operation('beside.threads.search', { query });
      return answer.parse(body);
    },
    save(threadId, format) {
      // Where the connection broke nothing was saved, and a second click tries again.
      void saveChat(threadId, format).catch(() => {});
    },
  };
}
