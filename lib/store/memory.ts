// What the store in memory holds, and how a change is made in it. Used by `memory-store.ts`.
import { toError } from '../model/throw-fault';
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
import { dropUnusedPages, withKeptPages } from './memory-pages';
import { toSearchWords } from './search-words';
import { searchableText } from './searchable-text';
import type { StoreWrite } from './thread-store';

/** Maps keep the order in which keys were first put, which is the order that the store promises. */
export interface Memory {
  threads: Map<string, ThreadRecord>;
  items: Map<string, ThreadItems>;
  turns: Map<string, TurnRecord>;
  chunks: Map<string, ChunkRecord[]>;
  bindings: Map<string, BindingRecord>;
  placeholders: Map<string, PlaceholderRecord[]>;
  receipts: Map<string, ReceiptRecord>;
  assets: Map<string, AssetRecord>;
  drafts: Map<string, string>;
  /** Texts of pages, by what they say. */
  pages: Map<string, string>;
  /** When each searchable text was first written, by thread and item. */
  places: Map<string, number>;
  lastPlace: number;
}

export interface ThreadItems {
  settled: Map<string, ItemRecord>;
  /** They stand behind the settled ones. */
  queued: Map<string, ItemRecord>;
}

export function createMemory(): Memory {
  return {
    threads: new Map(),
    items: new Map(),
    turns: new Map(),
    chunks: new Map(),
    bindings: new Map(),
    placeholders: new Map(),
    receipts: new Map(),
    assets: new Map(),
    drafts: new Map(),
    pages: new Map(),
    places: new Map(),
    lastPlace: 0,
  };
}

/** All or nothing: what would be refused is found before anything is changed. */
export function applyToMemory(memory: Memory, writes: readonly StoreWrite[]): void {
  const taken = new Set<string>();
  for (const write of writes) {
    const key = keyThatMustBeNew(write);
    if (key === undefined) continue;
    if (taken.has(key) || isTaken(memory, write))
      throw toError({ code: 'internal', message: 'It is already there.' });
    taken.add(key);
  }
  for (const write of writes) apply(memory, write);
  dropUnusedPages(memory);
}

function keyThatMustBeNew(write: StoreWrite): string | undefined {
  if (write.type === 'append-chunk') return `chunk ${write.chunk.turnId} ${write.chunk.seq}`;
  if (write.type !== 'add-placeholder') return undefined;
  const { threadId, class: kind, n } = write.placeholder;
  return `placeholder ${threadId} ${kind} ${n}`;
}

function isTaken({ chunks, placeholders }: Memory, write: StoreWrite): boolean {
  if (write.type === 'append-chunk')
    return (chunks.get(write.chunk.turnId) ?? []).some(({ seq }) => seq === write.chunk.seq);
  if (write.type !== 'add-placeholder') return false;
  const { threadId, class: kind, n } = write.placeholder;
  return (placeholders.get(threadId) ?? []).some((one) => one.class === kind && one.n === n);
}

function apply(memory: Memory, write: StoreWrite): void {
  switch (write.type) {
    case 'put-thread':
      memory.threads.set(write.thread.id, write.thread);
      return putPlace(memory, write.thread.id, '', write.thread.title ?? '');
    case 'remove-thread':
      return removeThread(memory, write.threadId);
    case 'put-item':
      return putItem(memory, write.item);
    case 'remove-item': {
      const thread = memory.items.get(write.threadId);
      thread?.settled.delete(write.itemId);
      thread?.queued.delete(write.itemId);
      return putPlace(memory, write.threadId, write.itemId, '');
    }
    case 'supersede-after':
      return supersedeAfter(memory, write.threadId, write.itemId, write.at);
    case 'put-turn':
      memory.turns.set(write.turn.id, write.turn);
      return;
    case 'append-chunk': {
      const { turnId } = write.chunk;
      const known = memory.chunks.get(turnId);
      if (known) known.push(write.chunk);
      else memory.chunks.set(turnId, [write.chunk]);
      return;
    }
    case 'clear-chunks':
      memory.chunks.delete(write.turnId);
      return;
    case 'put-binding': {
      const { threadId, backendId } = write.binding;
      memory.bindings.set(`${threadId} ${backendId}`, write.binding);
      return;
    }
    case 'add-placeholder': {
      const { threadId } = write.placeholder;
      const known = memory.placeholders.get(threadId);
      if (known) known.push(write.placeholder);
      else memory.placeholders.set(threadId, [write.placeholder]);
      return;
    }
    case 'put-receipt':
      memory.receipts.set(write.receipt.id, write.receipt);
      return;
    case 'clear-receipts':
      memory.receipts.clear();
      return;
    case 'put-asset':
      memory.assets.set(write.asset.id, write.asset);
      return;
    case 'remove-asset':
      memory.assets.delete(write.assetId);
      return;
    case 'put-draft':
      if (write.text === '') memory.drafts.delete(write.threadId);
      else memory.drafts.set(write.threadId, write.text);
  }
}

function putItem(memory: Memory, whole: ItemRecord): void {
  const item = withKeptPages(memory, whole);
  const thread = memory.items.get(item.threadId) ?? { settled: new Map(), queued: new Map() };
  memory.items.set(item.threadId, thread);
  const isQueued = item.ours.state === 'queued';
  thread[isQueued ? 'settled' : 'queued'].delete(item.id);
  thread[isQueued ? 'queued' : 'settled'].set(item.id, item);
  const text = item.ours.supersededAt === undefined ? searchableText(item.body) : '';
  putPlace(memory, item.threadId, item.id, text);
}

function supersedeAfter(memory: Memory, threadId: string, itemId: string, at: number): void {
  let isAfter = false;
  for (const item of memory.items.get(threadId)?.settled.values() ?? []) {
    if (isAfter) {
      item.ours.supersededAt ??= at;
      putPlace(memory, threadId, item.id, '');
    }
    isAfter ||= item.id === itemId;
  }
}

/** A text without words has no place. */
function putPlace(memory: Memory, threadId: string, itemId: string, text: string): void {
  const key = `${threadId} ${itemId}`;
  if (toSearchWords(text).length === 0) memory.places.delete(key);
  else if (!memory.places.has(key)) memory.places.set(key, (memory.lastPlace += 1));
}

function removeThread(memory: Memory, threadId: string): void {
  memory.threads.delete(threadId);
  memory.items.delete(threadId);
  memory.placeholders.delete(threadId);
  memory.drafts.delete(threadId);
  for (const turn of memory.turns.values()) {
    if (turn.threadId !== threadId) continue;
    memory.turns.delete(turn.id);
    memory.chunks.delete(turn.id);
  }
  for (const map of [memory.bindings, memory.receipts, memory.assets])
    for (const [key, record] of map) if (record.threadId === threadId) map.delete(key);
  for (const key of memory.places.keys())
    if (key.startsWith(`${threadId} `)) memory.places.delete(key);
}
