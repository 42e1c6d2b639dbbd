// The client posts what ChatKit expects and ends in one plain sentence, whatever comes back.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ThreadStreamEvent } from '../../../../lib/chatkit/events';
import { createFakeChat, createWire, delta, jsonResponse, message } from './fake-chat';

const create = { type: 'threads.create' as const, params: { input: message('Hi') } };
const list = { type: 'threads.list' as const, params: {} };
const signal = () => new AbortController().signal;

async function streamOf(answer: () => Response | Promise<Response>, given = signal()) {
  const events: ThreadStreamEvent[] = [];
  const { client } = createFakeChat(answer);
  const end = await client.stream(
    create,
    (event) => {
      events.push(event);
      return undefined;
    },
    given,
  );
  return { events, end };
}

const sse = (body: string | Uint8Array | ReadableStream) =>
  new Response(body as BodyInit, { headers: { 'content-type': 'text/event-stream' } });

describe('a request', () => {
  test('is posted as JSON with one locale and what it accepts', async () => {
    const chat = createFakeChat(() => jsonResponse({}), { locale: 'pt-BR' });
    await chat.client.read(list);
    expect(chat.sent[0]).toMatchObject({
      type: 'threads.list',
      params: {},
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-language': 'pt-BR',
      },
    });
  });

  test('carries the signal of a stream', async () => {
    const wire = createWire();
    const chat = createFakeChat(() => wire.response);
    const abort = new AbortController();
    const ended = chat.client.stream(create, () => undefined, abort.signal);
    abort.abort('stop');
    expect(await ended).toEqual({ type: 'aborted' });
    expect(chat.sent[0]?.signal?.reason).toBe('stop');
  });
});

describe('a stream', () => {
  test('gives the same events however its bytes are cut', async () => {
    const texts = ['Grüße', 'a\nb', '🍞 “bread”'];
    const bytes = new TextEncoder().encode(
      ': hello\r\n\r\n' +
        texts.map((text) => `data: ${JSON.stringify(delta('m', text))}\r\n\r\n`).join('') +
        'data: [DONE]\n\nevent: x\nid: 1\ndata:{"type":"brand.new"}\n\ndata: {"type":"thread',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: bytes.length - 1 }), { maxLength: 12 }),
        async (cuts) => {
          const edges = [0, ...new Set(cuts.toSorted((a, b) => a - b)), bytes.length];
          const chunks = edges.slice(1).map((end, place) => bytes.slice(edges[place], end));
          const { events } = await streamOf(() =>
            sse(
              new ReadableStream({
                start(controller) {
                  for (const chunk of chunks) controller.enqueue(chunk);
                  controller.close();
                },
              }),
            ),
          );
          expect(events).toEqual(texts.map((text) => delta('m', text)));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('counts a last event without its blank line', async () => {
    const { events, end } = await streamOf(() =>
      sse(`data: ${JSON.stringify({ type: 'thread.item.removed', item_id: 'm' })}`),
    );
    expect(events).toHaveLength(1);
    expect(end).toEqual({ type: 'end', eventCount: 1 });
  });

  test('is let go, not aborted, when its reader has enough', async () => {
    const wire = createWire();
    const chat = createFakeChat(() => wire.response);
    const abort = new AbortController();
    wire.say(delta('m', 'one'), delta('m', 'two'));
    const heard: string[] = [];
    const end = await chat.client.stream(
      create,
      (event) => {
        heard.push(event.type);
        return 'enough';
      },
      abort.signal,
    );
    expect(end).toEqual({ type: 'enough' });
    expect(heard).toHaveLength(1);
    expect(wire.isCancelled()).toBe(true);
    expect(abort.signal.aborted).toBe(false);
  });

  test.each<[what: string, code: string, answer: () => Response | Promise<Response>]>([
    ['nothing listens', 'unreachable', () => Promise.reject(new TypeError('refused'))],
    ['the server fails', 'http-error', () => new Response('<h1>Oops</h1>', { status: 500 })],
    ['it is no stream', 'wrong-content-type', () => new Response('<p>', { status: 200 })],
    ['it is empty', 'empty', () => sse('')],
    ['it holds no event', 'empty', () => sse('data: nonsense\n\n')],
    [
      'it is cut',
      'cut-short',
      () => {
        const wire = createWire();
        wire.say(delta('m', 'Half'));
        queueMicrotask(() => setTimeout(wire.cut));
        return wire.response;
      },
    ],
  ])('ends in one plain sentence when %s', async (_, code, answer) => {
    const { end } = await streamOf(answer);
    expect(end).toMatchObject({ type: 'fault', fault: { code } });
    if (end.type !== 'fault') return;
    expect(end.fault.message).toMatch(/^[A-Z][^<>]*\.$/);
    expect(end.fault.details.join(' ')).not.toContain('Oops');
  });
});

describe('a JSON answer', () => {
  test('that is no JSON is a fault', async () => {
    const { client } = createFakeChat(
      () => new Response('{', { headers: { 'content-type': 'application/json' } }),
    );
    expect(await client.read(list)).toMatchObject({ ok: false, fault: { code: 'unreadable' } });
  });

  test('tells the sentence, code and request id the server gave', async () => {
    const { client } = createFakeChat(() =>
      Response.json(
        { error: { code: 'conflict', message: 'An answer is being written.' } },
        { status: 409, headers: { 'x-request-id': 'req_1' } },
      ),
    );
    expect(await client.read(list)).toMatchObject({
      ok: false,
      fault: {
        message: 'An answer is being written.',
        details: ['Code: conflict', 'HTTP status: 409', 'Request id: req_1'],
      },
    });
  });
});
