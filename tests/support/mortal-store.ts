// A store whose worker dies: after a given write nothing is done and nothing answers any more.
import type { ThreadStore } from '../../lib/store/thread-store';

export interface MortalStore {
  store: ThreadStore;
  /** Nothing answers from now on. */
  kill(): void;
  isDead(): boolean;
}

/**
 * @param lastWrite the write (from 1) at which the worker dies
 * @param isLastDone whether that write still happens; its asker never hears of it
 */
export function createMortalStore(
  inner: ThreadStore,
  lastWrite = Infinity,
  isLastDone = false,
): MortalStore {
  let writes = 0;
  let isDead = false;
  const silence = () => new Promise<never>(() => {});
  const guard =
    <A extends unknown[], R>(method: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (isDead) return await silence();
      const result = await method(...args);
      return isDead ? await silence() : result;
    };
  return {
    kill() {
      isDead = true;
    },
    isDead: () => isDead,
    store: {
      async write(batch) {
        if (isDead) return await silence();
        writes += 1;
        if (writes < lastWrite) return await inner.write(batch);
        isDead = true;
        if (isLastDone) await inner.write(batch);
        return await silence();
      },
      getThread: guard(inner.getThread),
      listThreads: guard(inner.listThreads),
      listDeleted: guard(inner.listDeleted),
      listUnchangedSince: guard(inner.listUnchangedSince),
      search: guard(inner.search),
      getDraft: guard(inner.getDraft),
      getItem: guard(inner.getItem),
      listItems: guard(inner.listItems),
      getPageText: guard(inner.getPageText),
      getTurn: guard(inner.getTurn),
      listTurns: guard(inner.listTurns),
      listOpenTurns: guard(inner.listOpenTurns),
      listChunks: guard(inner.listChunks),
      getBinding: guard(inner.getBinding),
      listPlaceholders: guard(inner.listPlaceholders),
      listAllReceipts: guard(inner.listAllReceipts),
      listReceipts: guard(inner.listReceipts),
      getAsset: guard(inner.getAsset),
      listAssets: guard(inner.listAssets),
    },
  };
}
