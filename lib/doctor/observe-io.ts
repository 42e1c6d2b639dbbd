// An `io` that remembers what passed through it: the start of what was said, and in how many pieces. Used by `examine.ts`.
import type { Io } from '../transports/transport';

/** What is kept of an answer to look for the text in it. UTF-16 units. */
const maxKept = 64_000;

export interface Observed {
  status?: number;
  contentType?: string;
  /** The start of the body, or of the frames, one to a line. */
  said: string;
  pieces: number;
  /** Milliseconds from asking to the first byte, and to the last one so far. */
  firstByteMs?: number;
  lastByteMs?: number;
}

/** The last request counts: one that is renewed after a 401 is the one that was answered. */
export function observeIo(io: Io, now: () => number): { io: Io; seen: Observed } {
  const seen: Observed = { said: '', pieces: 0 };
  const start = now();

  function note(text: string): void {
    seen.pieces += 1;
    seen.firstByteMs ??= now() - start;
    seen.lastByteMs = now() - start;
    seen.said += text.slice(0, maxKept - seen.said.length);
  }

  function watchBody(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
    const decoder = new TextDecoder();
    return body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(bytes, controller) {
          note(decoder.decode(bytes, { stream: true }));
          controller.enqueue(bytes);
        },
      }),
    );
  }

  async function* watchFrames(frames: AsyncIterable<string>): AsyncGenerator<string> {
    for await (const frame of frames) {
      note(`${frame}\n`);
      yield frame;
    }
  }

  return {
    seen,
    io: {
      ...io,
      async fetch(path, init) {
        const response = await io.fetch(path, init);
        seen.status = response.status;
        seen.contentType = response.headers.get('content-type') ?? '';
        if (!response.body) return response;
        const { status, statusText, headers } = response;
        const body = watchBody(response.body);
        if (response.ok) return new Response(body, { status, statusText, headers });
        // A refusal is read here, and a little of it alone: no transport looks into it.
        await readStart(body, io.signal);
        return new Response(null, { status, statusText, headers });
      },
      async openSocket(path, request) {
        const socket = await io.openSocket(path, request);
        seen.status = 101;
        return { ...socket, frames: watchFrames(socket.frames) };
      },
    },
  };
}

/** Reads at most 16 pieces, and gives up with the signal. */
async function readStart(body: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<void> {
  const reader = body.getReader();
  const cancel = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', cancel, { once: true });
  try {
    for (let piece = 0; piece < 16; piece += 1) if ((await reader.read()).done) return;
  } catch {
    // What broke off is judged by what came of it.
  } finally {
    signal.removeEventListener('abort', cancel);
    cancel();
  }
}
