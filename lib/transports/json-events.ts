// A response body as the JSON payloads of its server-sent events; used by the two OpenAI transports.
import type { Backend } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { Json } from '../shared/json';
import { parseJson } from '../wire/json';
import type { BodyText } from '../wire/read-body';
import { decodeSse } from '../wire/sse';
import { throwFault } from './fetch-reply';

export interface JsonEvent {
  /** The `event:` field, `message` where there is none. */
  type: string;
  value: Json;
}

/** The type of the last event of a stream that ended with `[DONE]`; its value is null. */
export const doneType = '[DONE]';

/**
 * Ends at `[DONE]` or with the body. Throws `bad-reply` for a payload that is no JSON, unless it is the last: a body that ended
 * in the middle of one just ends, and whoever reads knows by the protocol whether the answer was complete.
 */
export async function* readJsonEvents(body: BodyText, backend: Backend): AsyncGenerator<JsonEvent> {
  let isBroken = false;
  const events = decodeSse(body.texts, {
    framing: 'standard',
    maxLineLength: backend.limits.maxLineBytes,
    tooLarge: () => createFault('reply-too-large', backend),
  });
  for await (const { type, data } of events) {
    if (isBroken) throwFault('bad-reply', backend);
    if (data.trim() === doneType) {
      yield { type: doneType, value: null };
      return;
    }
    const parsed = parseJson(data);
    if (parsed.ok) yield { type, value: parsed.value };
    else isBroken = data.trim() !== '';
  }
}
