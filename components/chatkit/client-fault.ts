// What went wrong between the element and its server, in one plain sentence; made by the client, shown by the error notice.

import { parseJson } from '../../lib/wire/json';
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
  /** One sentence for the user; holds no raw body. */
  message: string;
  /** Under "Details": code, HTTP status, request id. */
  details: readonly string[];
  status?: number;
}

const sentences: Record<Exclude<ClientFaultCode, 'http-error'>, string> = {
  'not-configured': 'This chat has no address to talk to. Set one and try again.',
  unreachable: 'The chat server could not be reached. Check the connection and try again.',
  'wrong-content-type':
    'The chat server answered with something that is not a chat. Check its address.',
  unreadable: 'The answer of the chat server could not be read.',
  empty: 'The chat server ended without an answer.',
  'cut-short': 'The answer was cut off before its end.',
  'connection-lost': 'The connection to this conversation was lost.',
};

/** Shown for an in-band error whose code is not `custom`. */
export const genericErrorSentence = 'Something went wrong while the answer was being written.';

/** A fault without an HTTP answer of its own. `details` go under "Details" after the code. */
export function clientFault(
  code: Exclude<ClientFaultCode, 'http-error'>,
  details: readonly string[] = [],
): ClientFault {
  return { code, message: sentences[code], details: [`Code: ${code}`, ...details] };
}

/** Any answer but 2xx. The server's own sentence is used when it is given as `{"error":{"message"}}`. */
export async function httpFault(response: Response): Promise<ClientFault> {
  const stated = await statedError(response);
  return {
    code: 'http-error',
    status: response.status,
    message: stated.message ?? sentenceOf(response.status),
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

function sentenceOf(status: number): string {
  if (status === 401 || status === 403)
    return 'The chat server does not let you in. Sign in and try again.';
  if (status === 404) return 'The chat server does not know this conversation.';
  if (status === 409)
    return 'The chat server is still busy with this conversation. Try again in a moment.';
  if (status === 413) return 'The message is too large for the chat server.';
  if (status === 429)
    return 'The chat server is getting too many messages. Wait a moment and try again.';
  if (status >= 500) return 'The chat server had a problem and gave no answer.';
  return 'The chat server did not accept the request.';
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
