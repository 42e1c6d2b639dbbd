// What the SSE decoders have in common: the event, the limit on a line, and the push interface.
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

/**
 * Counts the line that is growing across pieces, so that the limit holds wherever the bytes were cut. Gives the part of `text`
 * that stands before a line longer than `maxLength`: all of it where there is none.
 */
export function createLineGuard(maxLength: number): (text: string) => string {
  let length = 0;
  return (text) => {
    let start = 0;
    for (const line of text.split(/[\r\n]/)) {
      length = start === 0 ? length + line.length : line.length;
      if (length > maxLength) return text.slice(0, start);
      start += line.length + 1;
    }
    return text;
  };
}
