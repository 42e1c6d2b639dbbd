// Gets a socket and puts the question on it, trying again while nothing can have reached the server. Used by `websocket.ts`.
import type { Backend } from '../model/backend';
import type { ReplyEvent } from '../model/reply';
import { faultOf } from '../model/throw-fault';
import { throwFault } from './fetch-reply';
import type { Backoff } from './backoff';
import type { Io, IoSocket, SocketRequest } from './transport';

export interface Question {
  path: string;
  /** As it is sent. */
  frame: string;
  /** By which its reply is known; absent where frames carry none. */
  id?: string;
  socket: SocketRequest;
}

export type Progress = Extract<ReplyEvent, { type: 'progress' }>;

export const progress = (text: string): Progress => ({ type: 'progress', text });
export const reconnecting = ({ label }: Backend): Progress =>
  progress(`Reconnecting to ${label}...`);

/** The socket on which the question may be on its way. Throws the last fault when the time for connecting is used up. */
export async function* sendQuestion(
  question: Question,
  backend: Backend,
  io: Io,
  backoff: Backoff,
): AsyncGenerator<Progress, IoSocket> {
  let hasTold = false;
  for (;;) {
    const { opening, connecting } = openSocket(question, io);
    if ((await Promise.race([opening, connecting])) === 'connecting' && !hasTold) {
      hasTold = true;
      yield progress(`Connecting to ${backend.label}...`);
    }
    const socket = await opening;
    if (!('fault' in socket)) {
      if (socket.send(question.frame)) {
        if (hasTold) yield progress(`Connected to ${backend.label}, waiting for its answer...`);
        return socket;
      }
      // It died unnoticed, or does not drain: nothing of the question has left.
      socket.close();
    }
    hasTold = true;
    yield reconnecting(backend);
    if (await backoff.wait()) continue;
    if ('fault' in socket) throw socket.fault;
    throwFault('socket-closed', backend);
  }
}

/** A fault that another attempt may mend is a value; anything else rejects. */
function openSocket(question: Question, io: Io) {
  const state: { tell?: (now: 'connecting') => void } = {};
  const connecting = new Promise<'connecting'>((resolve) => (state.tell = resolve));
  const opening: Promise<IoSocket | { fault: unknown }> = io
    .openSocket(question.path, {
      ...question.socket,
      onConnecting: () => state.tell?.('connecting'),
    })
    .catch((error: unknown) => {
      const code = faultOf(error)?.code;
      if (code === 'backend-unreachable' || code === 'socket-closed') return { fault: error };
      throw error;
    });
  // A turn that is stopped while it says "connecting" never awaits it.
  opening.catch(() => undefined);
  return { opening, connecting };
}
