// Puts a backend's secret where its server expects it, so that no transport ever holds one. Called by `bind-io.ts`.
import { isLoopback } from '../model/address';
import type { Backend, Place } from '../model/backend';
import type { Fault } from '../model/fault';
import { parseJson } from '../wire/json';

export interface OutgoingRequest {
  method: string;
  headers: Headers;
  body?: string | Blob | FormData;
}

/** Where this backend's session says that its secret goes; nothing for a backend without one. */
export function placeOf(backend: Backend): Place | undefined {
  return backend.session.type === 'none' ? undefined : backend.session.place;
}

/** The fault of sending a secret without encryption to another machine, or nothing. */
export function plainHttpFault(backend: Backend, url: URL): Fault | undefined {
  const isPlain = url.protocol === 'http:' || url.protocol === 'ws:';
  if (!isPlain || isLoopback(url.hostname)) return undefined;
  return {
    code: 'settings-invalid',
    message:
      `${backend.label} was not asked: its key would travel unencrypted. ` +
      'Enter an address that begins with https:// or wss://.',
    backendId: backend.id,
    remedies: [{ type: 'open-settings', backendId: backend.id, label: 'Settings' }],
  };
}

/** `Authorization` gets the scheme `Bearer`, unless the secret names one itself; any other header gets the bare secret. */
export function headerValue(name: string, secret: string): string {
  return name.toLowerCase() === 'authorization' && !secret.includes(' ')
    ? `Bearer ${secret}`
    : secret;
}

/** Adds the secret as a field of the JSON object that `text` is; any other text is left as it is. */
export function addField(text: string, name: string, secret: string): string {
  const parsed = parseJson(text);
  if (!parsed.ok || typeof parsed.value !== 'object' || parsed.value === null) return text;
  if (Array.isArray(parsed.value)) return text;
  return JSON.stringify({ ...parsed.value, [name]: secret });
}

/** The request with the secret in its place. A place that only sockets have, and a body that is not there, change nothing. */
export function placeInRequest(
  request: OutgoingRequest,
  place: Place,
  secret: string,
): OutgoingRequest {
  if (place.in === 'header') {
    request.headers.set(place.name, headerValue(place.name, secret));
    return request;
  }
  // A file has no place for one.
  if (place.in !== 'body' || typeof request.body !== 'string') return request;
  const isForm = request.headers.get('content-type')?.includes('form-urlencoded') ?? false;
  if (!isForm) return { ...request, body: addField(request.body, place.name, secret) };
  const form = new URLSearchParams(request.body);
  form.set(place.name, secret);
  return { ...request, body: form.toString() };
}
