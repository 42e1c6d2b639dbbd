// Turns, one at a time in each thread: they belong to the background, whoever listens. Used by the operations that ask.
import type { ItemRecord, TurnRecord } from '../store/records';
import { toStoreFault } from '../store/store-fault';
import type { StoreWrite } from '../store/thread-store';
import { toErrorEvent } from '../turn/to-error-event';
import { launchTurn, type LaunchDeps } from './launch-turn';
import type { LiveThread, QueuedTurn } from './live-threads';

export interface Turns {
  /** Starts a turn that is stored as running. Call inside `alone`, in the step in which it was stored. */
  start(thread: LiveThread, turn: TurnRecord): void;
  /** Lets a turn that is stored as queued wait for its time. Call inside `alone`. */
  queue(thread: LiveThread, turn: TurnRecord, message: ItemRecord): void;
  /** The user's Stop: of the running turn, or of this one, running or waiting. */
  stop(threadId: string, turnId?: string): void;
  /** Nothing of a thread goes on: the running turn is stopped. Returns what settles those that waited. Call inside `alone`. */
  abandon(thread: LiveThread): StoreWrite[];
}

export function createTurns(deps: LaunchDeps): Turns {
  const { store, live, now } = deps;

  function launch(thread: LiveThread, turn: TurnRecord): void {
    launchTurn(deps, thread, turn, async () => {
      await startNext(thread);
      live.announce(turn.threadId);
      live.endTurn(turn.threadId, turn.id);
    });
  }

  async function startNext(thread: LiveThread): Promise<void> {
    for (let next = thread.queue.shift(); next; next = thread.queue.shift()) {
      const { id, threadId } = next.turn;
      try {
        if (next.isStopped) {
          await store.write(settleWaiting(next));
        } else {
          const turn: TurnRecord = { ...next.turn, state: 'running', startedAt: now() };
          await store.write([toSettledItem(next.message), { type: 'put-turn', turn }]);
          launch(thread, turn);
          return;
        }
      } catch (error) {
        live.publish(threadId, toErrorEvent(toStoreFault(error)), id);
      }
      live.endTurn(threadId, id);
    }
  }

  /** Its message is kept, with no answer. */
  function settleWaiting({ turn, message }: QueuedTurn): StoreWrite[] {
    return [
      toSettledItem(message),
      { type: 'put-turn', turn: { ...turn, state: 'stopped', endedAt: now() } },
    ];
  }

  return {
    start(thread, turn) {
      launch(thread, turn);
      live.announce(turn.threadId);
    },
    queue(thread, turn, message) {
      thread.queue.push({ turn, message, isStopped: false });
      live.announce(turn.threadId);
    },
    stop(threadId, turnId) {
      const thread = live.find(threadId);
      if (!thread) return;
      if (turnId === undefined || thread.running?.id === turnId) thread.running?.stop();
      const waiting = thread.queue.find(({ turn }) => turn.id === turnId);
      if (waiting) waiting.isStopped = true;
    },
    abandon(thread) {
      const writes = thread.queue.flatMap(settleWaiting);
      thread.queue.length = 0;
      thread.running?.stop();
      return writes;
    },
  };
}

/** The message in its place behind the answer before it: it waits no longer. */
export function toSettledItem(message: ItemRecord): StoreWrite {
  const { state: _queued, ...ours } = message.ours;
  return { type: 'put-item', item: { ...message, ours } };
}
