// Joins the store on disk with one that forgets: what belongs to a temporary thread never reaches the disk. Made by `compose.ts`.
import { isTemporary } from '../shared/temporary-id';
import { createMemoryStore } from './memory-store';
import type { StoreWrite, ThreadStore } from './thread-store';

/**
 * One store to everybody who uses it. Lists, searches and sweeps see the disk alone; receipts, which are numbers and no text,
 * are kept on disk for temporary threads too. A dead worker loses what was in memory.
 */
export function withTemporaryThreads(
  disk: ThreadStore,
  memory: ThreadStore = createMemoryStore(),
): ThreadStore {
  /** Turns of temporary threads: chunks are told apart by nothing else. */
  const turns = new Set<string>();
  const storeOf = (threadId: string) => (isTemporary(threadId) ? memory : disk);
  const storeOfTurn = (turnId: string) => (turns.has(turnId) ? memory : disk);

  function isForMemory(write: StoreWrite): boolean {
    switch (write.type) {
      case 'put-thread':
        return isTemporary(write.thread.id);
      case 'put-item':
        return isTemporary(write.item.threadId);
      case 'put-turn':
        if (isTemporary(write.turn.threadId)) turns.add(write.turn.id);
        return turns.has(write.turn.id);
      case 'append-chunk':
        return turns.has(write.chunk.turnId);
      case 'clear-chunks':
        return turns.has(write.turnId);
      case 'put-binding':
        return isTemporary(write.binding.threadId);
      case 'add-placeholder':
        return isTemporary(write.placeholder.threadId);
      case 'put-asset':
        return isTemporary(write.asset.threadId);
      case 'remove-thread':
      case 'remove-item':
      case 'supersede-after':
      case 'put-draft':
        return isTemporary(write.threadId);
      case 'put-receipt':
      case 'clear-receipts':
      // The panel puts bytes on disk before anybody knows whose they are; from there they are taken.
      case 'remove-asset':
      default:
        return false;
    }
  }

  return {
    ...disk,
    async write(writes) {
      const forMemory = writes.filter(isForMemory);
      await disk.write(writes.filter((write) => !isForMemory(write)));
      await memory.write(forMemory);
    },
    getThread: (threadId) => storeOf(threadId).getThread(threadId),
    getItem: (threadId, itemId) => storeOf(threadId).getItem(threadId, itemId),
    listItems: (threadId, ...query) => storeOf(threadId).listItems(threadId, ...query),
    getPageText: (threadId, textId) => storeOf(threadId).getPageText(threadId, textId),
    getTurn: (turnId) => storeOfTurn(turnId).getTurn(turnId),
    listTurns: (threadId, ...query) => storeOf(threadId).listTurns(threadId, ...query),
    listChunks: (turnId) => storeOfTurn(turnId).listChunks(turnId),
    getBinding: (threadId, backendId) => storeOf(threadId).getBinding(threadId, backendId),
    listPlaceholders: (threadId) => storeOf(threadId).listPlaceholders(threadId),
    getDraft: (threadId) => storeOf(threadId).getDraft(threadId),
    getAsset: async (assetId) => (await memory.getAsset(assetId)) ?? (await disk.getAsset(assetId)),
  };
}
