import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Limits } from '../../../lib/model/backend';
import type { ReplyEvent } from '../../../lib/model/reply';
import { sse } from '../../../lib/transports/sse';
import { splitAtShares, toBody } from '../../support/every-split';
import {
  collectReply,
  createBackend,
  createFakeIo,
  createRequest,
  limits,
} from '../../support/transport-fixtures';

// Thousands of cases on a machine that does other work too.
vi.setConfig({ testTimeout: 60_000 });

const encode = (text: string) => new TextEncoder().encode(text);
const headers = { 'content-type': 'text/event-stream' };

function open(body: ReadableStream<Uint8Array<ArrayBuffer>>, changed: Partial<Limits> = {}) {
  const respond = () => new Response(body, { headers });
  const io = { ...createFakeIo({ respond }), limits: { ...limits, ...changed } };
  const backend = createBackend('sse', sse, { limits: io.limits });
  return { io, reply: sse.open(createRequest(), backend, io) };
}

function textOf(events: ReplyEvent[]): string {
  return events.map((event) => (event.type === 'text-delta' ? event.text : '')).join('');
}

test('the default request is the one of the pattern', async () => {
  const { io, reply } = open(toBody([encode('data: Hi\n\n')]));
  await collectReply(reply);
  expect(io.sent).toEqual([
    {
      address: 'http://127.0.0.1:9999/api/chat/stream',
      init: {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
        body: '{"message":"Hello?"}',
      },
    },
  ]);
});

const words = fc.string({
  unit: fc.constantFrom('a', 'é', '😀', ' ', '\n', '"', '{', ':', 'data'),
});
const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }));

test('raw tokens with any newlines are shown exactly, however the bytes are cut', async () => {
  // No line after the first may begin with a colon or a field name: the law of naive framing.
  const token = words.filter((text) => !/\n(data)?:/.test(text));
  await fc.assert(
    fc.asyncProperty(fc.array(token), cuts, async (tokens, shares) => {
      const wire = ['Hi', ...tokens, '[DONE]'].map((text) => `data: ${text}\n\n`).join('');
      const { reply } = open(toBody(splitAtShares(encode(wire), shares)));
      expect(textOf(await collectReply(reply))).toBe(['Hi', ...tokens].join(''));
    }),
    { numRuns: 300 },
  );
});

test('JSON tokens are shown exactly without limit, however the bytes are cut', async () => {
  const token = fc.oneof(words, fc.string({ unit: 'binary', minLength: 1 }));
  const names = fc.constantFrom('token', 'delta', 'content', 'response', 'text', 'bare');
  await fc.assert(
    fc.asyncProperty(
      fc.array(token, { minLength: 1 }),
      names,
      cuts,
      async (tokens, name, shares) => {
        const frames = tokens.map((text) =>
          JSON.stringify(name === 'bare' ? text : { [name]: text }),
        );
        const wire = [...frames, '[DONE]'].map((frame) => `data: ${frame}\n\n`).join('');
        const { reply } = open(toBody(splitAtShares(encode(wire), shares)));
        expect(textOf(await collectReply(reply))).toBe(tokens.join(''));
      },
    ),
    { numRuns: 300 },
  );
});

test('each token is shown before the next is sent', async () => {
  const tokens = ['The', ' page', '\n', '\n\n', 'a\n\nb', ' end'];
  const pull: { send(text: string): void } = { send: () => undefined };
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      pull.send = (text) => controller.enqueue(new Uint8Array(encode(text)));
    },
  });
  const events = open(body).reply[Symbol.asyncIterator]();
  let shown = '';
  for (const [index, token] of tokens.entries()) {
    pull.send(`data: ${token}\n\n`);
    const expected = tokens.slice(0, index + 1).join('');
    while (shown !== expected) {
      const { value } = await events.next();
      shown += value.type === 'text-delta' ? value.text : '?';
      expect(expected.startsWith(shown)).toBe(true);
    }
  }
  await events.return?.();
});

async function faultAfter(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  changed: Partial<Limits>,
): Promise<unknown[]> {
  const events = await collectReply(open(body, changed).reply);
  return events.map((event) => (event.type === 'reply-fault' ? event.fault.code : event));
}

describe('limits', () => {
  test('an answer over the limit shows what fits and ends in a fault', async () => {
    const body = toBody([encode('data: 12345\n\ndata: 6789012345\n\n')]);
    expect(await faultAfter(body, { maxReplyBytes: 20 })).toEqual([
      { type: 'text-delta', text: '12345' },
      'reply-too-large',
    ]);
  });

  test('a line over the limit shows what came before and ends in a fault', async () => {
    const body = toBody([encode('data: 12345\n\ndata: 6789012345\n\n')]);
    expect(await faultAfter(body, { maxLineBytes: 15 })).toEqual([
      { type: 'text-delta', text: '12345' },
      'reply-too-large',
    ]);
  });

  test.each([
    ['silence before the first byte', '', limits.firstByteMs],
    ['silence in the middle', 'data: a\n\n', limits.silenceMs],
  ])('%s ends in a fault', async (_name, start, wait) => {
    const { io, reply } = open(toBody(start === '' ? [] : [encode(start)], 'hang'));
    const events = collectReply(reply);
    // The read that hangs has started once the event loop has gone round and a timer waits.
    for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
    io.timers.pass(wait - 1);
    expect(io.timers.waiting()).toBe(1);
    io.timers.pass(1);
    expect((await events).at(-1)).toMatchObject({ fault: { code: 'backend-timeout' } });
    expect(textOf(await events)).toBe(start === '' ? '' : 'a');
    expect(io.timers.waiting()).toBe(0);
  });
});

test('Stop cancels the body and ends the reply as stopped', async () => {
  let cancelled = false;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => controller.enqueue(new Uint8Array(encode('data: a\n\n'))),
    cancel: () => void (cancelled = true),
  });
  const { io, reply } = open(body);
  const events: ReplyEvent[] = [];
  for await (const event of reply) {
    events.push(event);
    io.abort.abort();
  }
  expect(events).toEqual([
    { type: 'text-delta', text: 'a' },
    { type: 'reply-end', reason: 'stopped' },
  ]);
  await new Promise(setImmediate);
  expect(cancelled).toBe(true);
});

test('an end marker ends the reply although the server keeps the connection open', async () => {
  const { reply } = open(toBody([encode('data: a\n\ndata: [DONE]\n\n')], 'hang'));
  expect((await collectReply(reply)).at(-1)).toEqual({ type: 'reply-end', reason: 'done' });
});

test('a backend that cannot be reached is that fault', async () => {
  const reply = sse.open(createRequest(), createBackend('sse', sse), createFakeIo({}));
  expect(await collectReply(reply)).toMatchObject([{ fault: { code: 'backend-unreachable' } }]);
});
