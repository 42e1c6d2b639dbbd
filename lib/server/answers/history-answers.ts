// Answers what is asked about all threads: search, undo, drafts, files. Used by `beside-answers.ts`.
import { exportPiece } from '../export-threads';
import { importPiece } from '../import-threads';
import { toJsonAnswer } from '../refusal';
import type { Removal } from '../removal';
import { restoreThread, wipeThreads, type RemovalActions } from '../restore-thread';
import { searchThreads } from '../search-threads';
import { toJson, type Answers } from './answers';

export interface HistoryDeps extends RemovalActions {
  removal: Pick<Removal, 'changed'>;
}

export function historyAnswers(
  deps: HistoryDeps,
): Answers<
  | 'beside.threads.search'
  | 'beside.threads.restore'
  | 'beside.threads.export'
  | 'beside.threads.import'
  | 'beside.threads.wipe'
  | 'beside.drafts.get'
  | 'beside.drafts.put'
> {
  const { store, removal } = deps;
  return {
    'beside.threads.search': async ({ query }) => toJson(await searchThreads(store, query)),
    async 'beside.threads.restore'({ thread_id: threadId }) {
      const restored = await restoreThread(deps, threadId);
      await removal.changed();
      return restored.ok ? toJson({}) : toJsonAnswer(restored.fault);
    },
    'beside.threads.export': async ({ format, thread_id: threadId, after }) =>
      toJson(
        await exportPiece(store, {
          format,
          ...(threadId ? { threadId } : {}),
          ...(after ? { after } : {}),
        }),
      ),
    'beside.threads.import': async (params) => toJson({ state: await importPiece(deps, params) }),
    async 'beside.threads.wipe'() {
      await wipeThreads(deps);
      await removal.changed();
      return toJson({});
    },
    'beside.drafts.get': async ({ thread_id: threadId }) =>
      toJson({ text: (await store.getDraft(threadId ?? '')) ?? '' }),
    async 'beside.drafts.put'({ thread_id: threadId, text }) {
      // A thread that has gone meanwhile keeps no draft.
      if (text === '' || threadId === null || (await store.getThread(threadId)))
        await store.write([{ type: 'put-draft', threadId: threadId ?? '', text }]);
      return toJson({});
    },
  };
}
