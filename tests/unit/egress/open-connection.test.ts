import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer, type RawData } from 'ws';
import { bindIo, type IoOptions } from '../../../lib/egress/bind-io';
import type { Connect } from '../../../lib/egress/open-connection';
import { createSocketPool } from '../../../lib/egress/socket-pool';
import type { Backend } from '../../../lib/model/backend';
import { faultOf } from '../../../lib/model/throw-fault';
import type { SocketRequest } from '../../../lib/transports/transport';
import { createBackend } from '../../support/backend-fixture';
import { createGate } from '../../support/gate';
import { createManualTimers } from '../../support/manual-timers';

const servers: WebSocketServer[] = [];
afterEach(() =>
  servers.splice(0).forEach((server) => {
    for (const client of server.clients) client.terminate();
    server.close();
  }),
);

async function serve(onSocket: (socket: WebSocket, request: { url?: string | undefined }) => void) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  servers.push(server);
  server.on('connection', onSocket);
  await new Promise((resolve) => server.once('listening', resolve));
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Speaks when it was spoken to. */
const serveAsked = (answer: (socket: WebSocket) => void) =>
  serve((socket) => socket.once('message', () => answer(socket)));

const connect: Connect = (url, protocols) => {
  const socket = new WebSocket(url, protocols);
  // The server of these tests is Node's, whose client knows binary frames by another name than the browser.
  socket.binaryType = 'arraybuffer';
  return socket as unknown as ReturnType<Connect>;
};

function bind(
  url: string,
  backend: Partial<Backend> = {},
  { connect: open = connect, ...options }: Partial<IoOptions> & { connect?: Connect } = {},
) {
  const timers = options.timers ?? createManualTimers();
  return bindIo(createBackend({ url, origins: [new URL(url).origin], ...backend }), {
    fetch,
    sockets: createSocketPool({ connect: open, timers, now: () => 0, pushed: () => undefined }),
    threadId: 'thr_1',
    hasAccess: async () => true,
    secretFor: async () => undefined,
    timers,
    random: () => 0,
    signal: new AbortController().signal,
    count: () => undefined,
    ...options,
  });
}

const secretFor = async () => 'canary';

const request: SocketRequest = {
  session: 'ses_1',
  unasked: { read: () => ({}), flush: () => undefined },
};

function textOf(data: RawData) {
  return (data as Buffer).toString();
}

async function readAll(frames: AsyncIterable<string>) {
  const seen: string[] = [];
  try {
    for await (const frame of frames) seen.push(frame);
    return { seen };
  } catch (error) {
    return { seen, error };
  }
}

test('frames come in order and end with a clean close', async () => {
  const asked: (string | undefined)[] = [];
  const url = await serve((socket, request) => {
    asked.push(request.url);
    socket.on('message', (data) => {
      for (const frame of ['one', 'two', textOf(data)]) socket.send(frame);
      socket.close(1000);
    });
  });
  const counted: [string, number][] = [];
  const io = bind(url, {}, { count: (kind, bytes) => counted.push([kind, bytes]) });
  const socket = await io.openSocket('ws/chat/ses_1', request);
  socket.send('drei €');
  expect(await readAll(socket.frames)).toEqual({ seen: ['one', 'two', 'drei €'] });
  expect(asked).toEqual(['/ws/chat/ses_1']);
  expect(counted).toEqual([
    ['frame-out', 8],
    ['frame-in', 3],
    ['frame-in', 3],
    ['frame-in', 8],
  ]);
});

test('a socket that breaks gives what came and then a fault', async () => {
  const url = await serveAsked((socket) => socket.send('half', () => socket.terminate()));
  const socket = await bind(url).openSocket('', request);
  socket.send('question');
  const { seen, error } = await readAll(socket.frames);
  expect(seen).toEqual(['half']);
  expect(faultOf(error)).toMatchObject({ code: 'socket-closed', backendId: 'team' });
});

