// What went wrong between the element and its server, in one plain sentence; made by the client, shown by the error notice.

import { parseJson } from '../../lib/wire/json';
import { element } from '../../lib/languages/texts/element';
import { toSentence } from './say-fault';
import { isRecord } from './parse-event';

export type ClientFaultCode =
  | 'not-configured'
  | 'unreachable'
  | 'http-error'
  | 'wrong-content-type'
  | 'unreadable'
  | 'empty'
  | 'cut-short'
  | 'connection-lost';

export interface ClientFault {
  code: ClientFaultCode;
  /** One sentence in English; holds no raw body. `say-fault.ts` says it in the user's language. */
  message: string;
  /** Under "Details": code, HTTP status, request id. */
  details: readonly string[];
  /** The sentence is the server's own. */
  isStated?: true;
  status?: number;
}

/** A fault without an HTTP answer of its own. `details` go under "Details" after the code. */
export function clientFault(
  code: Exclude<ClientFaultCode, 'http-error'>,
  details: readonly string[] = [],
): ClientFault {
  return { code, message: element.fault[code], details: [`Code: ${code}`, ...details] };
}

/** Any answer but 2xx. The server's own sentence is used when it is given as `{"error":{"message"}}`. */
export async function httpFault(response: Response): Promise<ClientFault> {
  const stated = await statedError(response);
  return {
    code: 'http-error',
    status: response.status,
    ...(stated.message === undefined
      ? { message: toSentence(response.status, element.status) }
      : { message: stated.message, isStated: true }),
    details: [
      `Code: ${stated.code ?? 'http-error'}`,
      `HTTP status: ${response.status}`,
      ...requestIdOf(response),
    ],
  };
}

/** The request id a server gave its answer, as a line for "Details"; empty when there is none. */
export function requestIdOf(response: Response): string[] {
  const id = response.headers.get('x-request-id');
  return id === null ? [] : [`Request id: ${id}`];
}

/** A longer text is a page or a dump, not a sentence. */
const longestSentence = 300;
const largestErrorBody = 64 * 1024;

async function statedError(response: Response): Promise<{ code?: string; message?: string }> {
  if (!response.headers.get('content-type')?.includes('json')) {
    await response.body?.cancel().catch(() => undefined);
    return {};
  }
  const parsed = parseJson(await response.text().catch(() => ''), largestErrorBody);
  const body: unknown = parsed.ok ? parsed.value : undefined;
  const error = isRecord(body) && isRecord(body['error']) ? body['error'] : {};
  const { code, message } = error;
  return {
    ...(typeof code === 'string' && code.length <= 80 ? { code } : {}),
    ...(typeof message === 'string' && message !== '' && message.length <= longestSentence
      ? { message }
      : {}),
  };
}
