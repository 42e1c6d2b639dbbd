// The turn that a message would begin, made without storing or sending anything. Called for the preview by `answers/privacy-answers.ts`.
import type { UserMessageInput } from '../chatkit/operations';
import type { Fault } from '../model/fault';
import type { ContextPart, Turn } from '../model/turn';
import type { Result } from '../shared/result';
import type { ItemRecord, ThreadRecord, TurnRecord } from '../store/records';
import type { ThreadStore } from '../store/thread-store';
import { findFiles } from './attachments';
import { openThread, type AskDeps } from './begin-turn';
import { newThread, newTurn, newUserItem } from './new-records';
import { prepareTurn } from './prepare-turn';
import { forkModel } from './proxy-fork';

interface Draft {
  thread: ThreadRecord;
  item: ItemRecord;
  turn: TurnRecord;
}

export interface PreparedDraft {
  turn: Turn;
  /** The store as it would be with the message at the thread's end: for whatever else reads before a send. */
  store: ThreadStore;
}

/** Reads that meet the message see it as if it had been stored. */
function withDraft(store: ThreadStore, { thread, item, turn }: Draft): ThreadStore {
  return {
    ...store,
    getThread: (id) => (id === thread.id ? Promise.resolve(thread) : store.getThread(id)),
    getItem: (threadId, id) =>
      id === item.id ? Promise.resolve(item) : store.getItem(threadId, id),
    getTurn: (id) => (id === turn.id ? Promise.resolve(turn) : store.getTurn(id)),
    listItems(threadId, { after, ...query }, hidden) {
      const isEnd = after === undefined || after === item.id;
      return store.listItems(threadId, isEnd ? query : { ...query, after }, hidden);
    },
  };
}

/** Prepared by `prepareTurn`, as a message that is sent is. A thread that is gone is treated as a new one. */
export async function prepareDraft(
  { store, models, now, createId }: Pick<AskDeps, 'store' | 'models' | 'now' | 'createId'>,
  threadId: string | null,
  input: UserMessageInput,
  context: ContextPart[],
): Promise<Result<PreparedDraft, Fault>> {
  const at = now();
  const known = threadId === null ? undefined : await openThread(store, threadId);
  const thread = known ?? newThread(createId('thr'), input, at);
  const ids = { id: createId('msg'), threadId: thread.id, turnId: createId('turn') };
  const files = await findFiles(store, input.attachments);
  const item = newUserItem(ids, input, context, at, files);
  // Another model takes a server's thread over as one of ours.
  const fork = await forkModel({ models }, thread, input.inference_options.model);
  const draft: Draft = {
    thread: fork ? { ...thread, owner: 'local' } : thread,
    item,
    turn: newTurn(ids.turnId, item, 'running', at),
  };
  const drafted = withDraft(store, draft);
  const prepared = await prepareTurn({ store: drafted, models }, draft.turn);
  return prepared.ok ? { ok: true, value: { turn: prepared.value, store: drafted } } : prepared;
}
