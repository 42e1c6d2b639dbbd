// One WebSocket of one backend: text frames within limits, a heartbeat where the server knows one, one end. Opened by `socket-pool.ts`.
import type { Backend, Limits, Place } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { Fault, FaultCode } from '../model/fault';
import { toError } from '../model/throw-fault';
import type { Timers } from '../shared/timers';
import type { SocketPing } from '../transports/transport';
import { utf8Length } from './count-body';
import { startHeartbeat, type Heartbeat } from './heartbeat';
import { addField } from './place-secret';

/** The part of the browser's WebSocket that we use. */
export interface SocketLike {
  /** 1 while it is open. */
  readonly readyState: number;
  /** Bytes that were given to `send` and have not left this machine. */
  readonly bufferedAmount: number;
  send(frame: string): void;
  close(): void;
  onopen: ((event: unknown) => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { wasClean: boolean; code: number }) => void) | null;
  onerror: ((event: unknown) => void) | null;
}

export type Connect = (url: string, protocols: string[]) => SocketLike;

export interface Connection {
  /** The bytes given to the socket. Undefined when nothing of the frame left: the socket is not open, or what went before does not drain. */
  send(frame: string): number | undefined;
  isOpen(): boolean;
  /** Ends it without `onEnd`. */
  close(): void;
}

export interface ConnectionOptions {
  backend: Backend;
  protocols: readonly string[];
  /** Together: where the secret goes. A socket cannot carry headers. */
  place?: Place;
  secret?: string;
  ping?: SocketPing;
  connect: Connect;
  timers: Timers;
  /** Ends the opening; an open connection no longer listens to it. */
  signal: AbortSignal;
  limits: Limits;
  /** Told once when the server closes, before any frame, because of who asks: the secret is of no use any more. */
  onRefused?: () => void;
  timeout: () => Fault;
  unreachable: () => Fault;
  /** A text frame of at most `limits.maxLineBytes`. */
  onFrame: (frame: string, bytes: number) => void;
  /** The end of an open connection, once: without an error when the server closed in order. */
  onEnd: (error?: Error) => void;
}

/** What may wait to leave: a server that stopped reading must not fill our memory. */
const maxBufferedBytes = 1_000_000;
const openState = 1;
/** 4401 is how servers say 401 over a socket; 1008 is "policy violation", with which FastAPI's own examples refuse a token. */
const refusalCodes: ReadonlySet<number> = new Set([4401, 1008]);

/** Resolves when the socket is open; rejects with a fault when it does not open within `limits.headersMs`. */
export function openConnection(url: URL, options: ConnectionOptions): Promise<Connection> {
  const { signal, limits, place, secret, ping, timers } = options;
  const fault = (code: FaultCode) => createFault(code, options.backend);

  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(abortReason(signal));
    const socket = options.connect(url.href, protocolsOf(options));
    let state: 'opening' | 'open' | 'ended' = 'opening';
    let hasFrames = false;
    let heartbeat: Heartbeat | undefined;
    let unsent =
      place?.in === 'first-frame' && secret !== undefined ? { place, secret } : undefined;

    /** The one end, whoever comes first; later causes change nothing. */
    function end(tell: () => void): void {
      if (state === 'ended') return;
      state = 'ended';
      leaveOpening();
      heartbeat?.stop();
      socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
      socket.close();
      tell();
    }
    const fail = (error: Error): void => {
      const wasOpen = state === 'open';
      end(() => (wasOpen ? options.onEnd(error) : reject(error)));
    };
    const onAbort = () => fail(abortReason(signal));
    const cancelTimer = timers.after(limits.headersMs, () => fail(toError(options.timeout())));
    function leaveOpening(): void {
      cancelTimer();
      signal.removeEventListener('abort', onAbort);
    }
    signal.addEventListener('abort', onAbort);

    function send(frame: string): number | undefined {
      if (state !== 'open' || socket.readyState !== openState) return undefined;
      if (socket.bufferedAmount > maxBufferedBytes) return undefined;
      const text = unsent ? addField(frame, unsent.place.name, unsent.secret) : frame;
      unsent = undefined;
      socket.send(text);
      return utf8Length(text);
    }

    socket.onopen = () => {
      state = 'open';
      leaveOpening();
      if (ping) {
        const dead = () => fail(toError(fault('socket-closed')));
        heartbeat = startHeartbeat(ping, timers, () => void send(ping.frame), dead);
      }
      resolve({
        send,
        isOpen: () => state === 'open' && socket.readyState === openState,
        close: () => end(() => undefined),
      });
    };
    socket.onmessage = ({ data }) => {
      heartbeat?.heard();
      if (typeof data !== 'string') return fail(toError(fault('bad-reply')));
      hasFrames = true;
      const bytes = utf8Length(data);
      if (bytes > limits.maxLineBytes) return fail(toError(fault('reply-too-large')));
      return options.onFrame(data, bytes);
    };
    // Tells nothing by itself; the close event that follows it says what happened.
    socket.onerror = () => undefined;
    socket.onclose = ({ wasClean, code }) => {
      // A refused handshake shows no status; with the secret in it, that may well be the reason.
      const isRefused = state === 'open' ? refusalCodes.has(code) : place?.in === 'subprotocol';
      if (isRefused && !hasFrames) options.onRefused?.();
      if (state === 'open' && wasClean) return end(() => options.onEnd());
      return fail(toError(state === 'open' ? fault('socket-closed') : options.unreachable()));
    };
    return undefined;
  });
}

function protocolsOf({ protocols, place, secret }: ConnectionOptions): string[] {
  const more = place?.in === 'subprotocol' && secret !== undefined ? [place.name, secret] : [];
  return [...protocols, ...more.filter((protocol) => protocol !== '')];
}

function abortReason(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('aborted');
}
