// Reads a `text/event-stream` body as it arrives and hands over each ChatKit event; used by the client.
import { createParser } from 'eventsource-parser';
import type { ThreadStreamEvent } from '../../lib/chatkit/events';
import { parseEvent } from './parse-event';

/** `enough` ends the reading without aborting the request: the server's work goes on. */
export type EventListener = (event: ThreadStreamEvent) => 'enough' | undefined;

/** One event may hold a whole image as a data URL; beyond this a stream is not a chat. */
const maxEventCharacters = 16 * 1024 * 1024;

/**
 * Calls the listener for every well-formed event, in order, as soon as its bytes are there.
 * `end`: the body ended; `enough`: the listener wanted no more and the body was cancelled; `broken`: the body failed, grew beyond
 * any sense, or the signal aborted. Throws only what the listener throws.
 */
export async function readEvents(
  response: Response,
  signal: AbortSignal,
  onEvent: EventListener,
): Promise<'end' | 'enough' | 'broken'> {
  const reader = response.body?.getReader();
  if (!reader) return 'end';
  const progress = { isEnough: false, isTooLarge: false };
  const parser = createParser({
    maxBufferSize: maxEventCharacters,
    onEvent: ({ data }) => {
      if (progress.isEnough || signal.aborted) return;
      const event = parseEvent(data);
      if (event && onEvent(event) === 'enough') progress.isEnough = true;
    },
    onError: (error) => {
      progress.isTooLarge ||= error.type === 'max-buffer-size-exceeded';
    },
  });
  const decoder = new TextDecoder();
  // The host's fetch may not end the body on abort (a Port does not): stop listening all the same.
  const cancel = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', cancel, { once: true });
  if (signal.aborted) cancel();
  try {
    for (;;) {
      const chunk = await reader.read().catch(() => 'broken' as const);
      if (chunk === 'broken' || signal.aborted) return 'broken';
      parser.feed(chunk.done ? decoder.decode() : decoder.decode(chunk.value, { stream: true }));
      // A last event without its blank line counts too.
      if (chunk.done) parser.feed('\n\n');
      if (progress.isTooLarge) return 'broken';
      if (progress.isEnough) return 'enough';
      if (chunk.done) return 'end';
    }
  } finally {
    signal.removeEventListener('abort', cancel);
    cancel();
  }
}
