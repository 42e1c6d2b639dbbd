// Keeps one attachment to a thread alive: it attaches, hands over the frames in order, and attaches again when the connection breaks.
import type { Attach, AttachedThread, AttachFrame } from '../../lib/chatkit/attach';

/** Milliseconds before each further try; the first comes at once, because a worker that died is back by then. */
const retryDelaysMs = [0, 250, 500, 1000, 2000, 4000];

export interface FollowOptions {
  attach: Attach;
  threadId: string;
  /** Aborting it detaches. */
  signal: AbortSignal;
  /** A new attachment begins; its `stop` is the one to call from now on. */
  onAttached(attached: AttachedThread): void;
  onFrame(frame: AttachFrame): void;
  /** Waits, or rejects when the signal aborts. Given by tests. */
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Resolves with `gone` when the thread is, with `detached` when the signal aborted, with `lost` and the last reason when every
 * try failed. Frames that were seen before, or come after the signal aborted, are dropped.
 */
export async function followThread(
  options: FollowOptions,
): Promise<{ type: 'gone' | 'detached' } | { type: 'lost'; reason: unknown }> {
  const { attach, threadId, signal, onAttached, onFrame, wait = waitFor } = options;
  for (let attempt = 0; ; attempt += 1) {
    let lastSeq = -1;
    try {
      const attached = attach(threadId, signal);
      onAttached(attached);
      for await (const frame of attached.frames) {
        if (signal.aborted) return { type: 'detached' };
        if (frame.type !== 'snapshot' && frame.seq <= lastSeq) continue;
        lastSeq = frame.seq;
        onFrame(frame);
        if (signal.aborted) return { type: 'detached' };
        // A snapshot alone proves little: a server that breaks after each would be asked without pause.
        attempt = frame.type === 'snapshot' ? Math.min(attempt, 1) : 0;
      }
      return { type: signal.aborted ? 'detached' : 'gone' };
    } catch (reason) {
      if (signal.aborted) return { type: 'detached' };
      const delay = retryDelaysMs[attempt];
      if (delay === undefined || isFinal(reason)) return { type: 'lost', reason };
      try {
        await wait(delay, signal);
      } catch {
        return { type: 'detached' };
      }
    }
  }
}

/** A reason that another try cannot change: the server answered, and it said no. */
function isFinal(reason: unknown): boolean {
  return reason instanceof Error && isRecord(reason.cause) && reason.cause['code'] === 'not-found';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new Error('detached'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}
