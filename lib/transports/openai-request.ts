// What the two OpenAI protocols share: their address, their request, and the errors they put into a stream.
import type { SentFile } from '../model/attachment';
import type { Backend } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { Fault, FaultCode } from '../model/fault';
import type { SentMessage, TransportRequest } from '../model/turn';
import type { Json } from '../shared/json';
import { fail, ok, type Result } from '../shared/result';
import { codeOfStatus } from '../wire/http';
import { fillHeaders, type HttpRequest } from './build-request';
import { readPath } from './paths';
import { fillTemplate, toValues } from './template';

/**
 * The address of `path` (such as `/chat/completions`): a url that ends in it is final, one without a path gets `/v1` before it,
 * and any other (`https://example.com/api/v1`) is the base that such servers print in their documentation.
 */
export function openaiAddress(url: string, path: string): string {
  const [base = '', ...search] = url.split('?');
  const trimmed = base.replace(/\/+$/, '');
  const isBare = /^[a-z]+:\/\/[^/]*$/i.test(trimmed);
  const whole = trimmed.endsWith(path) ? trimmed : `${trimmed}${isBare ? '/v1' : ''}${path}`;
  return [whole, ...search].join('?');
}

/**
 * A POST of `body` with the fields of the mapping's template laid over it: a field that the template sets to null is left out,
 * for servers that refuse what they do not know.
 */
export function buildOpenaiRequest(
  request: TransportRequest,
  backend: Backend,
  path: string,
  body: Record<string, Json | undefined>,
): Result<HttpRequest, Fault> {
  const mapping = backend.mapping.request;
  const values = toValues(request);
  const extra = fillTemplate(mapping.template, values);
  if (!extra.ok || typeof extra.value !== 'object' || Array.isArray(extra.value)) {
    return fail(createFault('settings-invalid', backend));
  }
  const merged = Object.entries({ ...body, ...extra.value }).filter(([, value]) => value !== null);
  return ok({
    address: openaiAddress(backend.url, path),
    init: {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...fillHeaders(mapping, values),
      },
      body: JSON.stringify(Object.fromEntries(merged)),
    },
  });
}

/** Page context that has a place of its own is a message before the question; both are what the user says. */
export async function toMessages(
  request: TransportRequest,
  toParts: ToParts,
): Promise<{ role: string; content: Json }[]> {
  const { history, context, message, files } = request;
  return [
    ...(await Promise.all(history.map((one) => toMessage(one, toParts)))),
    ...(context === undefined ? [] : [{ role: 'user', content: context }]),
    await toMessage({ role: 'user', text: message, ...(files ? { files } : {}) }, toParts),
  ];
}

/** A message with files, as this protocol writes its parts. */
type ToParts = (text: string, files: readonly SentFile[]) => Promise<Json[]>;

/** Without files the content is the text itself: servers that know no parts are many. */
async function toMessage({ role, text, files = [] }: SentMessage, toParts: ToParts) {
  return { role, content: files.length === 0 ? text : await toParts(text, files) };
}

const namedErrors: Record<string, FaultCode> = {
  rate_limit_exceeded: 'rate-limited',
  insufficient_quota: 'rate-limited',
  invalid_api_key: 'sign-in-needed',
  authentication_error: 'sign-in-needed',
  server_error: 'backend-error',
  overloaded_error: 'backend-error',
  model_not_found: 'not-found',
};

/** The fault of an error object (`{ code, type, message }`). Its code decides; its message is never shown or kept. */
export function faultOfApiError(error: Json, backend: Backend): Fault {
  const code = readPath(error, 'code');
  if (typeof code === 'number' && code >= 400 && code < 600) {
    return createFault(codeOfStatus(code), backend, { status: code });
  }
  const named = [code, readPath(error, 'type')].find(
    (name) => typeof name === 'string' && Object.hasOwn(namedErrors, name),
  );
  const known = typeof named === 'string' ? namedErrors[named] : undefined;
  return createFault(known ?? 'reported-by-backend', backend);
}

/** The events of a stream that ends where the provider had a reason to stop early. */
export const stopNotices: Record<string, string> = {
  length: 'The answer stopped at the length limit.',
  max_output_tokens: 'The answer stopped at the length limit.',
  content_filter: 'The provider stopped this answer because of its content rules.',
};
