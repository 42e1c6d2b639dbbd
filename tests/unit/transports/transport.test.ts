import { expect, test } from 'vitest';
import { createFault } from '../../../lib/model/create-fault';
import type { ReplyEvent } from '../../../lib/model/reply';
import { toError } from '../../../lib/model/throw-fault';
import { defineTransport, type TransportDefinition } from '../../../lib/transports/transport';
import { createBackend, createFakeIo, createRequest } from '../../support/transport-fixtures';

const done: ReplyEvent = { type: 'reply-end', reason: 'done' };
const stopped: ReplyEvent = { type: 'reply-end', reason: 'stopped' };
const hello: ReplyEvent = { type: 'text-delta', text: 'Hello' };

function open(send: TransportDefinition['send']) {
  const transport = defineTransport({ label: 'Test', fields: [], send });
  const io = createFakeIo({});
  const reply = transport.open(createRequest(), createBackend('sse', transport), io);
  return { io, reply };
}

async function collect(reply: AsyncIterable<ReplyEvent>): Promise<ReplyEvent[]> {
  const events: ReplyEvent[] = [];
  for await (const event of reply) events.push(event);
  return events;
}

test('events pass through, and nothing follows the end', async () => {
  let wentOn = false;
  const { reply } = open(async function* () {
    yield hello;
    yield done;
    wentOn = true;
    yield hello;
  });
  expect(await collect(reply)).toEqual([hello, done]);
  expect(wentOn).toBe(false);
});

test('a thrown fault becomes the end, and names its backend', async () => {
  const { reply } = open(async function* () {
    yield hello;
    throw toError(createFault('rate-limited', { label: 'Docs' }, { retryAfterMs: 5 }));
  });
  expect((await collect(reply)).at(-1)).toMatchObject({
    type: 'reply-fault',
    fault: { code: 'rate-limited', retryAfterMs: 5, backendId: 'b1' },
  });
});

test('a bug becomes the fault internal, without its message', async () => {
  const { reply } = open(() => {
    throw new Error('secret prompt');
  });
  const events = await collect(reply);
  expect(events).toMatchObject([{ type: 'reply-fault', fault: { code: 'internal' } }]);
  expect(JSON.stringify(events)).not.toContain('secret');
});

test('an end without a word about it is a reply cut short', async () => {
  const { reply } = open(async function* () {
    yield hello;
  });
  expect(await collect(reply)).toMatchObject([hello, { fault: { code: 'reply-cut-short' } }]);
});

test('an abort ends a reply that hangs, at once, as stopped', async () => {
  const { io, reply } = open(async function* () {
    yield hello;
    await new Promise<void>(() => undefined);
  });
  const events = collect(reply);
  await Promise.resolve();
  io.abort.abort();
  expect((await events).at(-1)).toEqual(stopped);
});

test('an abort is stopped also when the transport throws because of it', async () => {
  const { io, reply } = open(async function* () {
    yield hello;
    io.abort.abort();
    throw toError(createFault('reply-cut-short', { label: 'Docs' }));
  });
  expect(await collect(reply)).toEqual([hello, stopped]);
});

test('nothing is sent after an abort that came before', async () => {
  let started = false;
  const { io, reply } = open(async function* () {
    started = true;
    yield done;
  });
  io.abort.abort();
  expect(await collect(reply)).toEqual([stopped]);
  expect(started).toBe(false);
});

test('whoever leaves early lets the transport clean up', async () => {
  let cleaned = false;
  const { reply } = open(async function* () {
    try {
      yield hello;
      yield done;
    } finally {
      cleaned = true;
    }
  });
  for await (const event of reply) {
    expect(event).toEqual(hello);
    break;
  }
  expect(cleaned).toBe(true);
});
