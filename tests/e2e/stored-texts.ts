// What stands on disk, read past the product: the texts of all answers in IndexedDB, growing ones joined from their chunks.
import type { PanelDriver } from './browser-driver';

/** Every record of every store of every database of the extension's origin, by store name. Runs in the panel: self-contained. */
async function readRecords(): Promise<Record<string, unknown[]>> {
  const records: Record<string, unknown[]> = {};
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error(name)));
    });
    for (const store of database.objectStoreNames) {
      records[store] = await new Promise<unknown[]>((resolve, reject) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error(store)));
      });
    }
    // An open connection would hold up an upgrade.
    database.close();
  }
  return records;
}

interface StoredItem {
  body: { id: string; type: string; content?: { text?: string }[] };
}
interface StoredChunk {
  turnId: string;
  seq: number;
  events: {
    type: string;
    item_id?: string;
    update?: { type: string; delta?: string };
  }[];
}

/** Texts of all stored answers, finished or growing, in no order. */
export async function readStoredTexts(panel: Pick<PanelDriver, 'evaluate'>): Promise<string[]> {
  const { items = [], chunks = [] } = await panel.evaluate(readRecords, null);
  const texts = new Map<string, string>();
  for (const { body } of items as StoredItem[]) {
    if (body.type !== 'assistant_message') continue;
    texts.set(body.id, (body.content ?? []).map((part) => part.text ?? '').join(''));
  }
  const inOrder = (chunks as StoredChunk[]).sort((one, other) => one.seq - other.seq);
  for (const { item_id: id, update } of inOrder.flatMap((chunk) => chunk.events)) {
    if (id === undefined || update?.delta === undefined) continue;
    texts.set(id, (texts.get(id) ?? '') + update.delta);
  }
  return [...texts.values()];
}
