// What one attempt sends, in numbers: kept before anything leaves, and again with how it ended. Called by `run-turn.ts`.
import type { Backend, PrivacyClass } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { Fault } from '../model/fault';
import type { ReplyEvent } from '../model/reply';
import { faultOf } from '../model/throw-fault';
import type { TransportRequest, Turn } from '../model/turn';
import { fail, ok, type Result } from '../shared/result';

/** What was done where it was no message. */
export type ReceiptPurpose =
  | 'session'
  | 'sign-in'
  | 'models'
  | 'check'
  | 'rename'
  | 'delete'
  | 'feedback'
  | 'action'
  | 'transcription'
  | 'read-thread'
  | 'picture';

/** One attempt, for whoever keeps it. The same object is kept again when it has grown. */
export interface AttemptReceipt {
  /** Absent for an attempt at a message. */
  purpose?: ReceiptPurpose;
  threadId: string;
  turnId: string;
  /** Milliseconds since 1970. */
  at: number;
  origin: string;
  backendId: string;
  class: PrivacyClass;
  bytes: Record<string, number>;
  redactions: Record<string, number>;
  pageParts: { kind: string; words: number }[];
  /** Files that went along as they are: nothing in them was hidden. Sizes in bytes. */
  files?: { mime: string; bytes: number }[];
  outcome?: 'done' | 'stopped' | 'fault';
}

/** Keeps a receipt, and answers how to keep it anew. */
export type KeepReceipt = (
  receipt: AttemptReceipt,
) => Promise<(receipt: AttemptReceipt) => Promise<void>>;

function wordsIn(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

/** What of the page this backend is sent, by the rules of `shape-request.ts`. */
function pagePartsOf({ context, quotedText }: Turn, backend: Backend): AttemptReceipt['pageParts'] {
  const sent = backend.context === 'none' ? [] : context.filter(({ isKnown }) => !isKnown);
  return [
    ...sent.map(({ kind, text }) => ({ kind, words: wordsIn(text) })),
    ...(quotedText === undefined ? [] : [{ kind: 'quote', words: wordsIn(quotedText) }]),
  ];
}

/** Those of earlier messages too, where they were sent again. */
function filesOf({ files = [], history }: TransportRequest): Pick<AttemptReceipt, 'files'> {
  const all = [...history.flatMap((message) => message.files ?? []), ...files];
  return all.length === 0 ? {} : { files: all.map(({ mime, size }) => ({ mime, bytes: size })) };
}

export interface OpenReceipt {
  /** Nothing may be sent when it fails. */
  open(): Promise<Result<void, Fault>>;
  count(kind: string, bytes: number): void;
  /** The same events; at their end, however it comes, the receipt is kept again. */
  follow(events: AsyncIterable<ReplyEvent>): AsyncGenerator<ReplyEvent>;
}

/** A built-in backend sends nothing anywhere and gets no receipt. */
export function openReceipt(
  turn: Turn,
  backend: Backend,
  { redactions, request }: { redactions: Record<string, number>; request: TransportRequest },
  { keepReceipt, now }: { keepReceipt?: KeepReceipt; now: () => number },
): OpenReceipt {
  const receipt: AttemptReceipt = {
    threadId: turn.threadId,
    turnId: turn.id,
    at: now(),
    origin: backend.origins[0] ?? '',
    backendId: backend.id,
    class: backend.class,
    bytes: {},
    redactions,
    pageParts: pagePartsOf(turn, backend),
    ...filesOf(request),
  };
  let keepAgain: Awaited<ReturnType<KeepReceipt>> | undefined;
  return {
    async open() {
      if (backend.role === 'builtin') return ok(undefined);
      try {
        keepAgain = await keepReceipt?.(receipt);
        return ok(undefined);
      } catch (error) {
        return fail(faultOf(error) ?? createFault('step-failed', backend));
      }
    },
    count(kind, bytes) {
      receipt.bytes[kind] = (receipt.bytes[kind] ?? 0) + bytes;
    },
    async *follow(events) {
      // Whoever stops listening has stopped it.
      let outcome: AttemptReceipt['outcome'] = 'stopped';
      try {
        for await (const event of events) {
          if (event.type === 'reply-end') outcome = event.reason;
          if (event.type === 'reply-fault') outcome = 'fault';
          yield event;
        }
      } finally {
        // What was sent has been kept already; how it ended is not worth failing for.
        await keepAgain?.({ ...receipt, outcome }).catch(() => undefined);
      }
    },
  };
}
