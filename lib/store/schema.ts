// The shape of the database as it is now, and the steps that lead to it. Read by `open-database.ts`; the rows by the store.
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import { indexEverything } from './index-everything';
import { movePageTexts } from './move-page-texts';
import type {
  AssetRecord,
  BindingRecord,
  ChunkRecord,
  ItemRecord,
  PlaceholderRecord,
  ReceiptRecord,
  ThreadRecord,
  TurnRecord,
} from './records';

/**
 * Rows carry what only the database needs. A row that lacks an index's key is not in that index: so deleted threads and
 * superseded items cost nothing when pages are read.
 */
export interface ThreadRow {
  id: string;
  /** Rises with each new thread. */
  order: number;
  /** `order`, as long as the thread is not deleted. */
  listed?: number;
  record: ThreadRecord;
}

export interface ItemRow {
  threadId: string;
  /** Rises within the thread; from `queuedFrom` on for messages that wait. */
  seq: number;
  /** `seq`, as long as the item is not superseded. */
  live?: number;
  id: string;
  record: ItemRecord;
}

export interface TurnRow {
  id: string;
  threadId: string;
  /** Rises within the thread. */
  order: number;
  /** Present while the turn is queued or running. */
  open?: 1;
  record: TurnRecord;
}

/** The words of one title or message. */
export interface TextRow {
  /** Rises with each new text; given by the database. */
  n?: number;
  threadId: string;
  /** Empty for the thread's title. */
  itemId: string;
  words: string[];
}

/** The text of a page, named by what it says. */
export interface PageRow {
  id: string;
  text: string;
}

/** A message that carries a page: as long as there is one, its text is kept. */
export interface PageUseRow {
  textId: string;
  threadId: string;
  itemId: string;
}

/** What was typed and not sent. */
export interface DraftRow {
  /** Empty for the chat that is not begun yet. */
  threadId: string;
  text: string;
}

/** Messages that wait stand behind everything a thread can ever hold. */
export const queuedFrom = 2 ** 40;

export interface BesideSchema extends DBSchema {
  threads: {
    key: string;
    value: ThreadRow;
    /** `deleted`: those alone that are; `updated`: every one. Both in milliseconds since 1970. */
    indexes: { order: number; listed: number; deleted: number; updated: number };
  };
  items: {
    key: [string, number];
    value: ItemRow;
    indexes: { id: [string, string]; live: [string, number] };
  };
  turns: {
    key: string;
    value: TurnRow;
    indexes: { order: [string, number]; open: [number, string, number] };
  };
  chunks: { key: [string, number]; value: ChunkRecord };
  bindings: { key: [string, string]; value: BindingRecord };
  placeholders: { key: [string, string, number]; value: PlaceholderRecord };
  receipts: { key: string; value: ReceiptRecord; indexes: { turn: string; thread: string } };
  assets: { key: string; value: AssetRecord; indexes: { thread: string } };
  texts: {
    key: number;
    value: TextRow;
    /** `word` holds a row once for each of its words. */
    indexes: { item: [string, string]; word: string };
  };
  drafts: { key: string; value: DraftRow };
  pages: { key: string; value: PageRow };
  pageUses: {
    key: [string, string, string];
    value: PageUseRow;
    indexes: { item: [string, string] };
  };
}

export type StoreName =
  | 'threads'
  | 'items'
  | 'turns'
  | 'chunks'
  | 'bindings'
  | 'placeholders'
  | 'receipts'
  | 'assets'
  | 'texts'
  | 'drafts'
  | 'pages'
  | 'pageUses';

export type Upgrade = IDBPTransaction<BesideSchema, StoreName[], 'versionchange'>;

/** Brings a database from the version before to its own; never edited once released, only followed by another. */
type Migration = (database: IDBPDatabase<BesideSchema>, upgrade: Upgrade) => void | Promise<void>;

/** The migration at place n leads to version n + 1. */
export const migrations: readonly Migration[] = [
  (database) => {
    const threads = database.createObjectStore('threads', { keyPath: 'id' });
    threads.createIndex('order', 'order', { unique: true });
    threads.createIndex('listed', 'listed', { unique: true });
    const items = database.createObjectStore('items', { keyPath: ['threadId', 'seq'] });
    items.createIndex('id', ['threadId', 'id'], { unique: true });
    items.createIndex('live', ['threadId', 'live'], { unique: true });
    const turns = database.createObjectStore('turns', { keyPath: 'id' });
    turns.createIndex('order', ['threadId', 'order'], { unique: true });
    turns.createIndex('open', ['open', 'threadId', 'order'], { unique: true });
    database.createObjectStore('chunks', { keyPath: ['turnId', 'seq'] });
    database.createObjectStore('bindings', { keyPath: ['threadId', 'backendId'] });
    database.createObjectStore('placeholders', { keyPath: ['threadId', 'class', 'n'] });
    const receipts = database.createObjectStore('receipts', { keyPath: 'id' });
    receipts.createIndex('turn', 'turnId');
    const assets = database.createObjectStore('assets', { keyPath: 'id' });
    assets.createIndex('thread', 'threadId');
  },
  async (database, upgrade) => {
    const threads = upgrade.objectStore('threads');
    threads.createIndex('deleted', 'record.deletedAt');
    threads.createIndex('updated', 'record.updatedAt');
    upgrade.objectStore('receipts').createIndex('thread', 'threadId');
    database.createObjectStore('drafts', { keyPath: 'threadId' });
    const texts = database.createObjectStore('texts', { keyPath: 'n', autoIncrement: true });
    texts.createIndex('item', ['threadId', 'itemId'], { unique: true });
    texts.createIndex('word', 'words', { multiEntry: true });
    await indexEverything(upgrade);
  },
  async (database, upgrade) => {
    database.createObjectStore('pages', { keyPath: 'id' });
    const uses = database.createObjectStore('pageUses', {
      keyPath: ['textId', 'threadId', 'itemId'],
    });
    uses.createIndex('item', ['threadId', 'itemId']);
    await movePageTexts(upgrade);
  },
];
