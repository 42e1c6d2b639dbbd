// What stands on disk, read past the product: the texts of all answers in IndexedDB, growing ones joined from their chunks.
import type { ItemRow } from '../../lib/store/schema';
import type { ChunkRecord } from '../../lib/store/records';
import type { PanelDriver } from './browser-driver';

/** Items and chunks as of one moment. Runs in the panel: self-contained. */
async function readRows(name: string): Promise<{ items: ItemRow[]; chunks: ChunkRecord[] }> {
  const databases = await indexedDB.databases();
  // Opening it first would create it empty.
  if (!databases.some((database) => database.name === name)) return { items: [], chunks: [] };
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error(name)));
    });
  const database = await settled(indexedDB.open(name));
  const transaction = database.transaction(['items', 'chunks']);
  const [items, chunks] = await Promise.all([
    settled<ItemRow[]>(transaction.objectStore('items').getAll()),
    settled<ChunkRecord[]>(transaction.objectStore('chunks').getAll()),
  ]);
  // An open connection would hold up an upgrade.
  database.close();
  return { items, chunks };
}

/** Texts of all stored answers that are not superseded, finished or growing, in no order. */
export async function readStoredTexts(panel: Pick<PanelDriver, 'evaluate'>): Promise<string[]> {
  const { items, chunks } = await panel.evaluate(readRows, 'beside');
  const texts = new Map<string, string>();
  for (const { events, settled = [] } of chunks) {
    for (const event of events) {
      if (event.type !== 'thread.item.updated') continue;
      if (event.update.type !== 'assistant_message.content_part.text_delta') continue;
      texts.set(event.item_id, (texts.get(event.item_id) ?? '') + event.update.delta);
    }
    for (const id of settled) texts.delete(id);
  }
  for (const { live, record } of items) {
    const { body } = record;
    if (live === undefined || body.type !== 'assistant_message') continue;
    texts.set(body.id, body.content.map((part) => part.text).join(''));
  }
  return [...texts.values()];
}
