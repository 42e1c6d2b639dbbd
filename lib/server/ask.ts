// Operations that ask for an answer to a message: a new one, or one that is asked again. Called by `chatkit-server.ts`.
import type { ThreadStreamEvent } from '../chatkit/events';
import type { Operation } from '../chatkit/operations';
import { messageMetadata } from '../messaging/message-metadata';
import type { ContextPart } from '../model/turn';
import { fail, ok } from '../shared/result';
import { toTemporaryId } from '../shared/temporary-id';
import type { ThreadRecord } from '../store/records';
import type { ThreadStore } from '../store/thread-store';
import {
  begin,
  openThread,
  streamOptions,
  type AskDeps,
  type Asked,
  type Beginning,
} from './begin-turn';
import { takeFiles } from './attachments';
import { toContextParts } from './context-parts';
import { forkFor } from './proxy-fork';
import { newThread, newTurn, newUserItem } from './new-records';
import { refusals } from './refusal';
import { toWireThread } from './to-wire-thread';

type NewMessage = Extract<Operation, { type: 'threads.create' | 'threads.add_user_message' }>;

/** Messages that may wait in one thread. */
const maxWaiting = 20;

/** A new message, in a new thread or at the end of one. Behind a running turn it waits, visibly. */
export async function addMessage(
  deps: AskDeps,
  { type, params, metadata }: NewMessage,
  signal: AbortSignal,
): Promise<Asked> {
  const { store, live, now, createId } = deps;
  const { input } = params;
  const { context, isTemporary } = readMetadata(metadata?.['beside']);
  const isNew = type === 'threads.create';
  const freshId = createId('thr');
  const newId = isTemporary ? toTemporaryId(freshId) : freshId;
  const threadId = isNew ? newId : params.thread_id;

  return await live.alone(threadId, async (thread): Promise<Asked> => {
    const at = now();
    const stored = isNew ? newThread(threadId, input, at) : await openThread(store, threadId);
    if (!stored) return fail(refusals.threadGone);
    if (thread.queue.length >= maxWaiting) return fail(refusals.tooManyWaiting);
    const files = await takeFiles(store, threadId, input.attachments);
    if (!files.ok) return files;
    const { model } = input.inference_options;
    const fork = isNew ? undefined : await forkFor(deps, stored, model);
    if (fork && (thread.running || thread.queue.length > 0)) return fail(refusals.busy);
    const mustWait = thread.running !== undefined || thread.queue.length > 0;
    const turnId = createId('turn');
    const item = newUserItem(
      { id: createId('msg'), threadId, turnId },
      input,
      context,
      at,
      files.value.attachments,
    );
    if (mustWait) item.ours.state = 'queued';
    const record: ThreadRecord = {
      ...(fork?.thread ?? stored),
      ...(model ? { modelId: model } : {}),
      updatedAt: at,
      rev: stored.rev + 1,
    };
    const done: ThreadStreamEvent = { type: 'thread.item.done', item: item.body };
    const created: ThreadStreamEvent = { type: 'thread.created', thread: toWireThread(record) };
    const beginning: Beginning = {
      turn: newTurn(turnId, item, mustWait ? 'queued' : 'running', at),
      ...(mustWait ? { waiting: item } : {}),
      writes: [
        ...(fork?.writes ?? []),
        { type: 'put-thread', thread: record },
        { type: 'put-item', item },
        ...files.value.writes,
      ],
      opening: [...(isNew ? [created] : []), done, streamOptions],
      announced: [...(fork?.events ?? []), done],
    };
    const events = await begin(deps, thread, beginning, signal);
    // After the turn has begun: its beginning clears what stood there before.
    if (fork) live.publish(threadId, fork.notice);
    return ok(events);
  });
}

/** Asks again for a message: what came after it is superseded, never deleted. */
export async function retryAfter(
  deps: AskDeps,
  { thread_id: threadId, item_id: itemId }: { thread_id: string; item_id: string },
  signal: AbortSignal,
  /** The user's own choice of a backend, for this turn alone. */
  askInstead?: string,
): Promise<Asked> {
  const { store, live, now, createId } = deps;
  return await live.alone(threadId, async (thread): Promise<Asked> => {
    const stored = await openThread(store, threadId);
    if (!stored) return fail(refusals.threadGone);
    const item = await store.getItem(threadId, itemId);
    if (!item || item.ours.supersededAt !== undefined) return fail(refusals.itemGone);
    if (item.body.type !== 'user_message') return fail(refusals.wrongItem);
    if (thread.running || thread.queue.length > 0) return fail(refusals.busy);
    const gone = await listIdsAfter(store, threadId, itemId);
    const beginning: Beginning = {
      turn: {
        ...newTurn(createId('turn'), item, 'running', now()),
        ...(stored.owner === 'local' ? {} : { ask: { type: 'retry' as const } }),
        ...(askInstead === undefined ? {} : { askInstead }),
      },
      writes: [{ type: 'supersede-after', threadId, itemId, at: now() }],
      opening: [streamOptions],
      // The caller drops them by itself, as ChatKit has it; other windows have to be told.
      announced: gone.map((id) => ({ type: 'thread.item.removed', item_id: id })),
    };
    return ok(await begin(deps, thread, beginning, signal));
  });
}

/** What of the page goes along, and whether nothing is to be stored. Metadata of others is no mistake. */
function readMetadata(metadata: unknown): { context: ContextPart[]; isTemporary: boolean } {
  const parsed = messageMetadata.safeParse(metadata);
  if (!parsed.success) return { context: [], isTemporary: false };
  const { context, temporary } = parsed.data;
  return { context: toContextParts(context), isTemporary: temporary === true };
}

async function listIdsAfter(store: ThreadStore, threadId: string, itemId: string) {
  const ids: string[] = [];
  for (let after: string | undefined = itemId; after !== undefined;) {
    const page = await store.listItems(threadId, { limit: 500, order: 'asc', after });
    ids.push(...(page?.data ?? []).map(({ id }) => id));
    after = page?.after;
  }
  return ids;
}
