import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createFault } from '../../../lib/model/create-fault';
import { faultOf } from '../../../lib/model/throw-fault';
import { parseJson } from '../../../lib/wire/json';
import { createUtf8Decoder } from '../../../lib/wire/read-body';
import { createSseDecoder, decodeSse, encodeSse, type Framing } from '../../../lib/wire/sse';
import type { SseEvent } from '../../../lib/wire/sse-event';
import { everySplit, splitAtShares } from '../../support/every-split';

// Thousands of cases on a machine that does other work too.
vi.setConfig({ testTimeout: 60_000 });

const framings: Framing[] = ['auto', 'standard', 'naive'];
const runs = { numRuns: 1500 };

const tooLarge = () => createFault('reply-too-large', { label: 'Test' });

function decodeChunks(chunks: Uint8Array[], framing: Framing, maxLineLength = 1e6): SseEvent[] {
  const events: SseEvent[] = [];
  const utf8 = createUtf8Decoder();
  const decoder = createSseDecoder({ framing, maxLineLength, tooLarge }, (event) =>
    events.push(event),
  );
  for (const chunk of chunks) decoder.push(utf8.decode(chunk));
  decoder.push(utf8.end());
  decoder.end();
  return events;
}

function decodeText(wire: string, framing: Framing): SseEvent[] {
  return decodeChunks([new TextEncoder().encode(wire)], framing);
}

function textOf(events: SseEvent[]): string {
  return events.map(({ data }) => data).join('');
}

/** Tokens rich in what framing is made of, besides any other character. */
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '\n',
      '\n\n',
      ' ',
      '  ',
      'data',
      'data:',
      'data: ',
      'event: x',
      'id: 1',
      'retry: 5',
      ':',
      ': note',
      '[DONE]',
      'é',
      '語',
      '😀',
      '\uFEFF',
      '\u2028',
      '{"a":1}',
      '"quoted"',
      '\t',
      '\uFFFD',
    ),
  },
);
const token = fc
  .array(piece, { maxLength: 5 })
  .map((pieces) => pieces.join('').replaceAll('\r', ''));
const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });

const startsField = /^(data|event|id|retry):|^:/;
/** The law's condition: no line but the first begins with a field name or a colon (blank lines included). */
const naiveToken = token.filter((text) =>
  text
    .split('\n')
    .slice(1)
    .every((line) => !startsField.test(line)),
);

function writeStandard(tokens: string[]): string {
  return tokens
    .map(
      (text) =>
        `${text
          .split('\n')
          .map((line) => `data: ${line}\n`)
          .join('')}\n`,
    )
    .join('');
}

/** What the FastAPI handler `yield f"data: {token}\n\n"` writes. */
function writeNaive(tokens: string[]): string {
  return tokens.map((text) => `data: ${text}\n\n`).join('');
}

describe('standard framing', () => {
  test('is exact for any tokens without CR, however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(token), cuts, (tokens, shares) => {
        const bytes = new TextEncoder().encode(writeStandard(tokens));
        const events = decodeChunks(splitAtShares(bytes, shares), 'standard');
        expect(events.map(({ data }) => data)).toEqual(tokens);
      }),
      runs,
    );
  });

  test.each(framings)('JSON tokens are exact without limit in %s framing', (framing) => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(token, fc.string({ unit: 'binary' }))),
        cuts,
        fc.constantFrom('object', 'string', 'list', 'indented'),
        (tokens, shares, shape) => {
          const wrap = (text: string) =>
            shape === 'object' || shape === 'indented'
              ? { token: text }
              : shape === 'list'
                ? [text]
                : text;
          const indent = shape === 'indented' && framing !== 'standard' ? 2 : 0;
          const wire = tokens.map(
            (text) => `data: ${JSON.stringify(wrap(text), undefined, indent)}\n\n`,
          );
          const bytes = new TextEncoder().encode(wire.join(''));
          const events = decodeChunks(splitAtShares(bytes, shares), framing);
          expect(events.map(({ data }) => parseJson(data))).toEqual(
            tokens.map((text) => ({ ok: true, value: wrap(text) })),
          );
        },
      ),
      runs,
    );
  });

  test('drops unknown lines and further blank lines', () => {
    expect(textOf(decodeText('data: a\n\n\n\nnonsense\n\nfoo: 1\ndata: b\n\n', 'standard'))).toBe(
      'ab',
    );
  });
});

describe('naive framing', () => {
  test('is exact for the tokens of the law, however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(naiveToken), cuts, (tokens, shares) => {
        const bytes = new TextEncoder().encode(writeNaive(tokens));
        const events = decodeChunks(splitAtShares(bytes, shares), 'naive');
        expect(textOf(events)).toBe(tokens.join(''));
      }),
      runs,
    );
  });

  test.each([
    ['the token that is one newline', ['\n']],
    ['newlines between words', ['a', '\n', 'b', '\n\n', 'c']],
    ['a blank line inside a token', ['a\n\nb']],
    ['newlines at both ends', ['\n\na\n\n', '\n']],
    ['leading spaces', [' hello', '  world', ' ']],
    ['a first line that looks like a field', ['data: x', ': y', 'event: z']],
  ])('is exact for %s', (_name, tokens) => {
    for (const chunks of everySplit(new TextEncoder().encode(writeNaive(tokens)))) {
      expect(textOf(decodeChunks(chunks, 'naive'))).toBe(tokens.join(''));
      expect(textOf(decodeChunks(chunks, 'auto'))).toBe(tokens.join(''));
    }
  });

  test('hands out every token as soon as its two newlines are there', () => {
    const tokens = ['a', '\n', ' b', 'c\n\nd', '\n\n', 'e\n', '', 'f'];
    let text = '';
    const decoder = createSseDecoder({ framing: 'auto', maxLineLength: 99, tooLarge }, (event) => {
      text += event.data;
    });
    for (const [index, next] of tokens.entries()) {
      decoder.push(writeNaive([next]));
      expect(text).toBe(tokens.slice(0, index + 1).join(''));
    }
  });
});

