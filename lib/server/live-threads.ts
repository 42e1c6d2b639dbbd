// What is going on in each thread right now: the running turn, who waits, who listens. A closure made by `compose.ts`; losing it loses nothing that is stored.
import type { AttachFrame } from '../chatkit/attach';
import type { ThreadStreamEvent } from '../chatkit/events';
import type { ThreadItem } from '../chatkit/items';
import type { ItemRecord, TurnRecord } from '../store/records';

/** A turn that is being answered. */
export interface RunningTurn {
  id: string;
  allowCancel: boolean;
  /** Items that are not finished, with everything said so far, in the order in which they came. */
  growing: Map<string, ThreadItem>;
  /** The last error or notice: who attaches after it was said has to hear of it too. */
  trailing?: ThreadStreamEvent;
  /** The user's Stop. Harmless when the turn has just ended. */
  stop(): void;
}

/** A turn whose message waits for the running one. */
export interface QueuedTurn {
  turn: TurnRecord;
  message: ItemRecord;
  /** The user stopped it before its time came: then its message is kept and nothing is asked. */
  isStopped: boolean;
}

export interface LiveThread {
  /** Of the last frame; rises with every frame, whoever listens. */
  seq: number;
  running?: RunningTurn;
  queue: QueuedTurn[];
}

/** Who listens to a thread: to everything, as frames, or to the events of one turn. */
interface Listener {
  turnId?: string;
  frame?(frame: AttachFrame): void;
  event?(event: ThreadStreamEvent): void;
  end(): void;
}

export interface LiveThreads {
  /** Runs `work` when nothing else that changes this thread is at work: what it reads is one whole. */
  alone<T>(threadId: string, work: (thread: LiveThread) => Promise<T>): Promise<T>;
  /** Tells every attachment, and with a turn's id those who listen to that turn. At once, in order. */
  publish(threadId: string, event: ThreadStreamEvent, turnId?: string): void;
  /** Tells every attachment whether a turn runs and who waits. */
  announce(threadId: string): void;
  /** Adds a listener in this very step; the returned function removes it. */
  listen(threadId: string, listener: Listener): () => void;
  /** The answer to a turn has ended: so do those who listened to it. */
  endTurn(threadId: string, turnId: string): void;
  /** The thread is gone: everybody who listens to it ends. */
  close(threadId: string): void;
  /** What goes on in a thread, if anything does. */
  find(threadId: string): LiveThread | undefined;
}

interface Entry {
  thread: LiveThread;
  listeners: Set<Listener>;
  /** The last piece of exclusive work; the next one waits for it. */
  last: Promise<unknown>;
  atWork: number;
}

/** @param busyChanged told when the first turn starts and when the last one has ended (for keep-alive) */
export function createLiveThreads(busyChanged: (isBusy: boolean) => void = () => {}): LiveThreads {
  const entries = new Map<string, Entry>();
  let wasBusy = false;

  function entryOf(threadId: string): Entry {
    let entry = entries.get(threadId);
    if (!entry) {
      const thread: LiveThread = { seq: 0, queue: [] };
      entry = { thread, listeners: new Set(), last: Promise.resolve(), atWork: 0 };
      entries.set(threadId, entry);
    }
    return entry;
  }

  /** Forgets a thread in which nothing goes on. */
  function release(threadId: string): void {
    const entry = entries.get(threadId);
    if (!entry) return;
    const { thread, listeners, atWork } = entry;
    if (atWork === 0 && listeners.size === 0 && !thread.running && thread.queue.length === 0)
      entries.delete(threadId);
    const isBusy = [...entries.values()].some(({ thread }) => thread.running);
    if (isBusy === wasBusy) return;
    wasBusy = isBusy;
    busyChanged(isBusy);
  }

  function end(threadId: string, listeners: Iterable<Listener>): void {
    for (const listener of listeners) {
      entries.get(threadId)?.listeners.delete(listener);
      listener.end();
    }
    release(threadId);
  }

  return {
    async alone(threadId, work) {
      const entry = entryOf(threadId);
      entry.atWork += 1;
      const turn = entry.last.then(() => work(entry.thread));
      entry.last = turn.catch(() => {});
      try {
        return await turn;
      } finally {
        entry.atWork -= 1;
        release(threadId);
      }
    },

    publish(threadId, event, turnId) {
      const entry = entries.get(threadId);
      if (!entry) return;
      entry.thread.seq += 1;
      const frame: AttachFrame = { type: 'event', seq: entry.thread.seq, event };
      for (const listener of entry.listeners) {
        listener.frame?.(frame);
        if (turnId !== undefined && listener.turnId === turnId) listener.event?.(event);
      }
    },

    announce(threadId) {
      const entry = entries.get(threadId);
      if (!entry) return;
      const { thread } = entry;
      thread.seq += 1;
      const frame: AttachFrame = {
        type: 'turn',
        seq: thread.seq,
        streaming: thread.running !== undefined,
        allowCancel: thread.running?.allowCancel ?? false,
        queued: thread.queue.map(({ message }) => message.id),
      };
      for (const listener of entry.listeners) listener.frame?.(frame);
    },

    listen(threadId, listener) {
      entryOf(threadId).listeners.add(listener);
      return () => {
        entries.get(threadId)?.listeners.delete(listener);
        release(threadId);
      };
    },

    endTurn(threadId, turnId) {
      const listeners = entries.get(threadId)?.listeners ?? [];
      end(
        threadId,
        [...listeners].filter((listener) => listener.turnId === turnId),
      );
    },

    close(threadId) {
      end(threadId, [...(entries.get(threadId)?.listeners ?? [])]);
    },

    find: (threadId) => entries.get(threadId)?.thread,
  };
}
