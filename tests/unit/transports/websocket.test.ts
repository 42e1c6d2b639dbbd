import { expect, test } from 'vitest';
import { createFault } from '../../../lib/model/create-fault';
import { toError } from '../../../lib/model/throw-fault';
import { websocket } from '../../../lib/transports/websocket';
import type { ManualTimers } from '../../support/manual-timers';
import {
  collectReply,
  createBackend,
  createFakeIo,
  createRequest,
  limits,
} from '../../support/transport-fixtures';

function open(socket: (sent: string[]) => AsyncIterable<string>, url = 'http://127.0.0.1:9999') {
  const io = createFakeIo({ socket });
  const backend = createBackend('websocket', websocket, { url });
  const reply = websocket.open(createRequest({ sessionId: 'ses/1' }), backend, io);
  return { io, reply };
}

/** Lets time pass, however much of it the code asks for, until the promise is settled. */
async function passUntil(promise: Promise<unknown>, timers: ManualTimers) {
  const state = { isSettled: false };
  void promise.finally(() => (state.isSettled = true));
  while (!state.isSettled) {
    await new Promise(setImmediate);
    timers.pass(100);
  }
}

async function* hang(): AsyncGenerator<string> {
  yield '{"type":"token","text":"Hel"}';
  await new Promise(() => undefined);
}

async function* silent(): AsyncGenerator<string> {
  await new Promise(() => undefined);
  yield '';
}

async function* answer(): AsyncGenerator<string> {
  yield '{"type":"response","text":"Hello"}';
}

async function* pingThenAnswer(sent: string[]): AsyncGenerator<string> {
  yield '{"type":"ping"}';
  yield `{"type":"response","text":${JSON.stringify(sent.join(' '))}}`;
}

async function* broken(): AsyncGenerator<string> {
  yield '{"type":"token","text":"Hel"}';
  throw toError(createFault('socket-closed', { label: 'Docs' }));
}

async function* flood(): AsyncGenerator<string> {
  while (true) yield `{"type":"token","text":"${'x'.repeat(1024 * 1024)}"}`;
}

test('the question is one frame, on the path of the session', async () => {
  const { io, reply } = open(answer);
  await collectReply(reply);
  expect(io.socketPaths).toEqual(['http://127.0.0.1:9999/ws/chat/ses%2F1']);
  expect(io.frames).toEqual(['{"type":"message","text":"Hello?"}']);
});

test('an address with a path is used as it is', async () => {
  const { io, reply } = open(answer, 'wss://example.com/chat?s={{sessionId}}');
  await collectReply(reply);
  expect(io.socketPaths).toEqual(['wss://example.com/chat?s=ses%2F1']);
});

test('a reply that ended well leaves the socket open for the next turn', async () => {
  const { io, reply } = open(answer);
  expect((await collectReply(reply)).at(-1)).toEqual({ type: 'reply-end', reason: 'done' });
  expect([io.closed(), io.released()]).toEqual([0, 1]);
});

test('a ping is answered', async () => {
  const { reply } = open(pingThenAnswer);
  expect(await collectReply(reply)).toMatchObject([
    { text: '{"type":"message","text":"Hello?"} {"type":"pong"}' },
    { type: 'reply-end' },
  ]);
});

test('Stop closes the socket, so that a late answer cannot answer the next question', async () => {
  const { io, reply } = open(hang);
  const types: string[] = [];
  for await (const event of reply) {
    types.push(event.type === 'reply-end' ? event.reason : event.type);
    io.abort.abort();
  }
  expect(types).toEqual(['text-delta', 'stopped']);
  expect(io.closed()).toBeGreaterThan(0);
});

test.each([
  ['before the first frame', silent, limits.firstByteMs],
  ['after it', hang, limits.silenceMs],
])('silence %s is a fault that closes the socket', async (_name, socket, waitMs) => {
  const { io, reply } = open(socket);
  const events = collectReply(reply);
  for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
  io.timers.pass(waitMs - 1);
  expect(io.timers.waiting()).toBe(1);
  io.timers.pass(1);
  expect((await events).at(-1)).toMatchObject({ fault: { code: 'backend-timeout' } });
  expect([io.closed(), io.timers.waiting()]).toEqual([1, 0]);
});

test('a socket that breaks after the question was sent is an interruption, and nothing is sent again', async () => {
  const { io, reply } = open(broken);
  expect((await collectReply(reply)).at(-1)).toMatchObject({ fault: { code: 'interrupted' } });
  expect(io.frames).toHaveLength(1);
  expect(io.socketPaths).toHaveLength(1);
});

test('a server that cannot be reached is tried again until the time for it is used up', async () => {
  const io = createFakeIo({});
  const reply = websocket.open(createRequest(), createBackend('websocket', websocket), io);
  const events = collectReply(reply);
  await passUntil(events, io.timers);
  expect((await events).at(-1)).toMatchObject({ fault: { code: 'backend-unreachable' } });
  expect((await events).slice(0, -1)).toEqual(
    io.socketPaths.map(() => ({ type: 'progress', text: 'Reconnecting to Docs...' })),
  );
  expect(io.socketPaths.length).toBeGreaterThan(3);
  expect(io.socketPaths.length).toBeLessThan(20);
  expect(io.timers.waiting()).toBe(0);
});

test('an answer over the limit is a fault that closes the socket', async () => {
  const { io, reply } = open(flood);
  expect((await collectReply(reply)).at(-1)).toMatchObject({ fault: { code: 'reply-too-large' } });
  expect(io.closed()).toBe(1);
});

