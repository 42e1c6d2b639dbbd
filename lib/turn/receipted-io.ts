// A way out for what is no message: session calls, lists of models, what a thread's own server is told. Each leaves a receipt. Used by `compose.ts`.
import type { Backend } from '../model/backend';
import type { SessionFor } from '../model/turn';
import type { Io } from '../transports/transport';
import type { AttemptReceipt, KeepReceipt, ReceiptPurpose } from './open-receipt';

export interface ReceiptedIo {
  backend: Backend;
  purpose: ReceiptPurpose;
  /** Whose turn it is done for, where it is done for one. */
  asked?: Pick<SessionFor, 'threadId' | 'turnId'>;
  /** What was hidden in it, known before the first request. */
  redactions?: Record<string, number>;
}

export interface ReceiptedIoDeps {
  keepReceipt: KeepReceipt;
  /** Stands for a turn where there is none. */
  createTurnId: () => string;
  /** Milliseconds since 1970. */
  now: () => number;
}

/**
 * The same `io`. Before its first request a receipt is kept, and where that fails nothing is sent; it is kept again with each
 * answer and with each failure. One receipt serves all that one `io` does.
 */
export function receiptedIo(
  { backend, purpose, asked = {}, redactions = {} }: ReceiptedIo,
  makeIo: (count: (kind: string, bytes: number) => void) => Io,
  { keepReceipt, createTurnId, now }: ReceiptedIoDeps,
): Io {
  const receipt: AttemptReceipt = {
    purpose,
    threadId: asked.threadId ?? '',
    turnId: asked.turnId ?? createTurnId(),
    at: now(),
    origin: backend.origins[0] ?? '',
    backendId: backend.id,
    class: backend.class,
    bytes: {},
    redactions,
    pageParts: [],
  };
  let opening: ReturnType<KeepReceipt> | undefined;
  let saving: Promise<void> | undefined;
  let isStale = false;

  /** What has left is known already: that its end could not be written is not worth failing for. */
  function save(): Promise<void> {
    isStale = true;
    saving ??= (async () => {
      while (isStale) {
        isStale = false;
        const keepAgain = await opening;
        await keepAgain?.({ ...receipt, bytes: { ...receipt.bytes } });
      }
    })()
      .catch(() => undefined)
      .finally(() => (saving = undefined));
    return saving;
  }

  const io = makeIo((kind, bytes) => {
    receipt.bytes[kind] = (receipt.bytes[kind] ?? 0) + bytes;
    // Answers are read after they have been accepted.
    if (receipt.outcome !== undefined) void save();
  });

  async function noted<T>(send: () => Promise<T>): Promise<T> {
    opening ??= keepReceipt({ ...receipt, bytes: {} });
    await opening;
    try {
      const answer = await send();
      receipt.outcome = 'done';
      return answer;
    } catch (error) {
      receipt.outcome = io.signal.aborted ? 'stopped' : 'fault';
      throw error;
    } finally {
      await save();
    }
  }

  return {
    ...io,
    fetch: (...request) => noted(() => io.fetch(...request)),
    upload: (...request) => noted(() => io.upload(...request)),
    openSocket: (...request) => noted(() => io.openSocket(...request)),
  };
}
