// What a ChatKit server is asked, as its protocol writes it: operations for streams and for plain answers. Used by `chatkit.ts` and `call-chatkit.ts`.
import type { UserMessageInput } from '../chatkit/operations';
import type { Backend } from '../model/backend';
import type { TransportRequest } from '../model/turn';
import { assertNever } from '../shared/assert-never';
import type { Json } from '../shared/json';
import { fillHeaders, resolveAddress, type HttpRequest } from './build-request';
import { toValues } from './template';

export const defaultPath = '/chatkit';

export interface RemoteOperation {
  type: string;
  params: { [name: string]: Json };
}

function toInput(
  { message, model, remote }: TransportRequest,
  attachments: string[],
): UserMessageInput {
  return {
    content: [{ type: 'input_text', text: message }],
    attachments,
    inference_options: {
      ...(remote?.toolChoice === undefined ? {} : { tool_choice: { id: remote.toolChoice } }),
      ...(model === undefined ? {} : { model }),
    },
    ...(remote?.quotedText === undefined ? {} : { quoted_text: remote.quotedText }),
  };
}

/** A new thread where the server does not know this one yet; otherwise what the turn asks, or a new message. */
export function toOperation(
  request: TransportRequest,
  /** The server's own ids of the files. */
  attachments: string[] = [],
): RemoteOperation {
  const { threadId, ask } = request.remote ?? {};
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an input is JSON; its optional fields are absent, never undefined
  const input = toInput(request, attachments) as unknown as Json;
  if (threadId === undefined) return { type: 'threads.create', params: { input } };
  const thread = { thread_id: threadId };
  if (!ask) return { type: 'threads.add_user_message', params: { ...thread, input } };
  switch (ask.type) {
    case 'retry':
      return { type: 'threads.retry_after_item', params: { ...thread, item_id: ask.itemId } };
    case 'tool-output':
      return { type: 'threads.add_client_tool_output', params: { ...thread, result: ask.result } };
    case 'structured-input': {
      const { itemId, status, answers } = ask;
      const params = { ...thread, item_id: itemId, input: { status, answers } };
      return { type: 'threads.add_structured_input', params };
    }
    case 'action': {
      const { action, itemId } = ask;
      const params = { ...thread, ...(itemId === undefined ? {} : { item_id: itemId }), action };
      return { type: 'threads.custom_action', params };
    }
    default:
      return assertNever(ask);
  }
}

/** An operation that belongs to no turn fills no placeholder. */
const nothingAsked: TransportRequest = { message: '', history: [], sessionId: '', params: {} };

/** The POST of one operation, with the headers of the backend's settings. */
export function chatkitRequest(
  operation: RemoteOperation,
  backend: Backend,
  accept: string,
  request: TransportRequest = nothingAsked,
): HttpRequest {
  const values = toValues(request);
  return {
    address: resolveAddress(backend.url, defaultPath, values),
    init: {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept,
        ...fillHeaders(backend.mapping.request, values),
      },
      body: JSON.stringify(operation),
    },
  };
}
