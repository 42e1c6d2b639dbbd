// The contract between a turn and one wire protocol, and `defineTransport`, which keeps a transport's promises for it.
import type { CarriedFiles } from '../model/attachment';
import type { Backend, Limits, Mapping } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { FaultCode } from '../model/fault';
import type { Reply, ReplyEvent } from '../model/reply';
import { faultOf } from '../model/throw-fault';
import type { TransportRequest } from '../model/turn';
import type { Timers } from '../shared/timers';

/** Said by us after `everyMs` of silence; silence for as long again means that the connection is dead. Milliseconds. */
export interface SocketPing {
  frame: string;
  everyMs: number;
}

/** Reads what a server says when nobody has asked it anything. */
export interface UnaskedReader {
  /** `text` is a whole message, `answer` a frame to be sent back. */
  read(frame: string): { text?: string; answer?: string };
  /** What was said of a message that has no end yet: a question comes, and what follows belongs to it. */
  flush(): string | undefined;
}

export interface SocketRequest {
  protocols?: string[];
  /** A socket serves the turns of one session, one after the other. */
  session: string;
  ping?: SocketPing;
  unasked: UnaskedReader;
  /** No socket was open: one is being opened now. */
  onConnecting?: () => void;
}

/** A server socket as one turn sees it; implemented in `egress`. It is the turn's until `release` or `close`. */
export interface IoSocket {
  /** It served a turn before this one, whose last frames may still be on their way. */
  isReused: boolean;
  /** False when nothing of the frame has left, because the socket is closed already. After true it may have arrived. */
  send(frame: string): boolean;
  /** Text frames in order; ends when the socket closes cleanly, throws a fault (`model/throw-fault.ts`) otherwise. */
  frames: AsyncIterable<string>;
  /** A frame that was read and belongs to no turn. */
  putAside(frame: string): void;
  /** The answer is complete: the socket may serve the next turn of its session. */
  release(): void;
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
  /**
   * Sends a file to an address that the server gave. The session's secret goes along only to the origin of the backend's own url:
   * a signed address of a file store brings its own permission, and refuses another.
   */
  upload(
    address: string,
    init: { method: 'POST' | 'PUT'; headers: Record<string, string>; body: Blob | FormData },
  ): Promise<Response>;
  /** One attempt to get a socket, within `limits.headersMs` when it has to be opened. */
  openSocket(path: string, request: SocketRequest): Promise<IoSocket>;
  signal: AbortSignal;
  limits: Limits;
  /** For the limits that only the reader of a body or a socket can keep: first byte and silence. */
  timers: Timers;
  /** From 0 up to 1: jitter between attempts to connect. */
  random(): number;
}

/** What a person has said, as the browser recorded it. */
export interface Recording {
  audio: Blob;
  /** With its parameters, such as `audio/webm;codecs=opus`. */
  mime: string;
}

/** Speech to text by a backend. */
export interface Transcribing {
  /** Whether the microphone is offered for this backend. */
  isOffered(backend: Backend): boolean;
  /** The words as the server gave them, which may be none. Every failure it throws carries a fault. */
  transcribe(recording: Recording, backend: Backend, io: Io): Promise<string>;
}

/** A field of the settings form that draws itself. `name` is a dotted path into the `Backend`. */
export interface Field {
  name: string;
  label: string;
  help: string;
  /** `pairs`: names with values that may be secret. `lines`: a list of texts, one to a line. */
  type: 'url' | 'text' | 'select' | 'number' | 'boolean' | 'json' | 'pairs' | 'lines';
  options?: { value: string; label: string }[];
  required?: boolean;
  /** Folded away until it is asked for. */
  isAdvanced?: boolean;
  /** Shown only while the field `name` has one of these values. */
  when?: { name: string; is: string[] };
}

export interface TransportDefinition {
  /** The pattern's name, as a person reads it. */
  label: string;
  fields: Field[];
  /** The mapping a backend of this kind has unless its settings say otherwise; absent where the protocol is fixed by code. */
  defaultMapping?: Mapping;
  /** Appended to a backend's url that has no path, or ends in a slash. */
  defaultPath?: string;
  /** The history modes that make sense for this kind, the default first. */
  historyForms?: Backend['history'][];
  /** The files of a message that it can send; absent: none. */
  carries?: CarriedFiles;
  /** Absent where the protocol has no place for speech. */
  transcribing?: Transcribing;
  /** May throw a fault, may just end, may be aborted: `defineTransport` turns each into the one terminal event. */
  send(request: TransportRequest, backend: Backend, io: Io): AsyncIterable<ReplyEvent>;
}

export interface Transport extends Omit<TransportDefinition, 'send'> {
  /** Ends in exactly one of `reply-end` and `reply-fault`. */
  open(request: TransportRequest, backend: Backend, io: Io): Reply;
}

/**
 * Makes a transport of its definition. Its replies end in exactly one terminal event, whatever `send` does: a thrown fault is
 * that fault, anything else thrown is `internal`, an end without `reply-end` is `reply-cut-short`, and an abort of `io.signal`
 * is `reply-end: stopped` at once, even while `send` hangs. `send` is always given the chance to clean up.
 */
export function defineTransport({ send, ...rest }: TransportDefinition): Transport {
  return { ...rest, open: (request, backend, io) => keepPromises(send, request, backend, io) };
}

const stopped: ReplyEvent = { type: 'reply-end', reason: 'stopped' };

function toFaultEvent(code: FaultCode, backend: Backend): ReplyEvent {
  return { type: 'reply-fault', fault: createFault(code, backend) };
}

async function* keepPromises(
  send: TransportDefinition['send'],
  request: TransportRequest,
  backend: Backend,
  io: Io,
): AsyncGenerator<ReplyEvent> {
  if (io.signal.aborted) {
    yield stopped;
    return;
  }
  const abort = whenAborted(io.signal);
  let events: AsyncIterator<ReplyEvent> | undefined;
  try {
    events = send(request, backend, io)[Symbol.asyncIterator]();
    let last: ReplyEvent;
    do {
      const next = await Promise.race([events.next(), abort.promise]);
      if (io.signal.aborted || next === 'aborted') last = stopped;
      else if (next.done) last = toFaultEvent('reply-cut-short', backend);
      else last = next.value;
      yield last;
    } while (last.type !== 'reply-end' && last.type !== 'reply-fault');
  } catch (error) {
    if (io.signal.aborted) yield stopped;
    else {
      const fault = faultOf(error);
      yield fault
        ? { type: 'reply-fault', fault: { backendId: backend.id, ...fault } }
        : toFaultEvent('internal', backend);
    }
  } finally {
    abort.forget();
    // Not awaited: a `send` that hangs would keep the reply from ending. What it throws now has no reader.
    events?.return?.().catch(() => undefined);
  }
}

function whenAborted(signal: AbortSignal): { promise: Promise<'aborted'>; forget(): void } {
  const forgetting = new AbortController();
  const promise = new Promise<'aborted'>((resolve) => {
    const options = { once: true, signal: forgetting.signal };
    signal.addEventListener('abort', () => resolve('aborted'), options);
  });
  return { promise, forget: () => forgetting.abort() };
}
