// A connection while one turn has it: what arrives is the turn's, until it gives the connection back or closes it. Used by `socket-pool.ts`.
import type { Backend, Limits } from '../model/backend';
import { createFault } from '../model/create-fault';
import { toError } from '../model/throw-fault';
import type { IoSocket } from '../transports/transport';
import type { Count } from './count-body';
import { createFrameQueue } from './frame-queue';
import type { Connection } from './open-connection';

export interface Lease {
  socket: IoSocket;
  receive(frame: string, bytes: number): void;
  /** The connection ended under the turn. */
  end(error?: Error): void;
}

export interface LeaseOptions {
  backend: Backend;
  connection: Connection;
  isReused: boolean;
  /** The user's Stop: closes the connection, since a late reply would answer the next question. */
  signal: AbortSignal;
  limits: Limits;
  count: Count;
  /** The turn gives the connection back; `unread` arrived and was not read. */
  onRelease: (unread: string[]) => void;
  /** The turn, or its reader's memory, wants the connection no more. */
  onClose: () => void;
  onAside: (frame: string) => void;
}

/** Starts in the very step in which it is made; ends once, by `release`, by `close`, by Stop or with the connection. */
export function createLease(options: LeaseOptions): Lease {
  const { connection, signal, limits, count } = options;
  const tooLarge = () => createFault('reply-too-large', options.backend);
  const frames = createFrameQueue(limits.maxReplyBytes, tooLarge);
  let isOver = false;

  function over(then: () => void): void {
    if (isOver) return;
    isOver = true;
    signal.removeEventListener('abort', stop);
    then();
  }
  function close(error?: Error): void {
    over(() => {
      if (error) frames.fail(error);
      else frames.close();
      options.onClose();
    });
  }
  const stop = () => close(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
  signal.addEventListener('abort', stop);

  return {
    socket: {
      isReused: options.isReused,
      frames,
      send(frame) {
        const bytes = isOver ? undefined : connection.send(frame);
        if (bytes !== undefined) count('frame-out', bytes);
        return bytes !== undefined;
      },
      putAside(frame) {
        if (!isOver) options.onAside(frame);
      },
      release() {
        over(() => {
          frames.close();
          options.onRelease(frames.drain());
        });
      },
      close: () => close(),
    },
    receive(frame, bytes) {
      count('frame-in', bytes);
      const overflow = frames.push(frame, bytes);
      if (overflow) close(toError(overflow));
    },
    end(error) {
      over(() => (error ? frames.fail(error) : frames.close()));
    },
  };
}
