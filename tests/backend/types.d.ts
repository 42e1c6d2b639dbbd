// The shapes that the files of the reference backend share; imported by their JSDoc alone.
import type { Duplex } from 'node:stream';

/** One way to misbehave (or to behave exactly), used up by one request. All times in milliseconds. */
export interface Behaviour {
  /** How many requests it serves before it is dropped; default 1. */
  times?: number | 'always';
  /** Waits before the response headers. */
  delayMs?: number;
  /** Answers this status and nothing of the pattern; `body` is sent as it is, or as JSON. */
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** 200 with an HTML page in place of the answer. */
  html?: boolean;
  /** 307 to this address. */
  redirect?: string;
  /** Never answers: the request stays open without headers. */
  hang?: boolean;
  /** Leaves out every CORS header, in the preflight too. */
  noCors?: boolean;
  /** 200 with the pattern's content type and bytes that mean nothing. */
  garbage?: boolean;
  /** The answer, token by token. */
  tokens?: string[];
  /** Token 1 at once, each further token (and then the end, the cut, the error) only after a release. */
  lockStep?: boolean;
  /** Waits between two tokens. */
  trickleMs?: number;
  /** Cuts the bytes anew: this many per write. */
  bytesPerWrite?: number;
  /** Puts two bytes that are no UTF-8 behind the first token. */
  invalidUtf8?: boolean;
  /** Destroys the connection after this many tokens. */
  cutAfter?: number;
  /** Falls silent after this many tokens and keeps the connection open. */
  stallAfter?: number;
  /** Reports an error in the pattern's own way after this many tokens. */
  errorAfter?: { tokens: number; message: string };
  /** Ends in order, without the pattern's end marker. */
  noEnd?: boolean;
  /** Only openai-chat and openai-responses: reasoning before the answer. */
  reasoning?: string[];
  /** Only websocket: these frames, exactly, in place of the answer. */
  frames?: string[];
  /** Only chatkit: these thread events, exactly, in place of the answer; `{thread}` is the thread's id. */
  events?: object[];
  /** Only websocket: one binary frame in place of the answer. */
  binary?: boolean;
}

export interface LoggedRequest {
  id: number;
  kind: 'http' | 'websocket';
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** Parsed JSON or form, or the raw text when it is neither. A WebSocket message: its parsed frame. */
  body: unknown;
  at: number;
  state: 'open' | 'ended' | 'aborted';
  tokensSent: number;
  /** The status line of the answer; absent while none was sent. */
  status?: number;
}

/** A request as the patterns see it: where the value stood (body, form or query) no longer matters. */
export interface Call {
  method: string;
  path: string;
  headers: Record<string, string>;
  fields: Record<string, unknown>;
  behaviour: Behaviour;
  /** The client secrets that this backend has handed out. */
  secrets: Set<string>;
}

export interface JsonReply {
  type: 'json';
  status?: number;
  json: unknown;
}

export interface StreamReply {
  type: 'stream';
  contentType: string;
  head: string[];
  tokens: string[];
  encode(token: string): string;
  encodeError(message: string): string;
  tail: string[];
}

export interface BytesReply {
  type: 'bytes';
  contentType: string;
  bytes: Buffer;
}

export type PatternReply = JsonReply | StreamReply | BytesReply;

/** One wire pattern: the paths it owns and what it says there. */
export interface Pattern {
  name: string;
  /** Undefined when the request is not this pattern's. */
  reply(call: Call): PatternReply | undefined;
}

export interface Upgrade {
  path: string;
  socket: Duplex;
}
