// Frames that arrived and were not read yet, within a limit of bytes and of frames. Used by `socket-lease.ts`.
import type { Fault } from '../model/fault';

export interface FrameQueue extends AsyncIterable<string> {
  /** The fault when the frames waiting would exceed a limit; the frame is then not kept. */
  push(frame: string, bytes: number): Fault | undefined;
  /** Takes out what waits, unread. */
  drain(): string[];
  /** Readers get what waits, then the end. */
  close(): void;
  /** Readers get what waits, then the error. */
  fail(error: Error): void;
}

/** Empty frames weigh nothing and take memory all the same. */
const maxFrames = 100_000;

/** `maxBytes` caps what waits to be read, not what passes through. */
export function createFrameQueue(maxBytes: number, overflow: () => Fault): FrameQueue {
  let waiting: { frame: string; bytes: number }[] = [];
  let waitingBytes = 0;
  /** Of the next frame to be read in `waiting`: taking from the front of a long list would move all of it. */
  let at = 0;
  let ended: { error?: Error } | undefined;
  let wake: (() => void) | undefined;

  function end(how: { error?: Error }): void {
    ended ??= how;
    wake?.();
  }

  function shift(): string | undefined {
    const next = waiting[at];
    if (!next) return undefined;
    at += 1;
    waitingBytes -= next.bytes;
    if (at === waiting.length) {
      waiting = [];
      at = 0;
    }
    return next.frame;
  }

  return {
    push(frame, bytes) {
      if (ended) return undefined;
      if (waitingBytes + bytes > maxBytes || waiting.length >= maxFrames) return overflow();
      waiting.push({ frame, bytes });
      waitingBytes += bytes;
      wake?.();
      return undefined;
    },
    drain() {
      const rest = waiting.slice(at).map(({ frame }) => frame);
      waiting = [];
      at = 0;
      waitingBytes = 0;
      return rest;
    },
    close: () => end({}),
    fail: (error) => end({ error }),
    async *[Symbol.asyncIterator]() {
      while (true) {
        const next = shift();
        if (next !== undefined) yield next;
        else if (ended) {
          if (ended.error) throw ended.error;
          return;
        } else await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}
