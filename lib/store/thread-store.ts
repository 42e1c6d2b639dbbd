// The contract of the place where threads live; kept by `indexed-db-store.ts` and by its twin in memory for tests.
import type { Page } from '../chatkit/items';
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

/** One change. The order within a thread is the store's: it follows the order of the writes. */
export type StoreWrite =
  /** Inserts at the end of the list of threads, or replaces. With `deletedAt` the thread is no longer listed. */
  | { type: 'put-thread'; thread: ThreadRecord }
  /** For good, with everything that belongs to it. A thread that is not there is no mistake. */
  | { type: 'remove-thread'; threadId: string }
  /**
   * Inserts at the end of its thread, or replaces the item of this id, which keeps its place. While `ours.state` is
   * `queued` an item stands behind all others; put without that state it moves to the end of the settled ones. Page texts of
   * its context are kept once for all items that carry them, and go with the last of these.
   */
  | { type: 'put-item'; item: ItemRecord }
  /** An item that is not there is no mistake. */
  | { type: 'remove-item'; threadId: string; itemId: string }
  /** Every settled item after this one is superseded: kept, but gone for every listing. */
  | { type: 'supersede-after'; threadId: string; itemId: string; at: number }
  | { type: 'put-turn'; turn: TurnRecord }
  /** A chunk that is already there is a bug and rejects. */
  | { type: 'append-chunk'; chunk: ChunkRecord }
  | { type: 'clear-chunks'; turnId: string }
  | { type: 'put-binding'; binding: BindingRecord }
  /** Rejects where class and number are taken: a placeholder never changes its meaning. */
  | { type: 'add-placeholder'; placeholder: PlaceholderRecord }
  | { type: 'put-receipt'; receipt: ReceiptRecord }
  /** Every receipt of every thread. */
  | { type: 'clear-receipts' }
  | { type: 'put-asset'; asset: AssetRecord }
  /** An asset that is not there is no mistake. */
  | { type: 'remove-asset'; assetId: string }
  /** What was typed and not sent; an empty text removes it. The chat that is not begun yet has the empty id. */
  | { type: 'put-draft'; threadId: string; text: string };

export interface PageQuery {
  /** At least 1. */
  limit: number;
  order: 'asc' | 'desc';
  /** Id of the last row of the page before; exclusive. */
  after?: string;
}

export interface SearchLimits {
  /** Threads to find. */
  threads: number;
  /** Texts that may be looked at. */
  texts: number;
}

export interface SearchHits {
  /** One for each thread, that of its newest text, newest first; `itemId` is empty where it is the title. Deleted threads are left out. */
  hits: { threadId: string; itemId: string }[];
  /** There may be more than was looked at. */
  more: boolean;
}

/**
 * Threads and what belongs to them. Every method rejects with an error that carries a fault (`model/throw-fault.ts`) when the
 * database cannot be used. A page costs the same however much is stored.
 */
export interface ThreadStore {
  /** All or nothing. */
  write(writes: readonly StoreWrite[]): Promise<void>;

  /** Deleted threads too: see `deletedAt`. */
  getThread(threadId: string): Promise<ThreadRecord | undefined>;
  /** By creation, deleted ones left out. Undefined when there is no thread `after`. */
  listThreads(query: PageQuery): Promise<Page<ThreadRecord> | undefined>;

  /** Those that wait for their undoing or their end, longest first; at most `limit`. */
  listDeleted(limit: number): Promise<ThreadRecord[]>;
  /** Listed or not, those that did not change since `before` (milliseconds since 1970), oldest first; at most `limit`. */
  listUnchangedSince(before: number, limit: number): Promise<ThreadRecord[]>;

  /** Titles and messages that have words beginning with each of these (from `toSearchWords`, at least one). */
  search(words: readonly string[], limits: SearchLimits): Promise<SearchHits>;

  /** Superseded items too. */
  getItem(threadId: string, itemId: string): Promise<ItemRecord | undefined>;
  /** In the thread's order, superseded ones left out, hidden ones only on request. Undefined when there is no item `after`. */
  listItems(
    threadId: string,
    query: PageQuery,
    hidden?: 'with-hidden',
  ): Promise<Page<ItemRecord> | undefined>;

  /** The text of a part of an item's context; nothing where no item of this id carries it. */
  getPageText(threadId: string, textId: string): Promise<string | undefined>;

  getTurn(turnId: string): Promise<TurnRecord | undefined>;
  /** Newest first, at most `limit`, those before the turn `before` where it is given. */
  listTurns(threadId: string, limit: number, before?: string): Promise<TurnRecord[]>;
  /** Every turn that is queued or running, oldest first within each thread. */
  listOpenTurns(): Promise<TurnRecord[]>;
  /** In order. */
  listChunks(turnId: string): Promise<ChunkRecord[]>;

  getBinding(threadId: string, backendId: string): Promise<BindingRecord | undefined>;
  listPlaceholders(threadId: string): Promise<PlaceholderRecord[]>;
  listReceipts(turnId: string): Promise<ReceiptRecord[]>;
  /** Of every thread, or of one; in no order that means anything. */
  listAllReceipts(threadId?: string): Promise<ReceiptRecord[]>;
  getDraft(threadId: string): Promise<string | undefined>;
  getAsset(assetId: string): Promise<AssetRecord | undefined>;
  /** The files of one thread; with the empty id those of messages that were not sent. */
  listAssets(threadId: string): Promise<AssetRecord[]>;
}
