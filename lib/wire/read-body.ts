// A response's body as text, piece by piece, within the limits of its backend; used by every transport that speaks HTTP.
import type { Limits } from '../model/backend';
import { createFault } from '../model/create-fault';
import { faultOf, toError } from '../model/throw-fault';
import type { Timers } from '../shared/timers';

export interface BodyOptions {
  limits: Pick<Limits, 'firstByteMs' | 'silenceMs' | 'maxReplyBytes'>;
  timers: Timers;
  /** Aborting ends the reading with the signal's reason. */
  signal: AbortSignal;
  backend: { id?: string; label: string };
}

export interface BodyText {
  /**
   * Throws an error with a fault: `backend-timeout`, `reply-too-large`, or `reply-cut-short` when the network fails.
   * Leaving the loop cancels the body.
   */
  texts: AsyncGenerator<string>;
  /** Whether invalid UTF-8 was met; it comes out as U+FFFD. Complete once `texts` has ended. */
  hasInvalidText(): boolean;
}

/** `response.body` may be read by nobody else. */
export function readBody(response: Response, options: BodyOptions): BodyText {
  const decoder = createUtf8Decoder();
  async function* texts(): AsyncGenerator<string> {
    for await (const bytes of readBytes(response, options)) {
      const text = decoder.decode(bytes);
      if (text !== '') yield text;
    }
    const rest = decoder.end();
    if (rest !== '') yield rest;
  }
  return { texts: texts(), hasInvalidText: decoder.hasInvalidText };
}

/**
 * The same as bytes, with the same faults. `response.body` may be read by nobody else.
 */
export async function* readBytes(
  response: Response,
  options: BodyOptions,
): AsyncGenerator<Uint8Array> {
  const { limits, backend } = options;
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  let total = 0;
  try {
    while (true) {
      const waitMs = total === 0 ? limits.firstByteMs : limits.silenceMs;
      const { done, value } = await readWithin(reader, waitMs, options);
      if (done) return;
      const room = limits.maxReplyBytes - total;
      total += value.byteLength;
      // What still fits is handed out, so that a cut in the bytes changes nothing about what is seen.
      yield value.subarray(0, room);
      if (value.byteLength > room) throw toError(createFault('reply-too-large', backend));
    }
  } finally {
    // The body may have failed already; either way nobody reads on, and the connection is given back.
    reader.cancel().catch(() => undefined);
  }
}

/** One read, or the fault `backend-timeout` after `waitMs`, or the reason of an abort, whichever comes first. */
function readWithin(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  waitMs: number,
  { timers, signal, backend }: BodyOptions,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => settle(() => reject(toReason(signal)));
    const cancelTimer = timers.after(waitMs, () =>
      settle(() => reject(toError(createFault('backend-timeout', backend)))),
    );
    function settle(finish: () => void): void {
      cancelTimer();
      signal.removeEventListener('abort', onAbort);
      finish();
    }
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort);
    reader.read().then(
      (result) => settle(() => resolve(result)),
      (error: unknown) =>
        settle(() =>
          reject(faultOf(error) ? error : toError(createFault('reply-cut-short', backend))),
        ),
    );
  });
}

function toReason(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('aborted');
}

interface Utf8Decoder {
  decode(bytes: Uint8Array): string;
  end(): string;
  hasInvalidText(): boolean;
}

/**
 * A U+FFFD that the server itself wrote (EF BF BD) is valid; more of them in the text than in the bytes means that some bytes
 * were not UTF-8. Both are counted over the whole stream, so that it does not matter where the bytes were cut.
 */
export function createUtf8Decoder(): Utf8Decoder {
  const decoder = new TextDecoder('utf-8');
  let written = 0;
  let decoded = 0;
  let matched = 0;

  function countWritten(bytes: Uint8Array): void {
    if (matched === 0 && !bytes.includes(0xef)) return;
    for (const byte of bytes) {
      if (matched === 2 && byte === 0xbd) {
        written += 1;
        matched = 0;
      } else if (matched === 1 && byte === 0xbf) matched = 2;
      else matched = byte === 0xef ? 1 : 0;
    }
  }

  function countDecoded(text: string): string {
    for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) {
      decoded += 1;
    }
    return text;
  }

  return {
    decode(bytes) {
      countWritten(bytes);
      return countDecoded(decoder.decode(bytes, { stream: true }));
    },
    end: () => countDecoded(decoder.decode()),
    hasInvalidText: () => decoded > written,
  };
}