describe('auto framing', () => {
  /** A stream whose first payload is no JSON shows itself as raw; `Hi` stands for any first word. */
  test('is exact for raw tokens with newlines in them', () => {
    fc.assert(
      fc.property(fc.array(naiveToken), cuts, (tokens, shares) => {
        const bytes = new TextEncoder().encode(writeNaive(['Hi', ...tokens]));
        const events = decodeChunks(splitAtShares(bytes, shares), 'auto');
        expect(textOf(events)).toBe(['Hi', ...tokens].join(''));
      }),
      runs,
    );
  });

  test('reads what a standard writer writes as the standard does', () => {
    fc.assert(
      fc.property(
        fc.array(token),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (tokens, lineEnd, comments) => {
          const wire = writeStandard(tokens)
            .replaceAll('\n\n', comments ? '\nid: 7\n\n: ping\n\n' : '\n\n')
            .replaceAll('\n', lineEnd);
          expect(decodeText(wire, 'auto')).toEqual(decodeText(wire, 'standard'));
        },
      ),
      runs,
    );
  });

  test('drops text between JSON frames, and keeps it once a payload was raw', () => {
    expect(textOf(decodeText('data: {"a":1}\n\n\nstray\n\ndata: "b"\n\n', 'auto'))).toBe(
      '{"a":1}"b"',
    );
    expect(textOf(decodeText('data: a\n\ndata: {}\n\nkept\n\n', 'auto'))).toBe('a{}\n\nkept');
  });
});

describe('every framing', () => {
  const wire =
    '\uFEFF: hello\r\nretry: 10\r\n\r\nevent: token\r\nid: 1\r\ndata:  hello\r\n\r\n' +
    'data: a\r\ndata:b\r\ndata\r\n: ping\r\n\r\nevent: error\r\ndata: é😀\r\n\r\ndata: [DONE]\r\n\r\n';
  const expected = [
    { type: 'token', data: ' hello', continues: false },
    { type: 'message', data: 'a\nb\n', continues: false },
    { type: 'error', data: 'é😀', continues: false },
    { type: 'message', data: '[DONE]', continues: false },
  ];

  test('reads BOM, comments, CRLF, ids, several data lines and named events, cut anywhere', () => {
    for (const chunks of everySplit(new TextEncoder().encode(wire))) {
      expect(decodeChunks(chunks, 'standard')).toEqual(expected);
      // A `data` line without a colon is a field to the standard, and a word to a naive server.
      expect(decodeChunks(chunks, 'auto')).toEqual(
        expected.map((event) =>
          event.data === 'a\nb\n' ? { ...event, data: 'a\nb\ndata' } : event,
        ),
      );
    }
  });

  test.each(framings)('%s: an event left open at a clean end is handed out', (framing) => {
    expect(textOf(decodeText('data: a\n\ndata: b', framing))).toBe('ab');
    expect(textOf(decodeText('data: a\n\ndata: b\n', framing))).toBe('ab');
    expect(textOf(decodeText('data: a\n\ndata: b\r', framing))).toBe('ab');
  });

  test.each(framings)('%s: a line over the limit is a fault wherever it is cut', (framing) => {
    const bytes = new TextEncoder().encode(`data: ok\n\ndata: ${'x'.repeat(60)}\n\n`);
    for (const chunks of everySplit(bytes)) {
      expect(() => decodeChunks(chunks, framing, 66)).not.toThrow();
      let code;
      try {
        decodeChunks(chunks, framing, 65);
      } catch (error) {
        code = faultOf(error)?.code;
      }
      expect(code).toBe('reply-too-large');
    }
  });

  test.each(framings)('%s: a long line in small pieces takes linear time', (framing) => {
    const chunk = new TextEncoder().encode('x'.repeat(16));
    const chunks = [
      new TextEncoder().encode('data: '),
      ...Array.from({ length: 50_000 }, () => chunk),
    ];
    const started = performance.now();
    expect(textOf(decodeChunks(chunks, framing))).toHaveLength(800_000);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

async function* cutTexts(): AsyncGenerator<string> {
  yield 'data: a\n\nda';
  throw new Error('cut');
}

test('events are handed out before the text that follows is read, and an error passes through', async () => {
  const seen: string[] = [];
  const read = async () => {
    for await (const { data } of decodeSse(cutTexts(), {
      framing: 'auto',
      maxLineLength: 99,
      tooLarge,
    })) {
      seen.push(data);
    }
  };
  await expect(read()).rejects.toThrow('cut');
  expect(seen).toEqual(['a']);
});

test('an encoded event is one line of data and comes back the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const wire = encodeSse({ text });
      expect(wire.split('\n')).toHaveLength(3);
      const [event] = decodeText(wire.replaceAll(/\p{Surrogate}/gu, '?'), 'standard');
      expect(parseJson(event?.data ?? '')).toEqual({
        ok: true,
        value: { text: text.replaceAll(/\p{Surrogate}/gu, '?') },
      });
    }),
  );
  expect(encodeSse([1], 'beat')).toBe('event: beat\ndata: [1]\n\n');
});
