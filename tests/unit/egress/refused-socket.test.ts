import { expect, test, vi } from 'vitest';
import { openConnection, type SocketLike } from '../../../lib/egress/open-connection';
import { createFault } from '../../../lib/model/create-fault';
import { createBackend } from '../../support/backend-fixture';
import { createManualTimers } from '../../support/manual-timers';

const backend = createBackend();

function setup(place?: 'first-frame' | 'subprotocol') {
  const socket: SocketLike = {
    readyState: 1,
    bufferedAmount: 0,
    send: () => undefined,
    close: () => undefined,
    onopen: null,
    onmessage: null,
    onclose: null,
    onerror: null,
  };
  const onRefused = vi.fn<() => void>();
  const opening = openConnection(new URL('ws://127.0.0.1:1/'), {
    backend,
    protocols: [],
    ...(place ? { place: { in: place, name: 'token' }, secret: 'canary' } : {}),
    connect: () => socket,
    timers: createManualTimers(),
    signal: new AbortController().signal,
    limits: backend.limits,
    timeout: () => createFault('backend-timeout', backend),
    unreachable: () => createFault('backend-unreachable', backend),
    onFrame: () => undefined,
    onEnd: () => undefined,
    onRefused,
  });
  opening.catch(() => undefined);
  return { socket, onRefused };
}

test.each([
  [4401, 1],
  [1008, 1],
  [1000, 0],
  [1006, 0],
  [1011, 0],
])('a socket closed with %i before any frame was refused %i times', (code, times) => {
  const { socket, onRefused } = setup('first-frame');
  socket.onopen?.({});
  socket.onclose?.({ wasClean: true, code });
  expect(onRefused).toHaveBeenCalledTimes(times);
});

test('a server that has spoken has accepted the secret', () => {
  const { socket, onRefused } = setup('first-frame');
  socket.onopen?.({});
  socket.onmessage?.({ data: '{"text":"Hi"}' });
  socket.onclose?.({ wasClean: true, code: 1008 });
  expect(onRefused).not.toHaveBeenCalled();
});

test('a handshake that failed may have been the secret in it, and nothing else', () => {
  for (const [place, times] of [
    ['subprotocol', 1],
    ['first-frame', 0],
  ] as const) {
    const { socket, onRefused } = setup(place);
    socket.onclose?.({ wasClean: false, code: 1006 });
    expect(onRefused).toHaveBeenCalledTimes(times);
  }
});
