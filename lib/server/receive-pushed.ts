// A message that a server sent without being asked becomes an item of its thread. Made by `compose.ts`, called by the sockets.
import type { AssistantMessageItem } from '../chatkit/items';
import type { ItemNote } from '../messaging/panel-events';
import type { AttemptBackend } from '../model/turn';
import type { IdPrefix } from '../shared/ids';
import type { ItemRecord, TurnRecord } from '../store/records';
import type { ThreadStore } from '../store/thread-store';
import { openThread } from './begin-turn';
import { toItemNote } from './item-notes';
import type { LiveThreads } from './live-threads';

interface PushedDeps {
  store: ThreadStore;
  live: LiveThreads;
  /** Milliseconds since 1970. */
  now: () => number;
  createId: (prefix: IdPrefix) => string;
  /** Awaited first: what a dead worker left stands before anything new. */
  recover: () => Promise<void>;
  reportNote?: (threadId: string, note: ItemNote) => void;
  /** The text as the user is to read it; default as it came. */
  finish?: (message: PushedMessage) => Promise<string>;
}

interface PushedMessage {
  backend: AttemptBackend;
  threadId: string;
  text: string;
}

/**
 * Stores the message as a turn that nobody asked for, and tells every attachment. A thread that is gone gets nothing; rejects
 * when the store fails.
 */
export function createReceivePushed(deps: PushedDeps) {
  const { store, live, now, createId } = deps;

  /** While a turn runs its answer has no place yet: what was pushed stands behind it, live as after a reload. */
  async function untilQuiet(threadId: string): Promise<void> {
    for (let turn = live.find(threadId)?.running; turn; turn = live.find(threadId)?.running) {
      const turnId = turn.id;
      await new Promise<void>((resolve) => {
        live.listen(threadId, { turnId, end: resolve });
      });
    }
  }

  return async function receivePushed(message: PushedMessage): Promise<void> {
    const { backend, threadId } = message;
    await deps.recover();
    const text = (await deps.finish?.(message)) ?? message.text;
    await untilQuiet(threadId);
    const mustWait = await live.alone(threadId, async (liveThread) => {
      if (liveThread.running) return true;
      const thread = await openThread(store, threadId);
      if (!thread) return false;
      const [before] = await store.listTurns(threadId, 1);
      const at = now();
      const turnId = createId('turn');
      const body: AssistantMessageItem = {
        id: createId('msg'),
        thread_id: threadId,
        created_at: new Date(at).toISOString(),
        type: 'assistant_message',
        content: [{ type: 'output_text', text, annotations: [] }],
      };
      const item: ItemRecord = { threadId, id: body.id, turnId, body, ours: { from: 'model' } };
      const turn: TurnRecord = {
        id: turnId,
        threadId,
        itemId: body.id,
        state: 'done',
        attempts: [],
        backend,
        pushed: true,
        // Why the last turn did not end well is still what a reload has to tell.
        ...(before?.error ? { error: before.error } : {}),
        answerItemId: body.id,
        startedAt: at,
        endedAt: at,
      };
      await store.write([
        { type: 'put-thread', thread: { ...thread, updatedAt: at, rev: thread.rev + 1 } },
        { type: 'put-item', item },
        { type: 'put-turn', turn },
      ]);
      live.publish(threadId, { type: 'thread.item.done', item: body });
      const note = toItemNote(turn);
      if (note) deps.reportNote?.(threadId, note);
      return false;
    });
    if (mustWait) await receivePushed(message);
  };
}
