// One operation of a ChatKit server that is answered as JSON: list, rename, delete, judge. Given to the server by `compose.ts`.
import type { Backend } from '../model/backend';
import type { Json } from '../shared/json';
import { parseJson } from '../wire/json';
import { chatkitRequest, type RemoteOperation } from './chatkit-request';
import { collectText, fetchReply, openBody, throwFault } from './fetch-reply';
import type { Io } from './transport';

/** The answer as it came; throws an error with a fault (`model/throw-fault.ts`) when there is none that can be read. */
export async function callChatKit(
  operation: RemoteOperation,
  backend: Backend,
  io: Io,
): Promise<Json> {
  const response = await fetchReply(
    chatkitRequest(operation, backend, 'application/json'),
    backend,
    io,
  );
  const parsed = parseJson(
    await collectText(openBody(response, backend, io).texts),
    backend.limits.maxReplyBytes,
  );
  if (!parsed.ok) throwFault('bad-reply', backend);
  return parsed.value;
}
