import { expect, test } from 'vitest';
import { createSocketPool, type Pushed, type SocketTake } from '../../../lib/egress/socket-pool';
import { createFault } from '../../../lib/model/create-fault';
import { faultOf } from '../../../lib/model/throw-fault';
import { createUnaskedReader } from '../../../lib/transports/unasked-frames';
import { websocket } from '../../../lib/transports/websocket';
import { createFakeSockets } from '../../support/fake-sockets';
import { createManualTimers } from '../../support/manual-timers';
import { createBackend, limits } from '../../support/transport-fixtures';

const backend = createBackend('websocket', websocket);
const said = (text: string) => JSON.stringify({ type: 'response', text });

function createWorld() {
  const { connect, sockets } = createFakeSockets();
  const timers = createManualTimers();
  const pushed: Pushed[] = [];
  let time = 0;
  const pool = createSocketPool({
    connect,
    timers,
    now: () => time,
    pushed: (message) => pushed.push(message),
  });
  function pass(ms: number) {
    time += ms;
    timers.pass(ms);
  }
  function take(more: Partial<SocketTake> = {}) {
    return pool.take({
      backend,
      threadId: 'thr_1',
      session: 'ses_1',
      url: new URL('ws://127.0.0.1:1/ws/chat/ses_1'),
      signal: new AbortController().signal,
      limits,
      count: () => undefined,
      unasked: createUnaskedReader(backend),
      timeout: () => createFault('backend-timeout', backend),
      unreachable: () => createFault('backend-unreachable', backend),
      ...more,
    });
  }
  /** A socket, opened by the server where it has to be. */
  async function open(more?: Partial<SocketTake>) {
    const known = sockets.length;
    const taking = take(more);
    if (sockets.length > known) sockets.at(-1)?.open();
    const socket = await taking;
    const raw = sockets.at(-1);
    if (!raw) throw new Error('no socket');
    return { socket, raw };
  }
  const skipClock = (ms: number) => void (time += ms);
  return { pool, sockets, timers, pushed, pass, skipClock, take, open };
}

test('a socket that was given back serves the next turn of its session', async () => {
  const world = createWorld();
  const { socket: first } = await world.open();
  expect(first.isReused).toBe(false);
  first.release();
  const { socket: second } = await world.open();
  expect(second.isReused).toBe(true);
  expect(world.sockets).toHaveLength(1);
});

test.each([
  ['another session', { session: 'ses_2' }],
  ['another thread', { threadId: 'thr_2' }],
  ['another backend', { backend: { ...backend, id: 'other' } }],
  ['another address', { url: new URL('ws://127.0.0.1:1/other') }],
  ['another key', { secret: 'new', place: { in: 'first-frame', name: 'token' } as const }],
])('%s never gets the same socket', async (_name, more) => {
  const world = createWorld();
  (await world.open()).socket.release();
  expect((await world.open(more)).socket.isReused).toBe(false);
  expect(world.sockets).toHaveLength(2);
});

test('two turns at once have a socket each, and one of the two stays', async () => {
  const world = createWorld();
  const { socket: first } = await world.open();
  const { socket: second } = await world.open();
  first.release();
  second.release();
  expect(world.sockets.map(({ isClosed }) => isClosed)).toEqual([false, true]);
});

test('a socket that died between turns is opened anew, and nothing is sent on the dead one', async () => {
  const world = createWorld();
  const { socket, raw } = await world.open();
  socket.release();
  raw.end();
  const { socket: second } = await world.open();
  expect(second.isReused).toBe(false);
  expect(socket.send('late')).toBe(false);
  expect(raw.sent).toEqual([]);
  expect(world.timers.waiting()).toBe(0);
});

test('a closing socket takes no frame, and says so', async () => {
  const world = createWorld();
  const { socket, raw } = await world.open();
  raw.readyState = 2;
  expect(socket.send('question')).toBe(false);
  raw.readyState = 1;
  raw.bufferedAmount = 2_000_000;
  expect(socket.send('question')).toBe(false);
  raw.bufferedAmount = 0;
  expect(socket.send('question')).toBe(true);
  expect(raw.sent).toEqual(['question']);
});