test('a binary frame is refused', async () => {
  const url = await serveAsked((socket) => socket.send(Buffer.from([1, 2])));
  const socket = await bind(url).openSocket('', request);
  socket.send('question');
  expect(faultOf((await readAll(socket.frames)).error)?.code).toBe('bad-reply');
});

test('a frame over the limit is refused, one of exactly the limit is not', async () => {
  const url = await serveAsked((socket) => {
    socket.send('1234');
    socket.send('12345');
  });
  const limits = { ...createBackend().limits, maxLineBytes: 4 };
  const socket = await bind(url, { limits }).openSocket('', request);
  socket.send('question');
  const { seen, error } = await readAll(socket.frames);
  expect(seen).toEqual(['1234']);
  expect(faultOf(error)?.code).toBe('reply-too-large');
});

test('frames that nobody reads are held within the limit of a reply', async () => {
  const closed = createGate();
  const url = await serveAsked((socket) => {
    for (const frame of ['12', '34', '56']) socket.send(frame);
    socket.on('close', closed.open);
  });
  const limits = { ...createBackend().limits, maxReplyBytes: 5 };
  const socket = await bind(url, { limits }).openSocket('', request);
  socket.send('question');
  await closed.opened;
  const { seen, error } = await readAll(socket.frames);
  expect(seen).toEqual(['12', '34']);
  expect(faultOf(error)?.code).toBe('reply-too-large');
});

test('Stop closes the socket and ends its frames with the reason', async () => {
  const closed = createGate();
  const stop = new AbortController();
  const url = await serve((socket) => socket.on('close', closed.open));
  const socket = await bind(url, {}, { signal: stop.signal }).openSocket('', request);
  stop.abort();
  expect((await readAll(socket.frames)).error).toBe(stop.signal.reason);
  await closed.opened;
});

test('a server that is not there is a fault in plain words', async () => {
  const url = await serve(() => undefined);
  await new Promise((resolve) => servers.splice(0)[0]?.close(resolve));
  const error: unknown = await bind(url)
    .openSocket('', request)
    .catch((reason: unknown) => reason);
  expect(faultOf(error)).toEqual({
    code: 'backend-unreachable',
    backendId: 'team',
    message: `Team did not answer at ${new URL(url).host}. Check that it is running.`,
  });
});

test('a socket that does not open within the limit is given up', async () => {
  const timers = createManualTimers();
  let isClosed = false;
  const silent: Connect = () => ({
    readyState: 0,
    bufferedAmount: 0,
    send: () => undefined,
    close: () => (isClosed = true),
    onopen: null,
    onmessage: null,
    onclose: null,
    onerror: null,
  });
  const opening = bind('ws://127.0.0.1:1', {}, { connect: silent, timers })
    .openSocket('', request)
    .catch((reason: unknown) => reason);
  while (timers.waiting() === 0) await Promise.resolve();
  timers.pass(30_000);
  expect(faultOf(await opening)).toMatchObject({
    code: 'backend-timeout',
    message: 'Team did not answer within 30 s. Try again in a moment.',
  });
  expect(isClosed).toBe(true);
});

test('a secret goes into the first frame alone, or into the subprotocol, never into the address', async () => {
  const seen: string[] = [];
  const url = await serve((socket, request) => {
    seen.push(`${request.url} ${socket.protocol}`);
    socket.on('message', (data) => seen.push(textOf(data)));
    socket.on('close', done.open);
  });
  const done = createGate();
  const first = await bind(
    url,
    { session: { type: 'secret', secretId: 'k', place: { in: 'first-frame', name: 'token' } } },
    { secretFor },
  ).openSocket('a', request);
  first.send('{"type":"message"}');
  first.send('{"type":"message"}');
  first.close();
  await done.opened;
  const second = await bind(
    url,
    { session: { type: 'secret', secretId: 'k', place: { in: 'subprotocol', name: 'auth' } } },
    { secretFor },
  ).openSocket('b', request);
  second.close();
  expect(seen).toEqual([
    '/a ',
    '{"type":"message","token":"canary"}',
    '{"type":"message"}',
    '/b auth',
  ]);
});
