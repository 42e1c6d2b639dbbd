import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { endpointAt, isChat, readOpenapi } from '../../../lib/detect/read-openapi';
import type { Json } from '../../../lib/shared/json';

const fastapi: Json = JSON.parse(
  readFileSync(new URL('../../fixtures/openapi/fastapi.json', import.meta.url), 'utf8'),
);

describe('readOpenapi of what FastAPI writes', () => {
  test.each([
    ['/body/api/chat', 'json', 'body', { message: '{{message}}', session_id: '{{sessionId}}' }],
    ['/scalar/api/chat', 'json', 'query', { message: '{{message}}', session_id: '{{sessionId}}' }],
    ['/api/chat/stream', 'sse', 'body', { message: '{{message}}', session_id: '{{sessionId}}' }],
    ['/fast/chat', 'json', 'body', { message: '{{message}}', session_id: '{{sessionId}}' }],
    [
      '/chat',
      'json',
      'body',
      { text: '{{message}}', context: '{{context|general}}', userId: '{{userId}}' },
    ],
  ])('finds how %s is asked', (path, kind, place, template) => {
    const endpoint = endpointAt(readOpenapi(fastapi), path);
    expect(endpoint).toMatchObject({ kind, in: place, template });
    expect(endpoint && (isChat(endpoint) || endpoint.path.includes('{'))).toBe(true);
  });

  test('takes a stream to chat at before anything else', () => {
    expect(readOpenapi(fastapi)[0]?.path).toBe('/api/chat/stream');
  });

  test('tells no session call for a chat', () => {
    expect(
      readOpenapi(fastapi)
        .filter(isChat)
        .map(({ path }) => path),
    ).not.toContain('/{model}/sessions');
  });
});

test.each([
  null,
  1,
  '',
  [],
  { paths: 1 },
  { paths: { '/x': null } },
  { paths: { '/x': { post: [] } } },
])('finds nothing in %j', (document) => {
  expect(readOpenapi(document as Json)).toEqual([]);
});

test('does not follow references round in circles', () => {
  const schema = { $ref: '#/components/schemas/A' };
  const document: Json = {
    paths: {
      '/chat': { post: { requestBody: { content: { 'application/json': { schema } } } } },
    },
    components: { schemas: { A: schema } },
  };
  expect(readOpenapi(document)).toEqual([]);
});
