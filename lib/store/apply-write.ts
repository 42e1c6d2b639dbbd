// Carries out one change inside an open transaction; called by `indexed-db-store.ts`, which makes several of them one whole.
import type { IDBPTransaction } from 'idb';
import { assertNever } from '../shared/assert-never';
import { putText, titleItemId } from './index-text';
import { forgetPageTexts, keepPageTexts } from './page-texts';
import { removeThread } from './remove-thread';
import { queuedFrom, type BesideSchema, type ItemRow, type StoreName } from './schema';
import { searchableText } from './searchable-text';
import type { ItemRecord, ThreadRecord, TurnRecord } from './records';
import type { StoreWrite } from './thread-store';

export type Transaction = IDBPTransaction<BesideSchema, StoreName[], 'readwrite'>;

const everyStore: readonly StoreName[] = [
  'threads',
  'items',
  'turns',
  'chunks',
  'bindings',
  'placeholders',
  'receipts',
  'assets',
  'texts',
  'drafts',
  'pages',
  'pageUses',
];

const storesFor: Record<StoreWrite['type'], readonly StoreName[]> = {
  'put-thread': ['threads', 'texts'],
  'remove-thread': everyStore,
  'put-item': ['items', 'texts', 'pages', 'pageUses'],
  'remove-item': ['items', 'texts', 'pages', 'pageUses'],
  'supersede-after': ['items', 'texts'],
  'put-turn': ['turns'],
  'append-chunk': ['chunks'],
  'clear-chunks': ['chunks'],
  'put-binding': ['bindings'],
  'add-placeholder': ['placeholders'],
  'put-receipt': ['receipts'],
  'clear-receipts': ['receipts'],
  'put-asset': ['assets'],
  'remove-asset': ['assets'],
  'put-draft': ['drafts'],
};

/** The object stores a transaction needs for these writes. */
export function storesOf(writes: readonly StoreWrite[]): StoreName[] {
  return [...new Set(writes.flatMap(({ type }) => storesFor[type]))];
}

/** Awaits nothing but the transaction's own requests: anything else would end it. */
export async function applyWrite(transaction: Transaction, write: StoreWrite): Promise<void> {
  switch (write.type) {
    case 'put-thread':
      return await putThread(transaction, write.thread);
    case 'remove-thread':
      return await removeThread(transaction, write.threadId);
    case 'put-draft': {
      const drafts = transaction.objectStore('drafts');
      const { threadId, text } = write;
      await (text === '' ? drafts.delete(threadId) : drafts.put({ threadId, text }));
      return;
    }
    case 'put-item':
      return await putItem(transaction, write.item);
    case 'remove-item': {
      const items = transaction.objectStore('items');
      const key = await items.index('id').getKey([write.threadId, write.itemId]);
      if (key) await items.delete(key);
      await putText(transaction.objectStore('texts'), write.threadId, write.itemId, '');
      await forgetPageTexts(transaction, write.threadId, write.itemId);
      return;
    }
    case 'supersede-after':
      return await supersedeAfter(transaction, write.threadId, write.itemId, write.at);
    case 'put-turn':
      return await putTurn(transaction, write.turn);
    case 'append-chunk':
      await transaction.objectStore('chunks').add(write.chunk);
      return;
    case 'clear-chunks':
      await transaction
        .objectStore('chunks')
        .delete(IDBKeyRange.bound([write.turnId], [write.turnId, []]));
      return;
    case 'put-binding':
      await transaction.objectStore('bindings').put(write.binding);
      return;
    case 'add-placeholder':
      await transaction.objectStore('placeholders').add(write.placeholder);
      return;
    case 'put-receipt':
      await transaction.objectStore('receipts').put(write.receipt);
      return;
    case 'clear-receipts':
      await transaction.objectStore('receipts').clear();
      return;
    case 'put-asset':
      await transaction.objectStore('assets').put(write.asset);
      return;
    case 'remove-asset':
      await transaction.objectStore('assets').delete(write.assetId);
      return;
    default:
      assertNever(write);
  }
}

async function putThread(transaction: Transaction, record: ThreadRecord): Promise<void> {
  const threads = transaction.objectStore('threads');
  const before = await threads.get(record.id);
  let order = before?.order;
  if (order === undefined) {
    const last = await threads.index('order').openKeyCursor(null, 'prev');
    order = (last?.key ?? 0) + 1;
  }
  const listed = record.deletedAt === undefined ? { listed: order } : {};
  await threads.put({ id: record.id, order, ...listed, record });
  if (before?.record.title !== record.title)
    await putText(transaction.objectStore('texts'), record.id, titleItemId, record.title ?? '');
}

async function putItem(transaction: Transaction, record: ItemRecord): Promise<void> {
  const items = transaction.objectStore('items');
  const { threadId, id } = record;
  const isQueued = record.ours.state === 'queued';
  const before = await items.index('id').get([threadId, id]);
  let seq = before?.seq;
  if (before && before.seq >= queuedFrom !== isQueued) {
    await items.delete([threadId, before.seq]);
    seq = undefined;
  }
  if (seq === undefined) {
    const range = isQueued
      ? IDBKeyRange.bound([threadId, queuedFrom], [threadId, []])
      : IDBKeyRange.bound([threadId], [threadId, queuedFrom], false, true);
    const last = await items.openKeyCursor(range, 'prev');
    seq = (last?.key[1] ?? (isQueued ? queuedFrom - 1 : 0)) + 1;
  }
  await items.put(toItemRow(await keepPageTexts(transaction, record, before?.record), seq));
  await putItemText(transaction, record, before);
}

/** A text that stays as it was costs nothing more. */
async function putItemText(
  transaction: Transaction,
  { threadId, id, body, ours }: ItemRecord,
  before?: ItemRow,
): Promise<void> {
  const text = ours.supersededAt === undefined ? searchableText(body) : '';
  const known = before?.live === undefined ? '' : searchableText(before.record.body);
  if (text !== known) await putText(transaction.objectStore('texts'), threadId, id, text);
}

function toItemRow(record: ItemRecord, seq: number): ItemRow {
  const live = record.ours.supersededAt === undefined ? { live: seq } : {};
  return { threadId: record.threadId, seq, ...live, id: record.id, record };
}

async function supersedeAfter(
  transaction: Transaction,
  threadId: string,
  itemId: string,
  at: number,
): Promise<void> {
  const items = transaction.objectStore('items');
  const start = await items.index('id').get([threadId, itemId]);
  if (!start || start.seq >= queuedFrom) return;
  const range = IDBKeyRange.bound([threadId, start.seq], [threadId, queuedFrom], true, true);
  for (const row of await items.index('live').getAll(range)) {
    const { record } = row;
    const ours = { ...record.ours, supersededAt: at };
    await items.put(toItemRow({ ...record, ours }, row.seq));
    await putText(transaction.objectStore('texts'), threadId, record.id, '');
  }
}

async function putTurn(transaction: Transaction, record: TurnRecord): Promise<void> {
  const turns = transaction.objectStore('turns');
  const { id, threadId } = record;
  let order = (await turns.get(id))?.order;
  if (order === undefined) {
    const range = IDBKeyRange.bound([threadId], [threadId, []]);
    const last = await turns.index('order').openKeyCursor(range, 'prev');
    order = (last?.key[1] ?? 0) + 1;
  }
  const open: { open?: 1 } =
    record.state === 'queued' || record.state === 'running' ? { open: 1 } : {};
  await turns.put({ id, threadId, order, ...open, record });
}
