// What the two OpenAI transports are made of alike: their fields, their default mapping, how they ask and take the answer.
import type { Backend, Mapping } from '../model/backend';
import { toError } from '../model/throw-fault';
import type { TransportRequest } from '../model/turn';
import type { Json } from '../shared/json';
import { contentTypeOf, isJsonType } from '../wire/http';
import { parseJson } from '../wire/json';
import type { BodyText } from '../wire/read-body';
import { collectText, fetchReply, openBody, throwFault } from './fetch-reply';
import { headersField, jsonField, urlField } from './fields';
import { buildOpenaiRequest } from './openai-request';
import { transcribeByForm } from './transcribe-by-form';
import type { Io, TransportDefinition } from './transport';

/** The template holds further fields of the body; the shape of question and answer is fixed by the protocol. */
export const openaiMapping: Mapping = {
  request: { method: 'POST', in: 'body', headers: {}, template: {} },
  reply: { text: [], format: 'markdown' },
};

/** Pictures that models of both protocols look at. */
export const openaiImages = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;

/** @param example an address as servers of this protocol print it in their documentation */
export function openaiBasis(
  example: string,
): Pick<TransportDefinition, 'fields' | 'defaultMapping' | 'historyForms' | 'transcribing'> {
  return {
    fields: [
      urlField(`The address of the server up to its version, such as ${example}`),
      jsonField('mapping.request.template', 'Further fields', 'Added to each request; null omits.'),
      headersField,
    ],
    defaultMapping: openaiMapping,
    historyForms: ['messages', 'prefix', 'none'],
    transcribing: transcribeByForm,
  };
}

/** Asks; `isWhole` says that the answer is one JSON value and no stream. Throws a fault where nothing can be read. */
export async function askOpenai(
  request: TransportRequest,
  backend: Backend,
  io: Io,
  path: string,
  fields: Record<string, Json | undefined>,
): Promise<{ body: BodyText; isWhole: boolean }> {
  const built = buildOpenaiRequest(request, backend, path, fields);
  if (!built.ok) throw toError(built.fault);
  const response = await fetchReply(built.value, backend, io);
  const body = openBody(response, backend, io);
  const type = contentTypeOf(response);
  if (type === 'text/html') throwFault('wrong-content-type', backend);
  return { body, isWhole: isJsonType(type) };
}

/** The whole answer of a server that does not stream. Throws a fault where it is no JSON, or too large. */
export async function readWholeAnswer(body: BodyText, backend: Backend): Promise<Json> {
  const parsed = parseJson(await collectText(body.texts), backend.limits.maxReplyBytes);
  return parsed.ok ? parsed.value : throwFault('bad-reply', backend);
}
