// Stores and publishes what a turn says as it passes; called by `answer-turn.ts` for each event and once at the end.
import { applyUpdate } from '../chatkit/apply-update';
import type { ItemUpdate, ThreadStreamEvent } from '../chatkit/events';
import { isHidden } from '../chatkit/is-hidden';
import type { ThreadItem } from '../chatkit/items';
import type { Timers } from '../shared/timers';
import type { ItemOurs, ItemRecord, TurnRecord, TurnState } from '../store/records';
import type { StoreWrite, ThreadStore } from '../store/thread-store';
import { createChunkLog } from './chunk-log';
import { isWorthKeeping } from './keep-growing';
import type { LiveThreads, RunningTurn } from './live-threads';
import { updateThread } from './update-thread';

export interface RecorderDeps {
  store: ThreadStore;
  live: LiveThreads;
  timers: Timers;
  /** Milliseconds since 1970. */
  now: () => number;
}

export interface TurnRecorder {
  /** One event: stored before it is published where it finishes something, at once where it only grows. */
  take(event: ThreadStreamEvent): Promise<void> | undefined;
  /** From now on finished items carry this state (a failed answer's own closing event comes before the end). */
  mark(state: ItemOurs['state']): void;
  /** Writes these after everything noted so far. */
  write(writes: readonly StoreWrite[]): Promise<void>;
  /**
   * Settles what still grows together with the turn's end, as one write. Call inside `alone`.
   * Gives the turn as it was stored, and the events that tell of it.
   */
  settle(
    turn: TurnRecord,
    more: readonly StoreWrite[],
  ): Promise<{ ended: TurnRecord; events: ThreadStreamEvent[] }>;
}

/** @param onFailure called when a chunk could not be stored */
export function createTurnRecorder(
  deps: RecorderDeps,
  { id: turnId, threadId }: TurnRecord,
  running: RunningTurn,
  onFailure: (error: unknown) => void,
): TurnRecorder {
  const { store, live } = deps;
  const { growing } = running;
  const log = createChunkLog(deps, turnId, onFailure);
  let state: ItemOurs['state'];
  let lastItemId: string | undefined;

  const own = (item: ThreadItem): ThreadItem =>
    item.thread_id === threadId ? item : { ...item, thread_id: threadId };
  const publish = (event: ThreadStreamEvent) => live.publish(threadId, event, turnId);

  function toRecord(body: ThreadItem, before?: ItemRecord): ItemRecord {
    // What is said again is there again, whatever a retry had made of it.
    const { supersededAt: _gone, ...known } = before?.ours ?? { from: 'model' as const };
    const ours: ItemOurs = { ...known, ...(state ? { state } : {}) };
    return { threadId, id: body.id, turnId: before?.turnId ?? turnId, body, ours };
  }

  function grow(item: ThreadItem, event: ThreadStreamEvent, update: ItemUpdate): void {
    growing.set(item.id, applyUpdate(item, update));
    log.note(event);
    publish(event);
  }

  /** An update of an item that was finished before: it grows again from what is stored, unless no client sees it. */
  async function reopen(itemId: string, event: ThreadStreamEvent, update: ItemUpdate) {
    await live.alone(threadId, async () => {
      const stored = await store.getItem(threadId, itemId);
      if (!stored || !isSeen(stored)) return;
      log.note({ type: 'thread.item.added', item: stored.body });
      grow(stored.body, event, update);
    });
  }

  async function finish(item: ThreadItem, event: ThreadStreamEvent): Promise<void> {
    await live.alone(threadId, async () => {
      const before = await store.getItem(threadId, item.id);
      const writes: StoreWrite[] = [{ type: 'put-item', item: toRecord(item, before) }];
      const others = growing.size - (growing.has(item.id) ? 1 : 0);
      if (others === 0) {
        log.discard();
        await log.write([...writes, { type: 'clear-chunks', turnId }]);
      } else {
        await log.write(writes, item.id);
      }
      const wasSeen = growing.delete(item.id) || (before !== undefined && isSeen(before));
      if (isHidden(item)) {
        if (wasSeen) publish({ type: 'thread.item.removed', item_id: item.id });
        return;
      }
      lastItemId = item.id;
      publish(event);
    });
  }

  async function remove(itemId: string, event: ThreadStreamEvent): Promise<void> {
    await live.alone(threadId, async () => {
      await log.write([{ type: 'remove-item', threadId, itemId }], itemId);
      growing.delete(itemId);
      if (lastItemId === itemId) lastItemId = undefined;
      publish(event);
    });
  }

  return {
    take(event) {
      switch (event.type) {
        case 'thread.item.added': {
          const item = own(event.item);
          // What a client may not see has nothing to show while it grows; its end is stored.
          if (isHidden(item)) return undefined;
          const added: ThreadStreamEvent = { type: 'thread.item.added', item };
          growing.set(item.id, item);
          log.note(added);
          publish(added);
          return undefined;
        }
        case 'thread.item.updated': {
          const item = growing.get(event.item_id);
          if (!item) return reopen(event.item_id, event, event.update);
          grow(item, event, event.update);
          return undefined;
        }
        case 'thread.item.done':
        case 'thread.item.replaced': {
          const item = own(event.item);
          return finish(item, { type: event.type, item });
        }
        case 'thread.item.removed':
          return remove(event.item_id, event);
        case 'thread.updated':
          return live.alone(threadId, async () => {
            const thread = await updateThread(deps, threadId, event.thread);
            if (thread) publish({ type: 'thread.updated', thread });
          });
        case 'stream_options':
          running.allowCancel = event.stream_options.allow_cancel;
          publish(event);
          live.announce(threadId);
          return undefined;
        case 'thread.created':
          return undefined;
        case 'notice':
        case 'error':
          running.trailing = event;
          publish(event);
          return undefined;
        case 'progress_update':
        case 'client_effect':
          publish(event);
          return undefined;
        default:
          // A newer server's event: nothing to store, and clients skip what they do not know.
          return undefined;
      }
    },

    mark(given) {
      state = given;
    },

    write: (writes) => log.write(writes),

    async settle(turn, more) {
      const items = [...growing.values()];
      const writes: StoreWrite[] = [];
      const events: ThreadStreamEvent[] = [];
      state = itemState(turn.state);
      for (const item of items) {
        const before = await store.getItem(threadId, item.id);
        if (before || isWorthKeeping(item, turn.state)) {
          writes.push({ type: 'put-item', item: toRecord(item, before) });
          events.push({ type: 'thread.item.done', item });
          lastItemId = item.id;
        } else {
          events.push({ type: 'thread.item.removed', item_id: item.id });
        }
      }
      const ended = lastItemId === undefined ? turn : { ...turn, answerItemId: lastItemId };
      log.discard();
      await log.write([
        ...writes,
        ...more,
        { type: 'clear-chunks', turnId },
        { type: 'put-turn', turn: ended },
      ]);
      growing.clear();
      return { ended, events };
    },
  };
}

function isSeen({ body, ours }: ItemRecord): boolean {
  return !isHidden(body) && ours.supersededAt === undefined;
}

/** What an unfinished item is marked with, by how its turn ended. */
export function itemState(state: TurnState): ItemOurs['state'] {
  return state === 'stopped' || state === 'interrupted' || state === 'failed' ? state : undefined;
}
