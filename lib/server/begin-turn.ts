// The common start of every operation that asks: store, tell, listen, run. Called by `ask.ts` and `resume.ts` inside `alone`.
import type { ThreadStreamEvent } from '../chatkit/events';
import type { IdPrefix } from '../shared/ids';
import type { Result } from '../shared/result';
import type { ItemRecord, ThreadRecord, TurnRecord } from '../store/records';
import type { StoreWrite, ThreadStore } from '../store/thread-store';
import type { LiveThread, LiveThreads } from './live-threads';
import type { ModelsView } from './prepare-turn';
import type { Refusal } from './refusal';
import { createTurnStream } from './turn-stream';
import type { Turns } from './turns';

export interface AskDeps {
  store: ThreadStore;
  live: LiveThreads;
  turns: Turns;
  /** What the settings offer now. */
  models: () => Promise<ModelsView>;
  /** Milliseconds since 1970. */
  now: () => number;
  createId: (prefix: IdPrefix) => string;
}

export type Asked = Result<AsyncIterable<ThreadStreamEvent>, Refusal>;
/** Said at the start of every stream: our turns can be stopped. */
export const streamOptions: ThreadStreamEvent = {
  type: 'stream_options',
  stream_options: { allow_cancel: true },
};

/** A turn about to be stored and started, and what its caller and the attachments hear first. */
export interface Beginning {
  turn: TurnRecord;
  /** The message itself where it has to wait. */
  waiting?: ItemRecord;
  writes: StoreWrite[];
  opening: ThreadStreamEvent[];
  announced: ThreadStreamEvent[];
}

/** Stores everything at once, then starts the turn. Call inside `alone`. */
export async function begin(
  { store, live, turns }: AskDeps,
  thread: LiveThread,
  { turn, waiting, writes, opening, announced }: Beginning,
  signal: AbortSignal,
): Promise<AsyncIterable<ThreadStreamEvent>> {
  const { threadId, id: turnId } = turn;
  await store.write([...writes, { type: 'put-turn', turn }]);
  for (const event of announced) live.publish(threadId, event);
  if (waiting) turns.queue(thread, turn, waiting);
  else turns.start(thread, turn);
  // The answer says nothing before this step ends; a caller who has stopped already stops what has just begun.
  const stream = createTurnStream(live, { threadId, turnId }, signal, () =>
    turns.stop(threadId, turnId),
  );
  for (const event of opening) stream.push(event);
  return stream.events;
}

/** The thread, when there is one and it was not deleted. */
export async function openThread(
  store: ThreadStore,
  threadId: string,
): Promise<ThreadRecord | undefined> {
  const thread = await store.getThread(threadId);
  return thread?.deletedAt === undefined ? thread : undefined;
}
