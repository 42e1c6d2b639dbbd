// Operations that are answered at once, as JSON: list, open, rename, delete, judge. Called by `chatkit-server.ts`.
import type { Page } from '../chatkit/items';
import type { Operation } from '../chatkit/operations';
import { fail, ok, type Result } from '../shared/result';
import type { ThreadRecord } from '../store/records';
import type { PageQuery, StoreWrite } from '../store/thread-store';
import { openThread, type AskDeps } from './begin-turn';
import { refusals, type Refusal } from './refusal';
import { toWireThread } from './to-wire-thread';

/** The value that becomes the JSON answer. */
type Answered = Result<object, Refusal>;
type Params<T extends Operation['type']> = Extract<Operation, { type: T }>['params'];

const defaultLimit = 20;
/** A page may be asked for in any size; more than this is given in several. */
const maxLimit = 1000;

/** Null, absent and 0 all mean 20, newest first. */
function toQuery({ limit, order, after }: Params<'threads.list'>): PageQuery {
  return {
    limit: Math.min(limit || defaultLimit, maxLimit),
    order: order ?? 'desc',
    ...(typeof after === 'string' ? { after } : {}),
  };
}

function mapPage<From, To>(page: Page<From>, convert: (entry: From) => To): Page<To> {
  return { ...page, data: page.data.map(convert) };
}

export async function listThreads(
  { store }: AskDeps,
  params: Params<'threads.list'>,
): Promise<Answered> {
  const page = await store.listThreads(toQuery(params));
  return page ? ok(mapPage(page, (thread) => toWireThread(thread))) : fail(refusals.cursorGone);
}

/** With the oldest page of items, as ChatKit has it. */
export async function getThread(
  { store }: AskDeps,
  { thread_id: threadId }: Params<'threads.get_by_id'>,
): Promise<Answered> {
  const thread = await openThread(store, threadId);
  if (!thread) return fail(refusals.threadGone);
  const page = await store.listItems(threadId, { limit: defaultLimit, order: 'asc' });
  return ok(
    toWireThread(
      thread,
      mapPage(page ?? { data: [], has_more: false }, ({ body }) => body),
    ),
  );
}

export async function listItems(
  { store }: AskDeps,
  { thread_id: threadId, ...paging }: Params<'items.list'>,
): Promise<Answered> {
  if (!(await openThread(store, threadId))) return fail(refusals.threadGone);
  const page = await store.listItems(threadId, toQuery(paging));
  return page ? ok(mapPage(page, ({ body }) => body)) : fail(refusals.cursorGone);
}

/** From now on the title is the user's: nothing derived replaces it. */
export async function renameThread(
  { store, live, now }: AskDeps,
  { thread_id: threadId, title }: Params<'threads.update'>,
): Promise<Answered> {
  return await live.alone(threadId, async (): Promise<Answered> => {
    const before = await openThread(store, threadId);
    if (!before) return fail(refusals.threadGone);
    const thread: ThreadRecord = {
      ...before,
      title,
      titleBy: 'user',
      updatedAt: now(),
      rev: before.rev + 1,
    };
    await store.write([{ type: 'put-thread', thread }]);
    const renamed = toWireThread(thread);
    live.publish(threadId, { type: 'thread.updated', thread: renamed });
    return ok(renamed);
  });
}

/** The thread is kept, unlisted, so that this can be undone. What runs in it is stopped; who shows it is told. */
export async function deleteThread(
  { store, live, turns, now }: AskDeps,
  { thread_id: threadId }: Params<'threads.delete'>,
): Promise<Answered> {
  return await live.alone(threadId, async (thread): Promise<Answered> => {
    const before = await openThread(store, threadId);
    if (!before) return ok({});
    const at = now();
    const deleted: ThreadRecord = { ...before, deletedAt: at, updatedAt: at, rev: before.rev + 1 };
    await store.write([...turns.abandon(thread), { type: 'put-thread', thread: deleted }]);
    live.close(threadId);
    return ok({});
  });
}

/** Items that are not there are no mistake: judging is said once and forgotten by the asker. */
export async function judgeItems(
  { store, live }: AskDeps,
  { thread_id: threadId, item_ids: itemIds, kind }: Params<'items.feedback'>,
): Promise<Answered> {
  return await live.alone(threadId, async (): Promise<Answered> => {
    const items = await Promise.all(
      [...new Set(itemIds)].map((itemId) => store.getItem(threadId, itemId)),
    );
    const writes = items.flatMap((item): StoreWrite[] =>
      item ? [{ type: 'put-item', item: { ...item, ours: { ...item.ours, feedback: kind } } }] : [],
    );
    if (writes.length > 0) await store.write(writes);
    return ok({});
  });
}
