// What a backend says, protocol-free: transports yield these, the turn turns them into ChatKit events.
import type { ThreadStreamEvent } from '../chatkit/events';
import type { Fault } from './fault';

/** A passage of the page that an answer leans on. */
export interface Citation {
  title: string;
  /** The exact words of the page. */
  quote: string;
  url: string;
  /** Code points of the answer in front of the marker; absent = at the end so far. */
  index?: number;
}

export interface Usage {
  inputTokens?: number;
  outputTokens?: number;
}

/**
 * A reply ends in exactly one of `reply-end` and `reply-fault`, and nothing follows it (`defineTransport` sees to it).
 * `reply-end: stopped` is the user's Stop, which is not a fault.
 */
export type ReplyEvent =
  | { type: 'text-delta'; text: string }
  | { type: 'reasoning-delta'; text: string }
  | { type: 'citation'; citation: Citation }
  | { type: 'usage'; usage: Usage }
  /** The model that really answered, as the server names it. */
  | { type: 'model-name'; name: string }
  /** What is going on before the first word, for the status line alone ("Reconnecting to Team..."). */
  | { type: 'progress'; text: string }
  /** What the user should know about how this backend was asked, under its answer ("The page was not sent"). */
  | { type: 'remark'; text: string }
  /** Something the user should know that is no failure ("some characters could not be read"). */
  | { type: 'notice'; message: string }
  /** Passed through unchanged from a real ChatKit server (already parsed and stripped of fields that are not the protocol's). */
  | { type: 'thread-event'; event: ThreadStreamEvent }
  | { type: 'reply-end'; reason: 'done' | 'stopped' }
  | { type: 'reply-fault'; fault: Fault };

export type Reply = AsyncIterable<ReplyEvent>;
