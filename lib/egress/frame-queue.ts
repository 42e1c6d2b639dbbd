// Frames that arrived and were not read yet, within a limit of bytes. Used by `open-io-socket.ts`.
import type { Fault } from '../model/fault';

export interface FrameQueue extends AsyncIterable<string> {
  /** The fault when the frames waiting would exceed the limit; the frame is then not kept. */
  push(frame: string, bytes: number): Fault | undefined;
  /** Readers get what waits, then the end. */
  close(): void;
  /** Readers get what waits, then the error. */
  fail(error: Error): void;
}

/** `maxBytes` caps what waits to be read, not what passes through. */
export function createFrameQueue(maxBytes: number, overflow: () => Fault): FrameQueue {
  const waiting: { frame: string; bytes: number }[] = [];
  let waitingBytes = 0;
  let ended: { error?: Error } | undefined;
  let wake: (() => void) | undefined;

  function end(how: { error?: Error }): void {
    ended ??= how;
    wake?.();
  }

  return {
    push(frame, bytes) {
      if (ended) return undefined;
      if (waitingBytes + bytes > maxBytes) return overflow();
      waiting.push({ frame, bytes });
      waitingBytes += bytes;
      wake?.();
      return undefined;
    },
    close: () => end({}),
    fail: (error) => end({ error }),
    async *[Symbol.asyncIterator]() {
      while (true) {
        const next = waiting.shift();
        if (next) {
          waitingBytes -= next.bytes;
          yield next.frame;
        } else if (ended) {
          if (ended.error) throw ended.error;
          return;
        } else await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}
