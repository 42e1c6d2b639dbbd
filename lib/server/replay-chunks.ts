// What a turn's chunks amount to: the items that were growing when its worker died. Called by `turn-recovery.ts`.
import { applyUpdate } from '../chatkit/apply-update';
import type { ThreadItem } from '../chatkit/items';
import type { ChunkRecord } from '../store/records';

/** The growing items with every stored character, in the order in which they came. */
export function replayChunks(chunks: readonly ChunkRecord[]): ThreadItem[] {
  const growing = new Map<string, ThreadItem>();
  for (const { events, settled = [] } of chunks) {
    for (const event of events) {
      if (event.type === 'thread.item.added') growing.set(event.item.id, event.item);
      if (event.type !== 'thread.item.updated') continue;
      const item = growing.get(event.item_id);
      if (item) growing.set(event.item_id, applyUpdate(item, event.update));
    }
    for (const id of settled) growing.delete(id);
  }
  return [...growing.values()];
}
