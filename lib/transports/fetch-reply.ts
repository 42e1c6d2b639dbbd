// The part every HTTP transport begins with: send the request, refuse what is no success, read the body within limits.
import type { Backend } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { FaultCode } from '../model/fault';
import type { ReplyEvent } from '../model/reply';
import { toError } from '../model/throw-fault';
import { faultOfResponse } from '../wire/http';
import { readBody, type BodyText } from '../wire/read-body';
import type { HttpRequest } from './build-request';
import type { Io } from './transport';

/** Throws, as an error with that fault. */
export function throwFault(code: FaultCode, backend: Backend): never {
  throw toError(createFault(code, backend));
}

/** The response of a success, or a thrown fault. Its body is still to be read. */
export async function fetchReply(
  { address, init }: HttpRequest,
  backend: Backend,
  io: Io,
): Promise<Response> {
  const response = await io.fetch(address, init);
  const fault = faultOfResponse(response, backend);
  if (fault === undefined) return response;
  // Nobody reads the body of a refusal; cancelling gives the connection back, and may fail if it is gone already.
  response.body?.cancel().catch(() => undefined);
  throw toError(fault);
}

/** The body as text within the limits of `io`. */
export function openBody(response: Response, backend: Backend, io: Io): BodyText {
  const { limits, timers, signal } = io;
  return readBody(response, { limits, timers, signal, backend });
}

export async function collectText(texts: AsyncIterable<string>): Promise<string> {
  const pieces: string[] = [];
  for await (const text of texts) pieces.push(text);
  return pieces.join('');
}

/**
 * The events that end a reply whose text has been handed out: a notice about unreadable bytes stands here and nowhere else,
 * because its place must not depend on how the bytes were cut.
 */
export function* endReply(
  body: BodyText,
  hasText: boolean,
  backend: Backend,
): Generator<ReplyEvent> {
  if (body.hasInvalidText()) {
    const message = 'Some characters of this answer could not be read and show as \uFFFD.';
    yield { type: 'notice', message };
  }
  if (hasText) yield { type: 'reply-end', reason: 'done' };
  else yield { type: 'reply-fault', fault: createFault('empty-reply', backend) };
}
