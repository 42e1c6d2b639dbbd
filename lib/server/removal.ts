// Sees deleted threads to their end: for ten seconds they can be taken back, then they are gone with all that was theirs; so are threads older than the user keeps them. Made by `compose.ts`.
import type { DeletedThread, PanelEvent } from '../messaging/panel-events';
import type { Timers } from '../shared/timers';
import type { ThreadRecord } from '../store/records';
import type { ThreadStore } from '../store/thread-store';
import type { LiveThreads } from './live-threads';

/** How long a deletion can be taken back. */
export const undoMs = 10_000;
/** An import whose next piece does not come for so long was given up. */
const arrivingMs = 120_000;
/** Threads of one slice; between two slices others have their turn. */
const sliceSize = 20;
const dayMs = 86_400_000;

export interface Removal {
  /** Call when a thread was deleted or taken back: who watches is told, and its end is awaited. */
  changed(): Promise<void>;
  /** Removes what is due. Called at the start and from time to time; the days come from the settings. */
  sweep(): Promise<void>;
}

export interface RemovalDeps {
  store: ThreadStore;
  live: LiveThreads;
  timers: Timers;
  /** Milliseconds since 1970. */
  now: () => number;
  publish: (event: PanelEvent) => void;
  /** After how many days without a change a thread is removed; nothing: never. */
  retentionDays: () => Promise<number | undefined>;
}

export function createRemoval(deps: RemovalDeps): Removal {
  const { store, live, timers, now, publish } = deps;
  let cancel: (() => void) | undefined;

  async function tell(): Promise<void> {
    const waiting = await store.listDeleted(sliceSize);
    const threads = waiting.filter(({ arriving, owner }) => !arriving && owner === 'local');
    publish({ type: 'deleted', threads: threads.map(toDeleted) });
    cancel?.();
    cancel = undefined;
    if (waiting.length === 0) return;
    const next = Math.min(...waiting.map(endOf));
    // What cannot be removed now is tried again at the next start.
    cancel = timers.after(Math.max(0, next - now()), () => void sweepDeleted().catch(() => {}));
  }

  /** False when it has to wait: something still goes on in it. */
  async function remove(threadId: string, isDue: (thread: ThreadRecord) => boolean) {
    return await live.alone(threadId, async (thread) => {
      if (thread.running || thread.queue.length > 0) return false;
      const record = await store.getThread(threadId);
      if (!record || !isDue(record)) return false;
      await store.write([{ type: 'remove-thread', threadId }]);
      live.close(threadId);
      return true;
    });
  }

  async function sweepDeleted(): Promise<void> {
    for (;;) {
      const due = (await store.listDeleted(sliceSize)).filter((thread) => endOf(thread) <= now());
      let removed = 0;
      for (const { id } of due)
        if (await remove(id, (thread) => thread.deletedAt !== undefined && endOf(thread) <= now()))
          removed += 1;
      if (removed === 0) break;
    }
    await tell();
  }

  async function sweepOld(): Promise<void> {
    const days = await deps.retentionDays();
    if (days === undefined || days <= 0) return;
    const before = now() - days * dayMs;
    for (;;) {
      const old = await store.listUnchangedSince(before, sliceSize);
      let removed = 0;
      for (const { id } of old)
        if (await remove(id, ({ updatedAt }) => updatedAt < before)) removed += 1;
      if (removed === 0) return;
    }
  }

  return {
    changed: tell,
    async sweep() {
      await sweepOld();
      await sweepDeleted();
    },
  };
}

function endOf({ deletedAt = 0, arriving }: ThreadRecord): number {
  return deletedAt + (arriving ? arrivingMs : undoMs);
}

function toDeleted({ id, title, deletedAt = 0 }: ThreadRecord): DeletedThread {
  return { id, until: deletedAt + undoMs, ...(title === undefined ? {} : { title }) };
}
