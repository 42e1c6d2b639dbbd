// Response to values: status to Fault, body to text within limits; used by the transports and the session code.
import { createFault } from '../model/create-fault';
import type { Fault } from '../model/fault';

interface FaultSubject {
  id?: string;
  label: string;
}

/** The media type in lower case without parameters, or '' where the server names none. */
export function contentTypeOf(response: Response): string {
  const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
  return type.trim().toLowerCase();
}

export function isJsonType(type: string): boolean {
  return type === 'application/json' || type === 'text/json' || type.endsWith('+json');
}

const longestWaitMs = 24 * 60 * 60 * 1000;

/**
 * Milliseconds the server asks us to wait (at most a day), from `retry-after-ms` or `Retry-After`. A date is counted from the
 * server's own `Date`, so that neither a clock of ours nor a wrong one of theirs matters.
 */
export function retryAfterMs(headers: Headers): number | undefined {
  const exact = Number(headers.get('retry-after-ms') ?? Number.NaN);
  const raw = headers.get('retry-after')?.trim() ?? '';
  const seconds = /^\d+(\.\d+)?$/.test(raw) ? Number(raw) : Number.NaN;
  const span = Date.parse(raw) - Date.parse(headers.get('date') ?? '');
  const wait = [exact, seconds * 1000, span].find((value) => Number.isFinite(value));
  return wait === undefined ? undefined : Math.min(Math.max(0, Math.round(wait)), longestWaitMs);
}

/** The fault code of an HTTP status that is no success. */
export function codeOfStatus(status: number): Fault['code'] {
  if (status < 200) return 'bad-reply';
  if (status < 400) return 'redirected';
  if (status === 401 || status === 403) return 'sign-in-needed';
  if (status === 404 || status === 405 || status === 410) return 'not-found';
  if (status === 408 || status === 504) return 'backend-timeout';
  if (status === 429) return 'rate-limited';
  return status < 500 ? 'backend-refused' : 'backend-error';
}

/** The fault of a response that is no success, or nothing. A refused redirect (status 0) is `redirected`. Reads no body. */
export function faultOfResponse(response: Response, subject: FaultSubject): Fault | undefined {
  if (response.type === 'opaqueredirect') return createFault('redirected', subject);
  if (response.ok) return undefined;
  const wait = retryAfterMs(response.headers);
  const requestId = response.headers
    .get('x-request-id')
    ?.replace(/[^\w.:-]/g, '')
    .slice(0, 100);
  return createFault(codeOfStatus(response.status), subject, {
    status: response.status,
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
    ...(requestId ? { requestId } : {}),
  });
}
