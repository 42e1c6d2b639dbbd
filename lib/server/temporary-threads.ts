// Ends temporary threads: one that nobody shows any more is gone, and one that a dead background lost says so. Used by `answers/thread-answers.ts`.
import type { AttachFrame } from '../chatkit/attach';
import type { Timers } from '../shared/timers';
import { attachThread } from './attach-thread';
import { deleteThread, type ProxyDeps } from './proxy-operations';
import { removeForGood } from './restore-thread';

/** A panel that follows anew has let go for a moment. */
const graceMs = 3_000;

const endedReason =
  'This temporary chat has ended: the browser stopped Beside. Nothing of it was stored.';

export type TemporaryDeps = ProxyDeps & { timers: Timers };

export interface TemporaryThreads {
  /** Like `attachThread`; a thread that is not here any more is shown as closed, with the reason. */
  attach(threadId: string, signal: AbortSignal): AsyncGenerator<AttachFrame, void, void>;
}

export function createTemporaryThreads(deps: TemporaryDeps): TemporaryThreads {
  const shownBy = new Map<string, number>();

  async function discard(threadId: string): Promise<void> {
    // A server that owns it is told too; one that cannot be told keeps what it has.
    await deleteThread(deps, { thread_id: threadId });
    await removeForGood(deps, threadId);
  }

  function leave(threadId: string): void {
    const left = (shownBy.get(threadId) ?? 1) - 1;
    if (left > 0) shownBy.set(threadId, left);
    else shownBy.delete(threadId);
    deps.timers.after(graceMs, () => {
      if (!shownBy.has(threadId)) void discard(threadId).catch(() => {});
    });
  }

  return {
    async *attach(threadId, signal) {
      shownBy.set(threadId, (shownBy.get(threadId) ?? 0) + 1);
      try {
        yield* attachThread(deps, threadId, signal);
        if (signal.aborted) return;
        yield toEnded(threadId, new Date(deps.now()).toISOString());
        await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      } finally {
        leave(threadId);
      }
    },
  };
}

function toEnded(id: string, created_at: string): AttachFrame {
  return {
    type: 'snapshot',
    seq: 0,
    thread: {
      id,
      created_at,
      status: { type: 'closed', reason: endedReason },
      metadata: {},
      items: { data: [], has_more: false },
    },
    streaming: false,
    allowCancel: false,
    growing: [],
    queued: [],
  };
}
