// WebSockets in the hands of a test: it opens, closes and answers them, and sees what was sent over each.
import type { Connect, SocketLike } from '../../lib/egress/open-connection';

export interface FakeSocket extends SocketLike {
  url: string;
  protocols: string[];
  sent: string[];
  /** The other side, as the browser reports it. */
  open(): void;
  receive(data: unknown): void;
  end(wasClean?: boolean, code?: number): void;
  readyState: number;
  bufferedAmount: number;
  /** Our side has closed it. */
  isClosed: boolean;
}

export function createFakeSockets(): { connect: Connect; sockets: FakeSocket[] } {
  const sockets: FakeSocket[] = [];
  function connect(url: string, protocols: string[]): SocketLike {
    const socket: FakeSocket = {
      url,
      protocols,
      sent: [],
      readyState: 0,
      bufferedAmount: 0,
      isClosed: false,
      onopen: null,
      onmessage: null,
      onclose: null,
      onerror: null,
      send(frame) {
        if (socket.readyState === 0) throw new Error('not open yet');
        // As in a browser: what is sent after the end is lost without a word.
        if (socket.readyState === 1) socket.sent.push(frame);
      },
      close() {
        socket.isClosed = true;
        socket.readyState = 3;
      },
      open() {
        if (socket.readyState !== 0) return;
        socket.readyState = 1;
        socket.onopen?.({});
      },
      receive(data) {
        if (socket.readyState === 1) socket.onmessage?.({ data });
      },
      end(wasClean = false, code = wasClean ? 1000 : 1006) {
        if (socket.readyState === 3) return;
        socket.readyState = 3;
        socket.onerror?.({});
        socket.onclose?.({ wasClean, code });
      },
    };
    sockets.push(socket);
    return socket;
  }
  return { connect, sockets };
}