const withIds = {
  request: { template: { text: '{{message}}', id: '{{requestId}}' } },
  reply: { id: ['id'] },
};

/** A socket per list of frames; each frame may be made of the id that was sent. A list that ends in `break` breaks. */
function openEach(
  lists: ((id: string) => (object | 'break')[])[],
  { isReused = false, mapping = {} } = {},
) {
  const io = createFakeIo({});
  const aside: string[] = [];
  const sent: string[] = [];
  const sockets = lists.values();
  io.openSocket = async (path, { onConnecting }) => {
    io.socketPaths.push(path);
    onConnecting?.();
    const list = sockets.next();
    if (list.done) throw toError(createFault('backend-unreachable', { label: 'Docs' }));
    async function* frames() {
      const { id = '' } = JSON.parse(sent.at(-1) ?? '{}') as { id?: string };
      for (const frame of list.value?.(id) ?? []) {
        if (frame === 'break') throw toError(createFault('socket-closed', { label: 'Docs' }));
        yield JSON.stringify(frame);
      }
    }
    return {
      isReused,
      send: (frame) => sent.push(frame) > 0,
      frames: frames(),
      putAside: (frame) => void aside.push(frame),
      release: () => undefined,
      close: () => undefined,
    };
  };
  const reply = websocket.open(
    createRequest(),
    createBackend('websocket', websocket, { mapping }),
    io,
  );
  return { io, reply, aside, sent };
}

test('with ids a question is sent again with the same id, and what was shown is not shown twice', async () => {
  const { reply, sent } = openEach(
    [
      (id) => [{ token: 'One', id }, { token: ' two', id }, 'break'],
      (id) => [
        { token: 'One two th', id },
        { token: 'ree', id },
        { type: 'done', id },
      ],
    ],
    { mapping: withIds },
  );
  expect(await collectReply(reply)).toEqual([
    { type: 'progress', text: 'Connecting to Docs...' },
    { type: 'progress', text: 'Connected to Docs, waiting for its answer...' },
    { type: 'text-delta', text: 'One two' },
    { type: 'progress', text: 'Reconnecting to Docs...' },
    { type: 'progress', text: 'Connecting to Docs...' },
    { type: 'progress', text: 'Connected to Docs, waiting for its answer...' },
    { type: 'text-delta', text: ' three' },
    { type: 'reply-end', reason: 'done' },
  ]);
  expect(sent).toEqual([sent[0], sent[0]]);
});

test('an answer that begins differently the second time is an interruption', async () => {
  const { reply } = openEach(
    [(id) => [{ token: 'One', id }, 'break'], (id) => [{ token: 'Two', id }]],
    { mapping: withIds },
  );
  expect((await collectReply(reply)).at(-1)).toMatchObject({ fault: { code: 'interrupted' } });
});

test('a question that ends its server every time is sent four times and no more', async () => {
  const { reply, sent } = openEach(
    Array.from({ length: 9 }, () => () => ['break' as const]),
    {
      mapping: withIds,
    },
  );
  expect((await collectReply(reply)).at(-1)).toMatchObject({ fault: { code: 'interrupted' } });
  expect(sent).toHaveLength(4);
});

test('with ids the reply to another question is ignored, and what carries none is put aside', async () => {
  const { reply, aside } = openEach(
    [
      (id) => [
        { type: 'response', text: 'late', id: 'req_other' },
        { type: 'error', message: 'late', id: 'req_other' },
        { type: 'response', text: 'Your build is done.' },
        { type: 'response', text: 'Yes.', id },
      ],
    ],
    { mapping: withIds },
  );
  expect((await collectReply(reply)).slice(-2)).toEqual([
    { type: 'text-delta', text: 'Yes.' },
    { type: 'reply-end', reason: 'done' },
  ]);
  expect(aside).toEqual(['{"type":"response","text":"Your build is done."}']);
});

test('the end of the last answer does not end this one', async () => {
  const frames = () => [{ type: 'done' }, { type: 'response', text: 'Yes.' }];
  const { reply } = openEach([frames], { isReused: true });
  expect((await collectReply(reply)).slice(-2)).toEqual([
    { type: 'text-delta', text: 'Yes.' },
    { type: 'reply-end', reason: 'done' },
  ]);
  const fresh = openEach([frames]);
  expect((await collectReply(fresh.reply)).at(-1)).toMatchObject({
    fault: { code: 'empty-reply' },
  });
});

test('a pong is no sign of an answer: silence goes on', async () => {
  async function* pongs(): AsyncGenerator<string> {
    yield '{"type":"pong"}';
    yield '{"type":"pong"}';
    await new Promise(() => undefined);
  }
  const { io, reply } = open(pongs);
  const events = collectReply(reply);
  await new Promise(setImmediate);
  io.timers.pass(limits.firstByteMs);
  expect((await events).at(-1)).toMatchObject({ fault: { code: 'backend-timeout' } });
});

test('Stop ends the waiting between two attempts at once', async () => {
  const io = createFakeIo({});
  const reply = websocket.open(createRequest(), createBackend('websocket', websocket), io);
  const events = collectReply(reply);
  await new Promise(setImmediate);
  io.abort.abort();
  expect((await events).at(-1)).toEqual({ type: 'reply-end', reason: 'stopped' });
  await new Promise(setImmediate);
  expect(io.timers.waiting()).toBe(0);
});
