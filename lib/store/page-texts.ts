// Keeps the text of a page once for all the messages that carry it, and no longer than the last of them. Called by `apply-write.ts`, inside its transaction.
import type { IDBPTransaction } from 'idb';
import { textId } from '../shared/text-id';
import type { ItemRecord, KeptPart } from './records';
import type { BesideSchema, StoreName } from './schema';

/** Any transaction over `pages` and `pageUses` that may write. */
export type PageTransaction = IDBPTransaction<
  BesideSchema,
  StoreName[],
  'readwrite' | 'versionchange'
>;

/** The same item with its page texts kept apart. What it no longer carries is forgotten, unless others do. */
export async function keepPageTexts(
  transaction: PageTransaction,
  item: ItemRecord,
  before?: ItemRecord,
): Promise<ItemRecord> {
  const { context } = item.ours;
  if (!context && !before?.ours.context) return item;
  const { threadId, id: itemId } = item;
  const kept: KeptPart[] = [];
  for (const part of context ?? []) {
    if (!('text' in part)) kept.push(part);
    else {
      const { text, ...rest } = part;
      kept.push({ ...rest, textId: await keepText(transaction, text) });
    }
  }
  const uses = transaction.objectStore('pageUses');
  const now = new Set(kept.map((part) => part.textId));
  for (const textId of now) await uses.put({ textId, threadId, itemId });
  const gone = idsOf(before).filter((one) => !now.has(one));
  for (const textId of gone) await uses.delete([textId, threadId, itemId]);
  await dropUnused(transaction, gone);
  return context ? { ...item, ours: { ...item.ours, context: kept } } : item;
}

/** Forgets what these messages carried, each text with its last message. An empty `itemId` means the whole thread. */
export async function forgetPageTexts(
  transaction: PageTransaction,
  threadId: string,
  itemId: string,
): Promise<void> {
  const uses = transaction.objectStore('pageUses');
  const own =
    itemId === ''
      ? IDBKeyRange.bound([threadId], [threadId, []])
      : IDBKeyRange.only([threadId, itemId]);
  const keys = await uses.index('item').getAllKeys(own);
  for (const key of keys) await uses.delete(key);
  await dropUnused(transaction, new Set(keys.map(([id]) => id)));
}

/** Its name by what it says; of two texts with one name the later gets another. */
async function keepText(transaction: PageTransaction, text: string): Promise<string> {
  const pages = transaction.objectStore('pages');
  for (let id = textId(text); ; id += '+') {
    const known = await pages.get(id);
    if (!known) await pages.put({ id, text });
    if (!known || known.text === text) return id;
  }
}

async function dropUnused(transaction: PageTransaction, ids: Iterable<string>): Promise<void> {
  for (const id of ids) {
    const range = IDBKeyRange.bound([id], [id, []]);
    const isUsed = (await transaction.objectStore('pageUses').count(range)) > 0;
    if (!isUsed) await transaction.objectStore('pages').delete(id);
  }
}

function idsOf(item: ItemRecord | undefined): string[] {
  return (item?.ours.context ?? []).flatMap((part) => ('textId' in part ? [part.textId] : []));
}
