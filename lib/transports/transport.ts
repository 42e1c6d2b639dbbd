// The contract between a turn and one wire protocol, and `defineTransport`, which keeps a transport's promises for it.
import type { Backend, Limits } from '../model/backend';
import type { Reply, ReplyEvent } from '../model/reply';
import type { TransportRequest } from '../model/turn';

/** A server socket as transports see it; implemented in `egress`. */
export interface IoSocket {
  send(frame: string): void;
  /** Text frames in order; ends when the socket closes cleanly, throws a fault (`model/throw-fault.ts`) otherwise. */
  frames: AsyncIterable<string>;
  close(): void;
}

/**
 * The only way out of the extension, bound to one backend and one attempt: its origins only, no redirects,
 * no credentials unless the backend says cookies, session secret added, limits kept, bytes counted for the receipt.
 * Every failure it throws carries a Fault (`model/throw-fault.ts`).
 */
export interface Io {
  /** `path` is absolute, or relative to the backend's url. Resolves when headers arrived within `limits.headersMs`. */
  fetch(
    path: string,
    init: { method: string; headers?: Record<string, string>; body?: string },
  ): Promise<Response>;
  openSocket(path: string, protocols?: string[]): Promise<IoSocket>;
  signal: AbortSignal;
  limits: Limits;
}

/** A field of the settings form that draws itself. */
export interface Field {
  name: string;
  label: string;
  help: string;
  type: 'url' | 'text' | 'secret' | 'select' | 'number' | 'boolean' | 'json';
  options?: { value: string; label: string }[];
  required?: boolean;
}

export interface TransportDefinition {
  /** The pattern's name, as a person reads it. */
  label: string;
  fields: Field[];
  /** May throw a fault, may just end, may be aborted: `defineTransport` turns each into the one terminal event. */
  send(request: TransportRequest, backend: Backend, io: Io): AsyncIterable<ReplyEvent>;
}

export interface Transport {
  label: string;
  fields: Field[];
  /** Ends in exactly one of `reply-end` and `reply-fault`. */
  open(request: TransportRequest, backend: Backend, io: Io): Reply;
}
