// Decoder for servers that write `data: ${token}\n\n` without escaping newlines in the token; used by `sse.ts`.
import { parseJson } from './json';
import type { SseDecoder, SseEvent } from './sse-event';

const field = /^(data|event|id|retry):|^:/;

/** A JSON object or string. Numbers, words such as `true` and marks such as `[1]` are as likely to be raw tokens. */
function isJsonPayload(data: string): boolean {
  return /^\s*[{"]/.test(data) && parseJson(data).ok;
}

/**
 * Reads everything between `data: ` and the last blank line before the next field as the token.
 *
 * A frame is handed out at its first blank line, so no token waits for the next. What then follows and is no field was
 * part of the token: it is handed out as an event that `continues` the frame. Of the newlines after a frame, two end it and
 * are held back until it is known what follows; every further one belongs to the token and is handed out at once.
 *
 * Standard frames (several `data:` lines, `event:`, comments, CRLF) come out as the standard says.
 *
 * @param keepsStrays Text between frames: `always` continues the frame before it. `json-aware` drops it, as the standard does,
 *   while the payloads so far (one at least, blank ones aside) were all JSON objects or strings.
 */
export function createNaiveDecoder(
  keepsStrays: 'always' | 'json-aware',
  onEvent: (event: SseEvent) => void,
): SseDecoder {
  /** The pieces of the line that is growing: joined once, so that a long line in small pieces stays linear. */
  let pieces: string[] = [];
  /** The frame that is open, if any; `data` is absent as long as only other fields have come. */
  let open: { type: string; data?: string; continues: boolean } | undefined;
  /** The type of the frame that was handed out last, as long as text may still continue it. */
  let closedType: string | undefined;
  let payloads: 'unknown' | 'json' | 'raw' = keepsStrays === 'always' ? 'raw' : 'unknown';

  function closeFrame(): void {
    if (open?.data !== undefined) {
      if (payloads !== 'raw' && open.data.trim() !== '') {
        payloads = !open.continues && isJsonPayload(open.data) ? 'json' : 'raw';
      }
      onEvent({ type: open.type, data: open.data, continues: open.continues });
      closedType = payloads === 'json' ? undefined : open.type;
    } else if (closedType !== undefined) {
      onEvent({ type: closedType, data: '\n', continues: true });
    }
    open = undefined;
  }

  function readField(line: string): void {
    const colon = line.indexOf(':');
    const value = line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
    const name = line.slice(0, colon);
    closedType = undefined;
    if (name === 'event') {
      open = { ...(open ?? { continues: false }), type: value === '' ? 'message' : value };
    } else if (name === 'data') {
      open ??= { type: 'message', continues: false };
      open.data = open.data === undefined ? value : `${open.data}\n${value}`;
    }
  }

  function readLine(line: string): void {
    if (line === '') closeFrame();
    else if (field.test(line)) readField(line);
    else if (open?.data !== undefined) open.data += `\n${line}`;
    else if (closedType !== undefined) {
      open = { type: closedType, data: `\n\n${line}`, continues: true };
      closedType = undefined;
    }
  }

  function takeLine(): string {
    const line = pieces.length === 1 ? (pieces[0] ?? '') : pieces.join('');
    pieces = [];
    return line.endsWith('\r') ? line.slice(0, -1) : line;
  }

  return {
    push(text) {
      let start = 0;
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', start)) {
        pieces.push(text.slice(start, at));
        readLine(takeLine());
        start = at + 1;
      }
      if (start < text.length) pieces.push(text.slice(start));
    },
    end() {
      if (pieces.length > 0) readLine(takeLine());
      if (open !== undefined) closeFrame();
    },
  };
}
