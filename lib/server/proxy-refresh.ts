// Brings our copy of a thread up to what its ChatKit server holds; the copy may be dropped at any time. Called when such a thread is opened.
import type { ThreadStreamEvent } from '../chatkit/events';
import type { Thread, ThreadItem } from '../chatkit/items';
import { readItemPage, readThread } from '../chatkit/read-item';
import type { Fault } from '../model/fault';
import { fail, ok, type Result } from '../shared/result';
import { isSameJson } from '../shared/same-json';
import type { ItemRecord } from '../store/records';
import type { StoreWrite, ThreadStore } from '../store/thread-store';
import { openThread } from './begin-turn';
import { keepCitations } from './keep-citations';
import type { LiveThreads } from './live-threads';
import { findOwner, type AskRemote, type Owner } from './remote';
import { updateThread } from './update-thread';

export interface RefreshDeps {
  store: ThreadStore;
  live: LiveThreads;
  remote: AskRemote;
  /** Puts back into what a person reads what the server was sent a placeholder for. Default: nothing was. */
  restoreItems?: RestoreItems;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** The same items; only what a person reads of them is changed. */
export type RestoreItems = (
  threadId: string,
  items: readonly ThreadItem[],
) => Promise<ThreadItem[]>;

const pageSize = 100;
/** Older items than these stay as they were copied. */
const maxPages = 10;

/**
 * Tells every attachment what has changed; where the server cannot be reached, a notice says that this is a copy. Nothing is
 * changed while a turn runs, or when one ran meanwhile. Resolves always.
 */
export async function refreshThread(deps: RefreshDeps, threadId: string): Promise<void> {
  const { store, live } = deps;
  const owner = await findOwner(store, await openThread(store, threadId));
  if (!owner || live.find(threadId)?.running) return;
  const [before] = await store.listTurns(threadId, 1);
  const read = await readRemoteThread(deps, owner, threadId);
  await live.alone(threadId, async (thread) => {
    const [after] = await store.listTurns(threadId, 1);
    if (thread.running || before?.id !== after?.id || before?.state !== after?.state) return;
    if (!read.ok) {
      live.publish(threadId, toNotice(read.fault));
      return;
    }
    const items = (await deps.restoreItems?.(threadId, read.value.items)) ?? read.value.items;
    const { writes, events } = await compare(store, threadId, { ...read.value, items });
    if (writes.length > 0) await store.write(writes);
    for (const event of events) live.publish(threadId, event);
    const { title, status } = (await store.getThread(threadId)) ?? {};
    const { thread: told } = read.value;
    if ((told.title ?? title) === title && told.status.type === status?.type) return;
    const updated = await updateThread(deps, threadId, told);
    if (updated) live.publish(threadId, { type: 'thread.updated', thread: updated });
  });
}

interface RemoteThread {
  thread: Thread;
  /** Oldest first. */
  items: ThreadItem[];
  isWhole: boolean;
}

async function readRemoteThread(
  { remote }: RefreshDeps,
  { backendId, remoteThreadId }: Owner,
  threadId: string,
): Promise<Result<RemoteThread, Fault>> {
  const params = { thread_id: remoteThreadId };
  const found = await remote(backendId, { type: 'threads.get_by_id', params }, threadId);
  if (!found.ok) return found;
  const thread = readThread(found.value);
  if (!thread) return fail(unreadable);
  const newestFirst: ThreadItem[] = [];
  let after: string | undefined;
  for (let count = 0; count < maxPages; count++) {
    const asked = await remote(
      backendId,
      {
        type: 'items.list',
        params: {
          ...params,
          limit: pageSize,
          order: 'desc',
          ...(after === undefined ? {} : { after }),
        },
      },
      threadId,
    );
    if (!asked.ok) return asked;
    const page = readItemPage(asked.value);
    if (!page) return fail(unreadable);
    newestFirst.push(...page.data);
    // A page may be short, even empty, while there is more.
    if (!page.has_more || page.after === undefined)
      return ok({ thread, items: newestFirst.toReversed(), isWhole: true });
    after = page.after;
  }
  return ok({ thread, items: newestFirst.toReversed(), isWhole: false });
}

const unreadable: Fault = {
  code: 'bad-reply',
  message: 'The server sent a conversation that could not be read.',
};

function toNotice({ message }: Fault): ThreadStreamEvent {
  return {
    type: 'notice',
    level: 'warning',
    message: `${message} What you see is the copy that Beside kept.`,
  };
}

/** What has to change from the first difference on: our copy follows the server's order. */
async function compare(store: ThreadStore, threadId: string, { items, isWhole }: RemoteThread) {
  const cached = await listAll(store, threadId);
  // Messages that never arrived are the user's: no server can say that they are gone.
  const known = cached.filter(({ body, remoteId }) => body.type !== 'user_message' || remoteId);
  const firstRemote = items[0];
  const start =
    isWhole || !firstRemote ? 0 : known.findIndex((item) => remoteIdOf(item) === firstRemote.id);
  const ours = start < 0 ? known : known.slice(start);
  let same = 0;
  while (same < ours.length && same < items.length) {
    const record = ours[same];
    if (!record || remoteIdOf(record) !== items[same]?.id) break;
    same += 1;
  }
  const writes: StoreWrite[] = [];
  const events: ThreadStreamEvent[] = [];
  for (const { id } of ours.slice(same)) {
    writes.push({ type: 'remove-item', threadId, itemId: id });
    events.push({ type: 'thread.item.removed', item_id: id });
  }
  for (const [place, told] of items.entries()) {
    const record = ours.find((one) => remoteIdOf(one) === told.id);
    const item = keepCitations(told, record?.body);
    // The user's own words stand here as they were written; the server was sent them with page and quote around.
    if (place < same && (item.type === 'user_message' || isSame(record, item, threadId))) continue;
    const next = toRecord(threadId, item, record);
    writes.push({ type: 'put-item', item: next });
    const type = place < same ? 'thread.item.replaced' : 'thread.item.done';
    events.push({ type, item: next.body });
  }
  return { writes, events };
}

function remoteIdOf({ remoteId, id }: ItemRecord): string {
  return remoteId ?? id;
}

function isSame(record: ItemRecord | undefined, item: ThreadItem, threadId: string): boolean {
  const body = { ...item, id: record?.id, thread_id: threadId };
  return isSameJson(record?.body, body);
}

function toRecord(threadId: string, item: ThreadItem, before: ItemRecord | undefined): ItemRecord {
  const isMessage = item.type === 'user_message';
  if (before && isMessage) return before;
  const id = before?.id ?? item.id;
  return {
    threadId,
    id,
    turnId: before?.turnId ?? '',
    ...(isMessage ? { remoteId: item.id } : {}),
    body: { ...item, id, thread_id: threadId },
    ours: { from: isMessage ? 'user' : 'model' },
  };
}

async function listAll(store: ThreadStore, threadId: string): Promise<ItemRecord[]> {
  const all: ItemRecord[] = [];
  for (let after: string | undefined, isMore = true; isMore;) {
    const query = { limit: 500, order: 'asc' as const, ...(after === undefined ? {} : { after }) };
    const page = await store.listItems(threadId, query);
    all.push(...(page?.data ?? []));
    after = page?.after;
    isMore = after !== undefined;
  }
  return all;
}
