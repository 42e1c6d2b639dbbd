// A backend, a request and an `io` as transports meet them, with every byte in the hands of the test.
import type { Backend, Limits, Mapping, TransportKind } from '../../lib/model/backend';
import { createFault } from '../../lib/model/create-fault';
import type { ReplyEvent } from '../../lib/model/reply';
import { toError } from '../../lib/model/throw-fault';
import type { TransportRequest } from '../../lib/model/turn';
import type { Io, IoSocket, Transport } from '../../lib/transports/transport';
import { createManualTimers, type ManualTimers } from './manual-timers';

export const limits: Limits = {
  headersMs: 30_000,
  firstByteMs: 60_000,
  silenceMs: 60_000,
  maxLineBytes: 1024 * 1024,
  maxReplyBytes: 16 * 1024 * 1024,
  sessionMs: 3000,
  reconnectMs: 10_000,
  idleSocketMs: 120_000,
};

const emptyMapping: Mapping = {
  request: { method: 'POST', in: 'body', headers: {}, template: {} },
  reply: { text: [], format: 'markdown' },
};

/** A backend with the defaults of its transport; `overrides` are laid over it, the mapping's two halves one by one. */
export function createBackend(
  kind: TransportKind,
  transport: Transport,
  overrides: Partial<Omit<Backend, 'mapping'>> & {
    mapping?: { request?: Partial<Mapping['request']>; reply?: Partial<Mapping['reply']> };
  } = {},
): Backend {
  const base = transport.defaultMapping ?? emptyMapping;
  const { mapping, ...rest } = overrides;
  return {
    id: 'b1',
    label: 'Docs',
    kind,
    role: 'custom',
    url: 'http://127.0.0.1:9999',
    origins: ['http://127.0.0.1:9999'],
    class: 'local',
    session: { type: 'none' },
    history: 'none',
    context: 'none',
    redact: {},
    steps: {},
    limits,
    cookies: false,
    userId: 'none',
    ...rest,
    mapping: {
      request: { ...base.request, ...mapping?.request },
      reply: { ...base.reply, ...mapping?.reply },
    },
  };
}

export function createRequest(overrides: Partial<TransportRequest> = {}): TransportRequest {
  return { message: 'Hello?', history: [], sessionId: 'ses_1', params: {}, ...overrides };
}

export interface FakeIo extends Io {
  timers: ManualTimers;
  abort: AbortController;
  /** What was sent, in order. */
  sent: { address: string; init: Parameters<Io['fetch']>[1] }[];
  uploads: { address: string; init: Parameters<Io['upload']>[1] }[];
  /** Frames sent over the socket; `closed` and `released` count how it was left. */
  frames: string[];
  closed(): number;
  released(): number;
  socketPaths: string[];
}

function unreachable(): never {
  throw toError(createFault('backend-unreachable', { id: 'b1', label: 'Docs' }));
}

/** `respond` makes the response of a fetch; `frames` is what the socket says. Whatever is missing is unreachable. */
export function createFakeIo({
  respond,
  socket,
}: {
  respond?: (address: string) => Response;
  socket?: (sent: string[]) => AsyncIterable<string>;
}): FakeIo {
  const abort = new AbortController();
  const sent: FakeIo['sent'] = [];
  const uploads: FakeIo['uploads'] = [];
  const frames: string[] = [];
  const socketPaths: string[] = [];
  let closed = 0;
  let released = 0;
  return {
    abort,
    signal: abort.signal,
    limits,
    timers: createManualTimers(),
    sent,
    uploads,
    frames,
    socketPaths,
    closed: () => closed,
    released: () => released,
    random: () => 0.5,
    async fetch(address, init) {
      sent.push({ address, init });
      return respond === undefined ? unreachable() : respond(address);
    },
    async upload(address, init) {
      uploads.push({ address, init });
      return respond === undefined ? unreachable() : respond(address);
    },
    async openSocket(path): Promise<IoSocket> {
      socketPaths.push(path);
      if (socket === undefined) return unreachable();
      return {
        isReused: false,
        send: (frame) => frames.push(frame) > 0,
        frames: socket(frames),
        putAside: () => undefined,
        release: () => void (released += 1),
        close: () => void (closed += 1),
      };
    },
  };
}

/** All events, adjacent deltas of one kind merged: how text is cut into deltas is nobody's promise. */
export async function collectReply(events: AsyncIterable<ReplyEvent>): Promise<ReplyEvent[]> {
  const all: ReplyEvent[] = [];
  for await (const event of events) {
    const last = all.at(-1);
    if (event.type === 'text-delta' && last?.type === 'text-delta') {
      all[all.length - 1] = { type: 'text-delta', text: last.text + event.text };
    } else if (event.type === 'reasoning-delta' && last?.type === 'reasoning-delta') {
      all[all.length - 1] = { type: 'reasoning-delta', text: last.text + event.text };
    } else all.push(event);
  }
  return all;
}
