import { describe, expect, test } from 'vitest';
import { contentTypeOf, faultOfResponse, isJsonType, retryAfterMs } from '../../../lib/wire/http';

const backend = { id: 'b1', label: 'Docs' };

describe('a status becomes a fault', () => {
  test.each([
    [301, 'redirected'],
    [304, 'redirected'],
    [400, 'backend-refused'],
    [401, 'sign-in-needed'],
    [403, 'sign-in-needed'],
    [404, 'not-found'],
    [405, 'not-found'],
    [408, 'backend-timeout'],
    [410, 'not-found'],
    [413, 'backend-refused'],
    [422, 'backend-refused'],
    [429, 'rate-limited'],
    [500, 'backend-error'],
    [503, 'backend-error'],
    [504, 'backend-timeout'],
    [599, 'backend-error'],
  ])('%i is %s', (status, code) => {
    const fault = faultOfResponse(new Response(null, { status }), backend);
    expect(fault).toMatchObject({ code, status, backendId: 'b1' });
    expect(fault?.message).toMatch(/\bDocs\b.*\.$/);
  });

  test.each([200, 201, 204])('%i is none', (status) => {
    expect(faultOfResponse(new Response(null, { status }), backend)).toBeUndefined();
  });

  test('a redirect that was not followed is one, although its status is 0', () => {
    const response = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
    expect(faultOfResponse(response, backend)?.code).toBe('redirected');
  });

  test('the wait and the request id go along, the body does not', () => {
    const headers = { 'retry-after': '7', 'x-request-id': 'req_1\u00e9<b>' };
    const fault = faultOfResponse(new Response('a secret', { status: 429, headers }), backend);
    expect(fault).toMatchObject({ retryAfterMs: 7000, requestId: 'req_1b' });
    expect(JSON.stringify(fault)).not.toContain('secret');
  });
});

describe('Retry-After', () => {
  const date = 'Wed, 01 Jul 2026 10:00:00 GMT';
  test.each([
    [{ 'retry-after': '2' }, 2000],
    [{ 'retry-after': '0.5' }, 500],
    [{ 'retry-after-ms': '120', 'retry-after': '9' }, 120],
    [{ 'retry-after': 'Wed, 01 Jul 2026 10:00:30 GMT', date }, 30_000],
    [{ 'retry-after': 'Wed, 01 Jul 2026 09:00:00 GMT', date }, 0],
    [{ 'retry-after': 'Wed, 01 Jul 2026 10:00:30 GMT' }, undefined],
    [{ 'retry-after': '99999999' }, 86_400_000],
    [{ 'retry-after': 'soon' }, undefined],
    [{}, undefined],
  ])('%o is %s ms', (headers, expected) => {
    expect(retryAfterMs(new Headers(headers))).toBe(expected);
  });
});

test('the media type is compared without case and parameters', () => {
  const response = new Response('', {
    headers: { 'content-type': 'Text/Event-Stream; charset=x' },
  });
  expect(contentTypeOf(response)).toBe('text/event-stream');
  expect(['application/json', 'application/problem+json', 'text/html'].map(isJsonType)).toEqual([
    true,
    true,
    false,
  ]);
});
