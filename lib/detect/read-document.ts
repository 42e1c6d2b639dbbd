// Reads one small JSON document of a server, within limits. Used by `detect-server.ts`.
import type { Backend } from '../model/backend';
import { faultOf } from '../model/throw-fault';
import type { Json } from '../shared/json';
import type { Io } from '../transports/transport';
import { parseJson } from '../wire/json';
import { readBody } from '../wire/read-body';

/** FastAPI's description of a large service is some hundred kilobytes. */
const maxBytes = 2_000_000;

/** `unreachable`: no answer at all. `refused`: 401 or 403. `nothing`: whatever else is no JSON document. */
export type Document =
  { type: 'json'; value: Json } | { type: 'refused' | 'unreachable' | 'nothing' };

/** Never rejects but when `io.signal` aborts. */
export async function readDocument(address: string, backend: Backend, io: Io): Promise<Document> {
  try {
    const response = await io.fetch(address, {
      method: 'GET',
      headers: { accept: 'application/json' },
    });
    if (!response.ok) {
      response.body?.cancel().catch(() => undefined);
      return { type: 'nothing' };
    }
    const limits = { ...io.limits, maxReplyBytes: maxBytes };
    const { texts } = readBody(response, { ...io, limits, backend });
    const pieces: string[] = [];
    for await (const text of texts) pieces.push(text);
    const parsed = parseJson(pieces.join(''), maxBytes);
    return parsed.ok ? { type: 'json', value: parsed.value } : { type: 'nothing' };
  } catch (error) {
    io.signal.throwIfAborted();
    const code = faultOf(error)?.code;
    if (code === 'sign-in-needed') return { type: 'refused' };
    const isAway = code === 'backend-unreachable' || code === 'permission-missing';
    return { type: isAway || code === 'backend-timeout' ? 'unreachable' : 'nothing' };
  }
}
