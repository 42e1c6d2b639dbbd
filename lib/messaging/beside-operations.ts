// Our own operations, beside ChatKit's: same envelope, same door, types `beside.*`. The element never sees them; the panel app does.
import * as z from 'zod/mini';

/** What `metadata.beside` of a `threads.create` or `threads.add_user_message` request may carry: the page, captured by the panel. */
export const messageMetadata = z.object({
  context: z.array(
    z.object({
      kind: z.enum(['page', 'selection']),
      title: z.string(),
      url: z.string(),
      language: z.optional(z.string()),
      text: z.string(),
    }),
  ),
});

const ofBackend = z.object({ backend_id: z.string() });

/** What opens a backend. Keys go in and never come out: no answer holds one. */
const openerOperations = [
  /** Keeps the backend's key until the browser is closed. Answers `{}`. */
  z.object({
    type: z.literal('beside.keys.set'),
    params: z.extend(ofBackend, { value: z.string() }),
  }),
  /** Answers `{ state: KeyState }`. */
  z.object({ type: z.literal('beside.keys.has'), params: ofBackend }),
  /** Forgets key, sealed key and session. Answers `{}`. */
  z.object({ type: z.literal('beside.keys.remove'), params: ofBackend }),
  /** Keeps the open key on disk as well, sealed with a passphrase. Answers `{}`. */
  z.object({
    type: z.literal('beside.keys.seal'),
    params: z.extend(ofBackend, { passphrase: z.string() }),
  }),
  /** Opens every sealed key that the passphrase fits. Answers `{ opened: number }`. */
  z.object({
    type: z.literal('beside.keys.unlock'),
    params: z.object({ passphrase: z.string() }),
  }),
  /** Shows the window of the backend's provider; answers `{}` once the user has signed in. */
  z.object({ type: z.literal('beside.sign_in'), params: ofBackend }),
] as const;
export type OpenerOperation = z.infer<(typeof openerOperations)[number]>;

/** What was sent, attempt by attempt, in numbers. */
const receiptOperations = [
  /** Answers `{ receipts: ReceiptRecord[], has_more: boolean }`, newest first: at most 100, those of one thread or one answer where it is named. */
  z.object({
    type: z.literal('beside.receipts.list'),
    params: z.object({
      thread_id: z.nullish(z.string()),
      /** An item of the thread: the receipts of its turn alone. */
      item_id: z.nullish(z.string()),
      /** Id of the last receipt of the page before. */
      after: z.nullish(z.string()),
    }),
  }),
  /** Forgets every receipt. Answers `{}`. */
  z.object({ type: z.literal('beside.receipts.wipe'), params: z.object({}) }),
  /** Answers `{ receipts: ReceiptRecord[] }`: all of them, newest first. */
  z.object({ type: z.literal('beside.receipts.export'), params: z.object({}) }),
] as const;
export type ReceiptOperation = z.infer<(typeof receiptOperations)[number]>;

/** `open`: usable until the browser is closed. `sealed`: waits for its passphrase. */
export type KeyState = 'none' | 'open' | 'sealed';

export const besideOperation = z.discriminatedUnion('type', [
  ...openerOperations,
  /** Streams `AttachFrame`s (`chatkit/attach.ts`). */
  z.object({ type: z.literal('beside.attach'), params: z.object({ thread_id: z.string() }) }),
  /** Streams `PanelEvent`s: first the whole state, then changes. One per panel. */
  z.object({ type: z.literal('beside.watch'), params: z.object({}) }),
  /** Stops the running turn of a thread, from any window. Answers `{}`. */
  z.object({ type: z.literal('beside.stop'), params: z.object({ thread_id: z.string() }) }),
  /** What our record adds to items that the element shows: answers `{ notes: ItemNote[] }`, the newest 100 turns before `after` (an item id). */
  z.object({
    type: z.literal('beside.item_notes'),
    params: z.object({ thread_id: z.string(), after: z.nullish(z.string()) }),
  }),
  /** Asks the last message of a thread again, of this backend alone; with `remember`, it may be fallen back to from now on. Streams as a retry does. */
  z.object({
    type: z.literal('beside.ask_instead'),
    params: z.object({
      thread_id: z.string(),
      backend_id: z.string(),
      remember: z.optional(z.boolean()),
    }),
  }),
  ...receiptOperations,
  /** Forgets what the user allowed this model to fall back to. Answers `{}`. */
  z.object({
    type: z.literal('beside.forget_consent'),
    params: z.object({ model_id: z.string() }),
  }),
  /** Answers `{ models: string[] }`: the names that the server lists, or a fault with status 400. */
  z.object({ type: z.literal('beside.list_models'), params: ofBackend }),
  /** The one-field form: an address becomes an SSE backend and the default model. Answers `{ modelId }` or a fault with status 400. */
  z.object({ type: z.literal('beside.add_backend'), params: z.object({ address: z.string() }) }),
]);
export type BesideOperation = z.infer<typeof besideOperation>;

export type StatusWord = 'idle' | 'waiting' | 'custom' | 'openai' | 'reader' | 'error';

/** What stands in the status line: `data-backend-status`, `data-backend-id` and the words a person reads. */
export interface BackendStatus {
  word: StatusWord;
  backendId: string;
  text: string;
}

export interface ModelChoice {
  id: string;
  label: string;
  description?: string;
  /** Why it cannot be chosen now; it is shown all the same. */
  disabledBecause?: string;
  /** Origins that the first backend of its route needs, for the permission button. */
  origins: string[];
}

/** A backend that the user has to open: by a key, or by signing in. */
export interface OpenerNeed {
  backendId: string;
  label: string;
  type: 'key' | 'sign-in';
}

/** Something less private that the user allowed for good. */
export interface AllowedFallback {
  modelId: string;
  model: string;
  backendId: string;
  backend: string;
}

/** Under an answer, small and grey: who answered, how long it took, and why not the first choice. */
export interface ItemNote {
  item_id: string;
  /** For example `Team backend · 2.1 s`. */
  text: string;
  because?: string;
  /** What was not sent to it, in sentences. */
  remarks?: string[];
  state?: 'stopped' | 'interrupted' | 'failed';
}

export type PanelEvent =
  | {
      type: 'state';
      models: ModelChoice[];
      defaultModelId: string;
      /** Plain sentences about settings that could not be read (`team.json` names its field). */
      problems: string[];
      /** Absent where no backend needs one. */
      openers?: OpenerNeed[];
      /** Absent where nothing was. */
      allowed?: AllowedFallback[];
      /** Nothing but Reader is set up: the panel shows the one line "Connect a backend". */
      firstRun: boolean;
    }
  | { type: 'status'; threadId: string; status: BackendStatus }
  | { type: 'note'; threadId: string; note: ItemNote };
