// The open sockets of all sessions: each serves the turns of its session, one at a time. Made by `compose.ts`, asked by `bind-io.ts`; losing it loses nothing.
import type { Backend, Limits, Place } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { Fault } from '../model/fault';
import { toError } from '../model/throw-fault';
import type { AttemptBackend } from '../model/turn';
import type { Timers } from '../shared/timers';
import type { IoSocket, SocketRequest } from '../transports/transport';
import type { Count } from './count-body';
import { openConnection, type Connect, type Connection } from './open-connection';
import { createLease, type Lease } from './socket-lease';

/** What a server said without being asked, in words. */
export interface Pushed {
  backend: AttemptBackend;
  threadId: string;
  text: string;
}

export interface SocketTake extends SocketRequest {
  backend: Backend;
  threadId: string;
  url: URL;
  /** Together: where the secret goes. */
  place?: Place;
  secret?: string;
  /** Told once when the server closes, before any frame, because of who asks. */
  onRefused?: () => void;
  signal: AbortSignal;
  limits: Limits;
  count: Count;
  timeout: () => Fault;
  unreachable: () => Fault;
}

export interface SocketPool {
  /** The open socket of this session, or a new one; rejects with a fault when it does not open within `limits.headersMs`. */
  take(request: SocketTake): Promise<IoSocket>;
  /** Closes every socket that serves no turn now: the settings have changed. */
  closeIdle(): void;
}

export interface SocketPoolOptions {
  connect: Connect;
  timers: Timers;
  /** Milliseconds since 1970. */
  now: () => number;
  pushed: (message: Pushed) => void;
}

/** A server that talks without end between two turns is left. */
const maxPushed = 100;

interface Entry {
  key: string;
  connection: Connection;
  /** Of the turn that had it last. */
  request: SocketTake;
  lease?: Lease;
  /** When anything last arrived or was asked. */
  usedAt: number;
  /** Messages pushed since the last turn. */
  pushed: number;
  cancelIdle: () => void;
}

export function createSocketPool({ connect, timers, now, pushed }: SocketPoolOptions): SocketPool {
  const entries = new Set<Entry>();

  function drop(entry: Entry): void {
    entries.delete(entry);
    entry.cancelIdle();
    entry.connection.close();
  }

  function restIdle(entry: Entry): void {
    entry.cancelIdle();
    const { idleSocketMs } = entry.request.limits;
    entry.cancelIdle = timers.after(idleSocketMs, () => drop(entry));
  }

  function publish(entry: Entry, text: string): void {
    const { backend, threadId } = entry.request;
    const { id, label, role, kind } = backend;
    pushed({ backend: { id, label, role, kind }, threadId, text });
  }

  /** A frame that belongs to no turn. */
  function readUnasked(entry: Entry, frame: string): void {
    if (!entries.has(entry)) return;
    const { text, answer } = entry.request.unasked.read(frame);
    if (answer !== undefined) entry.connection.send(answer);
    if (text === undefined) return;
    entry.pushed += 1;
    publish(entry, text);
    if (entry.lease) return;
    if (entry.pushed >= maxPushed) drop(entry);
    else restIdle(entry);
  }

  function giveBack(entry: Entry, unread: string[]): void {
    delete entry.lease;
    entry.usedAt = now();
    entry.pushed = 0;
    const isDouble = [...entries].some(
      (other) => other !== entry && other.key === entry.key && !other.lease,
    );
    if (isDouble) return drop(entry);
    restIdle(entry);
    for (const frame of unread) readUnasked(entry, frame);
    return undefined;
  }

  function lend(entry: Entry, request: SocketTake, isReused: boolean): IoSocket {
    const rest = entry.request.unasked.flush();
    if (rest !== undefined) publish(entry, rest);
    entry.cancelIdle();
    entry.request = request;
    entry.usedAt = now();
    entry.lease = createLease({
      ...request,
      connection: entry.connection,
      isReused,
      onRelease: (unread) => giveBack(entry, unread),
      onClose: () => drop(entry),
      onAside: (frame) => readUnasked(entry, frame),
    });
    return entry.lease.socket;
  }

  /** An idle socket that has been silent for too long may be half-open: a clock that slept closes nothing in time. */
  function findIdle(key: string): Entry | undefined {
    for (const entry of entries) {
      if (entry.key !== key || entry.lease) continue;
      const isFresh = now() - entry.usedAt < entry.request.limits.idleSocketMs;
      if (isFresh && entry.connection.isOpen()) return entry;
      drop(entry);
    }
    return undefined;
  }

  async function open(key: string, request: SocketTake): Promise<Entry> {
    let entry: Entry | undefined;
    // What a server says before it was asked anything answers nothing.
    const greetings: string[] = [];
    let ended: { error?: Error } | undefined;
    const connection = await openConnection(request.url, {
      ...request,
      protocols: request.protocols ?? [],
      connect,
      timers,
      onFrame(frame, bytes) {
        if (!entry) return void greetings.push(frame);
        entry.usedAt = now();
        if (entry.lease) entry.lease.receive(frame, bytes);
        else readUnasked(entry, frame);
        return undefined;
      },
      onEnd(error) {
        ended = error ? { error } : {};
        if (!entry) return;
        entry.lease?.end(error);
        drop(entry);
      },
    });
    if (ended) throw ended.error ?? toError(createFault('socket-closed', request.backend));
    entry = { key, connection, request, usedAt: now(), pushed: 0, cancelIdle: () => undefined };
    entries.add(entry);
    for (const frame of greetings) readUnasked(entry, frame);
    return entry;
  }

  return {
    async take(request) {
      const key = keyOf(request);
      const idle = findIdle(key);
      if (idle) return lend(idle, request, true);
      request.onConnecting?.();
      return lend(await open(key, request), request, false);
    },
    closeIdle() {
      for (const entry of entries) if (!entry.lease) drop(entry);
    },
  };
}

/** Two threads never share a socket, and a changed key never speaks through one that an older key opened. */
function keyOf({ backend, threadId, session, url, protocols = [], secret }: SocketTake): string {
  return JSON.stringify([backend.id, threadId, session, url.href, protocols, secret ?? null]);
}
