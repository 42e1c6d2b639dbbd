// One WebSocket of one backend as an `IoSocket`: text frames within limits, closed by Stop. Called by `bind-io.ts`.
import type { Backend, Limits, Place } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { Fault, FaultCode } from '../model/fault';
import { toError } from '../model/throw-fault';
import type { Timers } from '../shared/timers';
import type { IoSocket } from '../transports/transport';
import { utf8Length, type Count } from './count-body';
import { createFrameQueue } from './frame-queue';
import { addField } from './place-secret';

/** The part of the browser's WebSocket that we use. */
export interface SocketLike {
  send(frame: string): void;
  close(): void;
  onopen: ((event: unknown) => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { wasClean: boolean; code: number }) => void) | null;
  onerror: ((event: unknown) => void) | null;
}

export type Connect = (url: string, protocols: string[]) => SocketLike;

interface SocketOptions {
  backend: Backend;
  protocols: string[];
  /** Together: where the secret goes. A socket cannot carry headers. */
  place?: Place;
  secret?: string;
  connect: Connect;
  timers: Timers;
  signal: AbortSignal;
  limits: Limits;
  count: Count;
  timeout: () => Fault;
  unreachable: () => Fault;
}

/** Resolves when the socket is open; rejects with a fault when it does not open within `limits.headersMs`. */
export function openIoSocket(url: URL, options: SocketOptions): Promise<IoSocket> {
  const { signal, limits, count, place, secret } = options;
  const fault = (code: FaultCode) => createFault(code, options.backend);
  const protocols =
    place?.in === 'subprotocol' && secret !== undefined
      ? [...options.protocols, place.name, secret].filter((protocol) => protocol !== '')
      : options.protocols;
  const frames = createFrameQueue(limits.maxReplyBytes, () => fault('reply-too-large'));

  return new Promise((resolve, reject) => {
    const socket = options.connect(url.href, protocols);
    let isOpen = false;
    let unsent =
      place?.in === 'first-frame' && secret !== undefined ? { place, secret } : undefined;

    /** The one end, whoever comes first; later causes change nothing. */
    function end(error?: Error): void {
      cancelTimer();
      signal.removeEventListener('abort', onAbort);
      socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
      socket.close();
      if (error) frames.fail(error);
      else frames.close();
      if (!isOpen) reject(error ?? toError(options.unreachable()));
    }
    const onAbort = () => end(abortReason(signal));
    const cancelTimer = options.timers.after(limits.headersMs, () =>
      end(toError(options.timeout())),
    );
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort);

    socket.onopen = () => {
      isOpen = true;
      cancelTimer();
      resolve({
        send(frame) {
          const text = unsent ? addField(frame, unsent.place.name, unsent.secret) : frame;
          unsent = undefined;
          count('frame-out', utf8Length(text));
          socket.send(text);
        },
        frames,
        close: () => end(),
      });
    };
    socket.onmessage = ({ data }) => {
      if (typeof data !== 'string') return end(toError(fault('bad-reply')));
      const bytes = utf8Length(data);
      count('frame-in', bytes);
      if (bytes > limits.maxLineBytes) return end(toError(fault('reply-too-large')));
      const overflow = frames.push(data, bytes);
      return overflow ? end(toError(overflow)) : undefined;
    };
    // Tells nothing by itself; the close event that follows it says what happened.
    socket.onerror = () => undefined;
    socket.onclose = ({ wasClean }) => {
      if (isOpen && wasClean) return end();
      return end(toError(isOpen ? fault('socket-closed') : options.unreachable()));
    };
    return undefined;
  });
}

function abortReason(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('aborted');
}
