import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { faultOf } from '../../../lib/model/throw-fault';
import { createUtf8Decoder, readBody } from '../../../lib/wire/read-body';
import { everySplit, splitAtShares, toBody } from '../../support/every-split';
import { createManualTimers } from '../../support/manual-timers';

// Thousands of cases on a machine that does other work too.
vi.setConfig({ testTimeout: 60_000 });

const limits = { firstByteMs: 60, silenceMs: 40, maxReplyBytes: 20 };
const backend = { id: 'b1', label: 'Docs' };
const encode = (text: string) => new TextEncoder().encode(text);

function open(body: ReadableStream<Uint8Array<ArrayBuffer>> | null) {
  const timers = createManualTimers();
  const abort = new AbortController();
  const options = { limits, timers, signal: abort.signal, backend };
  return { timers, abort, body: readBody(new Response(body), options) };
}

async function codeOf(promise: Promise<unknown>): Promise<string | undefined> {
  try {
    await promise;
    return undefined;
  } catch (error) {
    return faultOf(error)?.code ?? 'no fault';
  }
}

async function collect(texts: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const text of texts) all += text;
  return all;
}

test('characters cut between two pieces come out whole', async () => {
  for (const chunks of everySplit(encode('aé語😀z'))) {
    const { body, timers } = open(toBody(chunks));
    expect(await collect(body.texts)).toBe('aé語😀z');
    expect(body.hasInvalidText()).toBe(false);
    expect(timers.waiting()).toBe(0);
  }
});

test('bytes that are no UTF-8 become U+FFFD and are noticed, a U+FFFD the server wrote is not', () => {
  const good = fc.string({ unit: fc.constantFrom('a', '\uFFFD', '😀', '\uFFFC', 'ÿ') });
  const bad = fc.constantFrom(
    [0xff],
    [0xc3],
    [0xe2, 0x82],
    [0xef, 0xbf],
    [0xf0, 0x9f, 0x98],
    [0x80],
  );
  const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(good, fc.option(bad), good, cuts, (before, broken, after, shares) => {
      const bytes = Uint8Array.from([...encode(before), ...(broken ?? []), ...encode(after)]);
      const decoder = createUtf8Decoder();
      let text = '';
      for (const chunk of splitAtShares(bytes, shares)) text += decoder.decode(chunk);
      text += decoder.end();
      expect(text).toBe(new TextDecoder().decode(bytes));
      expect(decoder.hasInvalidText()).toBe(broken !== null);
    }),
    { numRuns: 1000 },
  );
});

describe('limits', () => {
  test('an answer of exactly the limit passes, one byte more is a fault', async () => {
    expect(await collect(open(toBody([encode('x'.repeat(20))])).body.texts)).toHaveLength(20);
    for (const chunks of everySplit(encode('x'.repeat(21)))) {
      expect(await codeOf(collect(open(toBody(chunks)).body.texts))).toBe('reply-too-large');
    }
  });

  test('the first byte has its own time', async () => {
    const { body, timers } = open(toBody([], 'hang'));
    const code = codeOf(collect(body.texts));
    timers.pass(59);
    expect(timers.waiting()).toBe(1);
    timers.pass(1);
    expect(await code).toBe('backend-timeout');
    expect(timers.waiting()).toBe(0);
  });

  test('silence after the first byte ends the reading, and cancels the body', async () => {
    let cancelled = false;
    const { body, timers } = open(
      new ReadableStream<Uint8Array<ArrayBuffer>>({
        start: (controller) => controller.enqueue(new Uint8Array(encode('ab'))),
        cancel: () => void (cancelled = true),
      }),
    );
    expect((await body.texts.next()).value).toBe('ab');
    const code = codeOf(body.texts.next());
    timers.pass(39);
    expect(timers.waiting()).toBe(1);
    timers.pass(1);
    expect(await code).toBe('backend-timeout');
    expect(cancelled).toBe(true);
  });
});

test('a network that fails in the middle is a cut reply, after all that had arrived', async () => {
  const { body } = open(toBody([encode('ab'), encode('cd')], 'error'));
  let seen = '';
  const code = await codeOf(
    (async () => {
      for await (const text of body.texts) seen += text;
    })(),
  );
  expect([seen, code]).toEqual(['abcd', 'reply-cut-short']);
});

test('an abort ends a read that hangs, without a fault and without a timer left', async () => {
  const { body, abort, timers } = open(toBody([], 'hang'));
  const code = codeOf(collect(body.texts));
  abort.abort();
  expect(await code).toBe('no fault');
  expect(timers.waiting()).toBe(0);
});

test('leaving early cancels the body', async () => {
  let cancelled = false;
  const { body } = open(
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (controller) => controller.enqueue(new Uint8Array(encode('a'))),
      cancel: () => void (cancelled = true),
    }),
  );
  for await (const text of body.texts) {
    expect(text).toBe('a');
    break;
  }
  expect(cancelled).toBe(true);
});

test('a response without a body is empty', async () => {
  expect(await collect(open(null).body.texts)).toBe('');
});
