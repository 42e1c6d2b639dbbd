// One user message and the reply it provokes, as the spine (`turn/run-turn.ts`) sees it.
import type { ClientToolCallItem, StructuredInputItem } from '../chatkit/items';
import type { AttachmentRef, SentFile } from './attachment';
import type { Backend, Model, ModelParams } from './backend';
import type { Json } from '../shared/json';
import type { ReplyEvent } from './reply';

export interface Message {
  role: 'user' | 'assistant';
  text: string;
  /** The files that went along with it. */
  attachments?: AttachmentRef[];
}

/** A message as one attempt sends it. */
export interface SentMessage {
  role: 'user' | 'assistant';
  text: string;
  files?: SentFile[];
}

/** What a backend that keeps the history itself has not heard, because others answered. */
export interface Gap {
  /** Oldest first. */
  messages: Message[];
  /** It has heard nothing of this conversation yet. */
  isWhole: boolean;
}

/** Page text that goes along as data: captured in the panel, stored with the user's item. */
export interface ContextPart {
  kind: 'page' | 'selection';
  title: string;
  url: string;
  language?: string;
  /** Markdown or plain text of what will be sent. */
  text: string;
  /** Present where the page was longer than its budget: how many of its passages `text` holds. */
  passages?: { sent: number; of: number };
  /** A selection that was longer than its budget: `text` ends early. */
  isCut?: true;
  /** This backend has it in its own conversation as it is: it is named again, and not sent. */
  isKnown?: true;
}

/** What a thread's own ChatKit server is asked instead of a new message. Item ids are the server's. */
export type RemoteAsk =
  | { type: 'retry'; itemId: string }
  | { type: 'tool-output'; result: Json }
  | {
      type: 'structured-input';
      itemId: string;
      status: 'answered' | 'skipped';
      answers: Record<string, { values: string[]; skipped: boolean }>;
    }
  | { type: 'action'; itemId?: string; action: { type: string; payload?: Json } };

/** What ChatKit servers know of a thread. */
export interface RemoteThreads {
  /** Their own ids of it, by backend. */
  ids: Record<string, string>;
  /** The backend that owns the thread: it alone is asked. */
  owner?: string;
  /** Meant for the owner alone. */
  ask?: RemoteAsk;
}

export interface Turn {
  id: string;
  threadId: string;
  model: Model;
  /** The user's own text, tags written out, without the quoted text. */
  text: string;
  quotedText?: string;
  context: ContextPart[];
  attachments?: AttachmentRef[];
  /** The conversation before this message, oldest first, already cut to the limit of what is ever sent. */
  history: Message[];
  toolChoice?: string;
  /** The user's answer to an offer: this backend of the route is asked, and no other. */
  askInstead?: string;
  /** Something about the settings that the user should know before the answer. */
  notice?: string;
  /** Older messages stand in the thread than `history` holds. */
  isHistoryCut?: true;
  /** The item whose completion this turn goes on from, instead of a new message; `text` says the same in plain words. */
  resumes?: ClientToolCallItem | StructuredInputItem;
  /** Present where a ChatKit server has seen this thread, or is to be asked. */
  remote?: RemoteThreads;
}

/** What one attempt hands to a transport: shaped for one backend and redacted. Built by `turn/shape-request.ts` alone. */
export interface TransportRequest {
  message: string;
  /** Files that go along with the message as they are: what they hold is not redacted. */
  files?: SentFile[];
  history: SentMessage[];
  /** The context block, when the backend has a field for it. */
  context?: string;
  sessionId: string;
  userId?: string;
  /** The backend's own name for the model, where the route names one. */
  model?: string;
  params: ModelParams;
  /** The context parts as they are: given to built-in backends only, which send nothing anywhere. */
  pages?: ContextPart[];
  /** For a ChatKit server: what its protocol has a place for. Leaves the extension: what hides text must look here too. */
  remote?: { threadId?: string; quotedText?: string; toolChoice?: string; ask?: RemoteAsk };
}

/** What a session is opened for: a router picks by the model, and some sessions are one conversation at the server. */
export interface SessionFor {
  /** The thread that is asking; absent for what belongs to none. */
  threadId?: string;
  /** The turn that is asking: for its receipts alone. */
  turnId?: string;
  /** The backend's own name for the model. */
  model?: string;
  userId?: string;
  /** Our own id for this thread at this backend. */
  conversation?: string;
}

export interface Attempt {
  backendId: string;
  startedAt: number;
  /** Milliseconds to the first visible word. */
  firstWordMs?: number;
  endedAt?: number;
  outcome?: 'done' | 'stopped' | 'fault';
  faultCode?: string;
}

/** Why this backend answered and not the first of the route; shown under the message. */
export interface Answered {
  backend: AttemptBackend;
  modelName?: string;
  /** One plain sentence when it was not the first choice, else absent. */
  because?: string;
  ms: number;
}

/** What `runTurn` yields: reply events, with the attempts between them so that the server can record and show them. */
export type TurnEvent =
  | ReplyEvent
  | { type: 'attempt-start'; backend: AttemptBackend; because?: string }
  | { type: 'attempt-end'; attempt: Attempt };

export type AttemptBackend = Pick<Backend, 'id' | 'label' | 'role' | 'kind'>;

/** The server's one seam: a turn goes in, its events come out, ending in `reply-end` or `reply-fault`. */
export type Respond = (turn: Turn, signal: AbortSignal) => AsyncIterable<TurnEvent>;
