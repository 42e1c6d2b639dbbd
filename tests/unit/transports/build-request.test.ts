import { describe, expect, test } from 'vitest';
import type { RequestMapping } from '../../../lib/model/backend';
import type { TransportRequest } from '../../../lib/model/turn';
import { buildRequest, resolveAddress } from '../../../lib/transports/build-request';
import { sse } from '../../../lib/transports/sse';
import { toValues } from '../../../lib/transports/template';
import { createBackend, createRequest } from '../../support/transport-fixtures';

function build(
  mapping: Partial<RequestMapping>,
  request: Partial<TransportRequest> = {},
  url = 'http://127.0.0.1:9999',
) {
  const backend = createBackend('sse', sse, { url, mapping: { request: mapping } });
  return buildRequest(createRequest(request), backend, '/api/chat', 'text/event-stream');
}

describe('the address', () => {
  const values = toValues(createRequest({ sessionId: 's/1', model: 'm 1' }));
  test.each([
    ['http://127.0.0.1:8000', 'http://127.0.0.1:8000/api/chat'],
    ['http://127.0.0.1:8000/', 'http://127.0.0.1:8000/api/chat'],
    ['https://example.com/base/', 'https://example.com/base/api/chat'],
    ['https://example.com/final', 'https://example.com/final'],
    ['https://example.com/?a=1', 'https://example.com/api/chat?a=1'],
    ['https://example.com/{{sessionId}}?m={{model}}', 'https://example.com/s%2F1?m=m%201'],
    ['https://example.com/u/{{userId}}', 'https://example.com/u/'],
  ])('%s', (url, expected) => {
    expect(resolveAddress(url, '/api/chat', values)).toBe(expected);
  });
});

test('a body is JSON by the template, with the mapped headers', () => {
  expect(
    build({
      template: { message: '{{message}}', session_id: '{{sessionId}}' },
      headers: { 'X-Session': '{{sessionId}}', 'X-Message': '{{message}}', Accept: '*/*' },
    }),
  ).toEqual({
    ok: true,
    value: {
      address: 'http://127.0.0.1:9999/api/chat',
      init: {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: '*/*',
          'x-session': 'ses_1',
          // What the user wrote never goes into a header.
          'x-message': '{{message}}',
        },
        body: '{"message":"Hello?","session_id":"ses_1"}',
      },
    },
  });
});

test('a query stands in the address, beside what was there', () => {
  const built = build(
    { in: 'query', method: 'GET', template: { message: '{{message}}', n: 2 } },
    { message: 'a&b=ü ?' },
    'http://127.0.0.1:9999/ask?k=1',
  );
  expect(built).toMatchObject({
    ok: true,
    value: { address: 'http://127.0.0.1:9999/ask?k=1&message=a%26b%3D%C3%BC+%3F&n=2' },
  });
  expect(built.ok && 'body' in built.value.init).toBe(false);
});

test('a form is written as forms are', () => {
  expect(build({ in: 'form' }, { message: 'a b' })).toMatchObject({
    ok: true,
    value: {
      init: {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'message=a+b',
      },
    },
  });
});

test.each([
  ['a placeholder that does not exist', { template: { m: '{{mesage}}' } }, 'settings-invalid'],
  ['a form that is no object', { in: 'form' as const, template: 'x' }, 'settings-invalid'],
  ['GET with a body', { method: 'GET' }, 'settings-invalid'],
])('%s is a fault before anything is sent', (_name, mapping, code) => {
  expect(build(mapping)).toMatchObject({ ok: false, fault: { code, backendId: 'b1' } });
});

test('a message too long for an address is a fault before anything is sent', () => {
  const query = { in: 'query' as const };
  expect(build(query, { message: 'x'.repeat(5000) }).ok).toBe(true);
  expect(build(query, { message: 'x'.repeat(6001) })).toMatchObject({
    ok: false,
    fault: { code: 'not-supported' },
  });
});
