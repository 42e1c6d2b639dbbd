// Server-sent events, both ways: decoded for transports and the panel's client, encoded by the ChatKit server.
import { createParser } from 'eventsource-parser';
import type { Fault } from '../model/fault';
import { toError } from '../model/throw-fault';
import type { Json } from '../shared/json';
import { createNaiveDecoder } from './naive-sse';
import { createLineGuard, type SseDecoder, type SseEvent } from './sse-event';

export type { SseEvent } from './sse-event';

/**
 * How tokens are framed.
 *
 * `standard`: as the HTML standard says, exact for any token without CR.
 *
 * `naive`: the server writes `data: `, the token as it is, and two newlines. Exact for tokens without CR in which no line
 * after the first begins with `data:`, `event:`, `id:`, `retry:` or a colon.
 *
 * `auto` decides by the payloads alone, never by time or by how the bytes were cut. It reads naively. While the payloads so
 * far (one at least, blank ones aside) were all complete JSON objects or strings, it drops text between two frames, as
 * the standard says; the first other payload shows a server that writes raw tokens, and from there on it is `naive`. So the
 * only raw streams it may misread are those whose every token so far looks like JSON and goes on after a blank line.
 * A well-formed standard stream gives the same result in all three.
 */
export type Framing = 'auto' | 'standard' | 'naive';

export interface SseOptions {
  framing: Framing;
  /** The longest line, in UTF-16 units (its UTF-8 bytes are never fewer). */
  maxLineLength: number;
  /** The fault of a line over the limit. */
  tooLarge: () => Fault;
}

function createStandardDecoder(onEvent: (event: SseEvent) => void): SseDecoder {
  const parser = createParser({
    onEvent: ({ event, data }) => onEvent({ type: event ?? 'message', data, continues: false }),
  });
  return {
    push: (text) => parser.feed(text),
    end: () => parser.feed('\n\n'),
  };
}

/** A push decoder. An event left open at a clean end is handed out. `push` throws `tooLarge`, after
 * what stood before the line that is too long. */
export function createSseDecoder(
  options: SseOptions,
  onEvent: (event: SseEvent) => void,
): SseDecoder {
  const decoder =
    options.framing === 'standard'
      ? createStandardDecoder(onEvent)
      : createNaiveDecoder(options.framing === 'naive' ? 'always' : 'json-aware', onEvent);
  const guard = createLineGuard(options.maxLineLength);
  let isFirst = true;
  return {
    push(text) {
      if (text === '') return;
      const body = isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text;
      isFirst = false;
      const allowed = guard(body);
      decoder.push(allowed);
      if (allowed.length < body.length) throw toError(options.tooLarge());
    },
    end: () => decoder.end(),
  };
}

/** Decodes text pieces as they come. Errors of `texts` pass through; nothing is handed out after one. */
export async function* decodeSse(
  texts: AsyncIterable<string>,
  options: SseOptions,
): AsyncGenerator<SseEvent> {
  const ready: SseEvent[] = [];
  const decoder = createSseDecoder(options, (event) => ready.push(event));
  for await (const text of texts) {
    try {
      decoder.push(text);
    } finally {
      // Also before an error: what stood before the line that is too long was complete.
      yield* ready.splice(0);
    }
  }
  decoder.end();
  yield* ready;
}

/** One event with a JSON payload, which is always a single line. */
export function encodeSse(data: Json, type?: string): string {
  return `${type === undefined ? '' : `event: ${type}\n`}data: ${JSON.stringify(data)}\n\n`;
}
