// What the store keeps, record by record. Made by the server and read back by it; nothing here crosses to a client as it is.
import type { ErrorEvent, ThreadStreamEvent } from '../chatkit/events';
import type { ThreadItem, ThreadStatus } from '../chatkit/items';
import type { PrivacyClass } from '../model/backend';
import type { Fault } from '../model/fault';
import type { Usage } from '../model/reply';
import type { Json } from '../shared/json';
import type { Attempt, AttemptBackend, ContextPart } from '../model/turn';

export interface ThreadRecord {
  id: string;
  /** ISO 8601 with zone; for display only, never for order. */
  createdAt: string;
  title?: string;
  /** A title given by the user is never replaced by one that was derived. */
  titleBy: 'user' | 'auto';
  owner: 'local' | { backend: string };
  modelId?: string;
  status: ThreadStatus;
  allowedImageDomains?: string[];
  /** Milliseconds since 1970. */
  updatedAt: number;
  /** A deleted thread is kept, unlisted, so that deleting can be undone. */
  deletedAt?: number;
  /** It is being imported, and is deleted for as long as not all of it is here. */
  arriving?: true;
  /** Rises by one with each change. */
  rev: number;
}

/** What of the page went along: its text stands apart, once for all messages that carry it (`ThreadStore.getPageText`). */
export interface KeptPart extends Omit<ContextPart, 'text'> {
  textId: string;
}

/** What our record adds to an item; never sent to a client. */
export interface ItemOurs {
  from: 'user' | 'model' | 'page' | 'import';
  /** `queued`: a message that waits for the running turn; it stands behind everything else until its own turn starts. */
  state?: 'queued' | 'stopped' | 'interrupted' | 'failed';
  /** Set when a retry made it obsolete: clients see it gone. */
  supersededAt?: number;
  /** What of the page went along with a user's message. Whole where it is put, `KeptPart` where it is read. */
  context?: (ContextPart | KeptPart)[];
  feedback?: 'positive' | 'negative';
}

export interface ItemRecord {
  threadId: string;
  /** Unique within its thread. */
  id: string;
  turnId: string;
  remoteId?: string;
  /** In ChatKit's wire shape; unknown types are kept as they came. */
  body: ThreadItem;
  ours: ItemOurs;
}

export type TurnState = 'queued' | 'running' | 'done' | 'stopped' | 'interrupted' | 'failed';

export interface TurnRecord {
  id: string;
  threadId: string;
  /** The user's message it answers, or the item whose answer it resumes from. */
  itemId: string;
  /** What the ChatKit server that owns the thread is asked instead of a new message. */
  ask?:
    | { type: 'retry' }
    | { type: 'action'; itemId?: string; action: { type: string; payload?: Json } };
  state: TurnState;
  attempts: Attempt[];
  /** The backend asked last, and why it was not the first of the route. */
  backend?: AttemptBackend;
  because?: string;
  /** What it was not sent, in sentences. */
  remarks?: string[];
  /** Nobody asked: the server said it by itself, and `itemId` is what it said. */
  pushed?: true;
  /** The backend that the user asked for this one turn. */
  askInstead?: string;
  modelName?: string;
  usage?: Usage;
  /** The last item of the answer: the one a note stands under. */
  answerItemId?: string;
  fault?: Fault;
  /** How the failure was shown, so that it can be shown again after a reload. */
  error?: ErrorEvent;
  /** Milliseconds since 1970. */
  startedAt: number;
  endedAt?: number;
}

/** A piece of what a running turn said, append-only. Together a turn's chunks are its growing items. */
export interface ChunkRecord {
  turnId: string;
  /** Rises within its turn. */
  seq: number;
  events: ThreadStreamEvent[];
  /** Items that were stored whole after these events: replaying forgets them. */
  settled?: string[];
}

/** How far one backend has seen a thread. */
export interface BindingRecord {
  threadId: string;
  backendId: string;
  remoteThreadId?: string;
  sessionId?: string;
  cursor?: string;
  /** Id of the newest item the backend knows; absent before its first answer. Later ones are the gap it is told. */
  syncedUpTo?: string;
  /** Which pages its own conversation holds, by what was sent of them; the newest last, and no more than a few. */
  sentPages?: { conversation: string; ids: string[] };
}

/** A value that was replaced on its way out: `[EMAIL_1]` is class `EMAIL`, number 1. Written before the send, never changed. */
export interface PlaceholderRecord {
  threadId: string;
  class: string;
  n: number;
  value: string;
}

/** What one attempt sent, in numbers; never text. */
export interface ReceiptRecord {
  id: string;
  threadId: string;
  turnId: string;
  /** What was done where it was no message: `session`, `models`, and so on. */
  purpose?: string;
  /** Position among the receipts of its turn, from 0. */
  attempt: number;
  /** Milliseconds since 1970. */
  at: number;
  origin: string;
  backendId: string;
  class: PrivacyClass;
  /** By kind: `request`, `reply`, `frame-out`, `frame-in`. What opens a session has a receipt of its own. */
  bytes: Record<string, number>;
  /** How many values of each class were replaced. */
  redactions: Record<string, number>;
  /** What of the page went along, in words. */
  pageParts: { kind: string; words: number }[];
  /** Files that went along as they are: nothing in them was hidden. Sizes in bytes. */
  files?: { mime: string; bytes: number }[];
  /** Absent while it runs, and where the background ended before it did. */
  outcome?: 'done' | 'stopped' | 'fault';
}

/** A file that goes along with a message. */
export interface AssetRecord {
  id: string;
  /** Empty as long as no message with it was sent. */
  threadId: string;
  name: string;
  mime: string;
  /** Bytes, as they were announced. */
  size: number;
  /** Milliseconds since 1970. */
  createdAt: number;
  /** Absent until the panel has put it here. */
  blob?: Blob;
}
