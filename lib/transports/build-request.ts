// TransportRequest to HTTP request, by the backend's mapping; used by every transport whose request can be mapped.
import type { Backend, RequestMapping } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { Fault } from '../model/fault';
import type { TransportRequest } from '../model/turn';
import type { Json } from '../shared/json';
import { fail, ok, type Result } from '../shared/result';
import { fillTemplate, toValues, type Values } from './template';

export interface HttpRequest {
  address: string;
  init: { method: string; headers: Record<string, string>; body?: string };
}

/** Servers and proxies refuse longer request lines, and a prompt in an address ends up in logs: UTF-16 units, encoded. */
const maxQueryLength = 6000;

/** The names that may stand in an address or a header: identifiers, never what the user wrote. */
const identifiers = ['sessionId', 'userId', 'model'] as const;

/**
 * The address of a call: a url without a path, or one that ends in a slash, is a base to which `defaultPath` is appended; any
 * other is the final address. `{{sessionId}}`, `{{userId}}` and `{{model}}` are filled in, encoded.
 */
export function resolveAddress(url: string, defaultPath: string, values: Values): string {
  const [base = '', ...search] = url.split('?');
  const isBase = base.endsWith('/') || /^[a-z]+:\/\/[^/]*$/i.test(base);
  const path = isBase ? base.replace(/\/$/, '') + defaultPath : base;
  return fillIdentifiers([path, ...search].join('?'), values, encodeURIComponent);
}

function fillIdentifiers(text: string, values: Values, encode: (text: string) => string): string {
  return identifiers.reduce((filled, name) => {
    const value = values[name];
    return filled.replaceAll(`{{${name}}}`, encode(typeof value === 'string' ? value : ''));
  }, text);
}

/** Fails with `settings-invalid` (unknown placeholder, a form that is no object, GET with a body) or `not-supported` (too long for an address). */
export function buildRequest(
  request: TransportRequest,
  backend: Backend,
  defaultPath: string,
  accept: string,
): Result<HttpRequest, Fault> {
  const mapping = backend.mapping.request;
  const values = toValues(request);
  const filled = fillTemplate(mapping.template, values);
  const isBodyless = mapping.in !== 'query' && ['GET', 'HEAD'].includes(mapping.method);
  if (!filled.ok || isBodyless) return fail(createFault('settings-invalid', backend));
  const address = resolveAddress(backend.url, defaultPath, values);
  const headers = { accept, ...fillHeaders(mapping, values) };
  const { method } = mapping;
  if (mapping.in === 'body') {
    const body = JSON.stringify(filled.value);
    const init = { method, headers: { 'content-type': 'application/json', ...headers }, body };
    return ok({ address, init });
  }
  const pairs = toPairs(filled.value);
  if (pairs === undefined) return fail(createFault('settings-invalid', backend));
  if (mapping.in === 'form') {
    const type = 'application/x-www-form-urlencoded';
    const init = { method, headers: { 'content-type': type, ...headers }, body: pairs.toString() };
    return ok({ address, init });
  }
  const query = pairs.toString();
  if (query.length > maxQueryLength) return fail(createFault('not-supported', backend));
  const separator = address.includes('?') ? '&' : '?';
  return ok({ address: `${address}${query && separator}${query}`, init: { method, headers } });
}

/** The headers of the mapping, names in lower case, identifiers filled in. */
export function fillHeaders(mapping: RequestMapping, values: Values): Record<string, string> {
  return Object.fromEntries(
    Object.entries(mapping.headers).map(([name, value]) => [
      name.toLowerCase(),
      fillIdentifiers(value, values, (text) => text.replace(/[^\x20-\x7e]/g, '')),
    ]),
  );
}

/** Text as it is, anything else as JSON: how a scalar parameter of a FastAPI handler reads it. */
function toPairs(value: Json): URLSearchParams | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return new URLSearchParams(
    Object.entries(value).map(([key, part]) => [
      key,
      typeof part === 'string' ? part : JSON.stringify(part),
    ]),
  );
}