test('an idle socket is closed after a while, and so is one that a sleeping machine left behind', async () => {
  const world = createWorld();
  const { socket, raw } = await world.open();
  socket.release();
  world.pass(limits.idleSocketMs - 1);
  expect(raw.isClosed).toBe(false);
  world.pass(1);
  expect([raw.isClosed, world.timers.waiting()]).toEqual([true, 0]);

  const { socket: second, raw: asleep } = await world.open();
  second.release();
  world.skipClock(limits.idleSocketMs);
  expect((await world.open()).socket.isReused).toBe(false);
  expect(asleep.isClosed).toBe(true);
});

test('changed settings close what serves no turn, and leave the turn that runs', async () => {
  const world = createWorld();
  const { raw: busy } = await world.open();
  const { socket, raw: idle } = await world.open({ threadId: 'thr_2' });
  socket.release();
  world.pool.closeIdle();
  expect([busy.isClosed, idle.isClosed]).toEqual([false, true]);
});

test('Stop closes the socket while it opens and while it serves', async () => {
  const world = createWorld();
  const early = new AbortController();
  const opening = world.take({ signal: early.signal });
  early.abort();
  await expect(opening).rejects.toBe(early.signal.reason);
  expect(world.sockets[0]?.isClosed).toBe(true);

  const late = new AbortController();
  const { socket, raw } = await world.open({ signal: late.signal });
  late.abort();
  expect(raw.isClosed).toBe(true);
  expect(socket.send('more')).toBe(false);
  expect(world.timers.waiting()).toBe(0);
});

test('Stop of a turn that gave its socket back leaves the socket alone', async () => {
  const world = createWorld();
  const turn = new AbortController();
  const { socket, raw } = await world.open({ signal: turn.signal });
  socket.release();
  turn.abort();
  expect(raw.isClosed).toBe(false);
});

test('what comes between two turns is a message of its own thread, and a ping is answered', async () => {
  const world = createWorld();
  const { socket, raw } = await world.open();
  raw.receive(said('the answer'));
  raw.receive(said('one more thing'));
  const frames = socket.frames[Symbol.asyncIterator]();
  expect(await frames.next()).toEqual({ done: false, value: said('the answer') });
  socket.release();
  raw.receive('{"type":"ping"}');
  raw.receive('{"type":"token","text":"Your "}');
  raw.receive('{"type":"token","text":"build"}');
  raw.receive('{"type":"done"}');
  raw.receive('{"type":"done"}');
  raw.receive(said('   '));
  expect(world.pushed).toEqual(
    ['one more thing', 'Your build'].map((text) => ({
      backend: { id: 'b1', label: 'Docs', role: 'custom', kind: 'websocket' },
      threadId: 'thr_1',
      text,
    })),
  );
  expect(raw.sent).toEqual(['{"type":"pong"}']);
});

test('what a server says before it was asked is a message, and so is what a question interrupts', async () => {
  const world = createWorld();
  const taking = world.take();
  world.sockets[0]?.open();
  world.sockets[0]?.receive(said('Welcome.'));
  (await taking).release();
  world.sockets[0]?.receive('{"type":"token","text":"By the way"}');
  await world.take();
  expect(world.pushed.map(({ text }) => text)).toEqual(['Welcome.', 'By the way']);
});

test('a server that never stops talking is left', async () => {
  const world = createWorld();
  const { socket, raw } = await world.open();
  socket.release();
  for (let count = 0; count < 150; count += 1) raw.receive(said(`${count}`));
  expect(world.pushed).toHaveLength(100);
  expect(raw.isClosed).toBe(true);
});

test('a heartbeat finds a half-open socket after two silences', async () => {
  const world = createWorld();
  const ping = { frame: '{"type":"ping"}', everyMs: 1000 };
  const { socket, raw } = await world.open({ ping });
  world.pass(1000);
  raw.receive('{"type":"pong"}');
  world.pass(1000);
  expect(raw.sent).toEqual([ping.frame, ping.frame]);
  world.pass(999);
  expect(raw.isClosed).toBe(false);
  world.pass(1);
  expect([raw.isClosed, world.timers.waiting()]).toEqual([true, 0]);
  const frames = socket.frames[Symbol.asyncIterator]();
  await frames.next();
  const error: unknown = await frames.next().catch((reason: unknown) => reason);
  expect(faultOf(error)?.code).toBe('socket-closed');
});

test('a heartbeat that finds an idle socket dead lets the next turn open a new one', async () => {
  const world = createWorld();
  const ping = { frame: '{"type":"ping"}', everyMs: 1000 };
  const { socket } = await world.open({ ping });
  socket.release();
  world.pass(2000);
  expect((await world.open({ ping })).socket.isReused).toBe(false);
});
