// What the SSE decoders have in common: the event, the limit on a line, and the push interface.
import type { Fault } from '../model/fault';
import { toError } from '../model/throw-fault';

export interface SseEvent {
  /** The `event:` field, `message` where there is none. */
  type: string;
  data: string;
  /** Text that stood after the blank line of the event before it, and belongs to that event's token. */
  continues: boolean;
}

/** Text goes in in any pieces, events come out as soon as they are complete. */
export interface SseDecoder {
  push(text: string): void;
  /** The body ended cleanly: what is still open is complete. */
  end(): void;
}

/** Counts the line that is growing across pieces, so that the limit holds wherever the bytes were cut. */
export function createLineGuard(maxLength: number, tooLarge: () => Fault): (text: string) => void {
  let length = 0;
  return (text) => {
    const lines = text.split(/[\r\n]/);
    for (const [index, line] of lines.entries()) {
      length = index === 0 ? length + line.length : line.length;
      if (length > maxLength) throw toError(tooLarge());
    }
  };
}
