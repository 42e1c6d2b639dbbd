import { describe, expect, test } from 'vitest';
import type { TransportRequest } from '../../../lib/model/turn';
import { openaiChat } from '../../../lib/transports/openai-chat';
import { faultOfApiError, openaiAddress } from '../../../lib/transports/openai-request';
import { openaiResponses } from '../../../lib/transports/openai-responses';
import {
  collectReply,
  createBackend,
  createFakeIo,
  createRequest,
} from '../../support/transport-fixtures';

describe('the address', () => {
  test.each([
    ['http://127.0.0.1:11434', 'http://127.0.0.1:11434/v1/chat/completions'],
    ['http://127.0.0.1:11434/', 'http://127.0.0.1:11434/v1/chat/completions'],
    ['http://127.0.0.1:1234/v1', 'http://127.0.0.1:1234/v1/chat/completions'],
    ['https://example.com/api/v1/', 'https://example.com/api/v1/chat/completions'],
    ['https://example.com/x/chat/completions', 'https://example.com/x/chat/completions'],
    ['https://example.com/v1?version=2', 'https://example.com/v1/chat/completions?version=2'],
  ])('%s', (url, expected) => {
    expect(openaiAddress(url, '/chat/completions')).toBe(expected);
  });
});

const request: Partial<TransportRequest> = {
  message: 'And now?',
  history: [
    { role: 'user', text: 'One' },
    { role: 'assistant', text: 'Two' },
  ],
  context: '<page>text</page>',
  model: 'm1',
  params: { systemPrompt: 'Be brief.', temperature: 0.2, maxTokens: 50 },
};
const conversation = [
  { role: 'user', content: 'One' },
  { role: 'assistant', content: 'Two' },
  { role: 'user', content: '<page>text</page>' },
  { role: 'user', content: 'And now?' },
];

async function bodyOf(
  kind: 'openai-chat' | 'openai-responses',
  overrides: Parameters<typeof createBackend>[2] = {},
  changes: Partial<TransportRequest> = request,
): Promise<unknown> {
  const transport = kind === 'openai-chat' ? openaiChat : openaiResponses;
  const io = createFakeIo({ respond: () => new Response('', { status: 500 }) });
  await collectReply(
    transport.open(createRequest(changes), createBackend(kind, transport, overrides), io),
  );
  return JSON.parse(io.sent[0]?.init.body ?? 'null');
}

test('chat completions get the conversation, the parameters and a wish for usage', async () => {
  expect(await bodyOf('openai-chat')).toEqual({
    model: 'm1',
    messages: [{ role: 'system', content: 'Be brief.' }, ...conversation],
    stream: true,
    stream_options: { include_usage: true },
    temperature: 0.2,
    max_tokens: 50,
  });
});

test('OpenAI itself gets the newer name of the token limit', async () => {
  const body = await bodyOf('openai-chat', { url: 'https://api.openai.com/v1' });
  expect(body).toMatchObject({ max_completion_tokens: 50 });
  expect(body).not.toHaveProperty('max_tokens');
});

test('the Responses API stores nothing', async () => {
  expect(await bodyOf('openai-responses')).toEqual({
    model: 'm1',
    instructions: 'Be brief.',
    input: conversation,
    stream: true,
    store: false,
    temperature: 0.2,
    max_output_tokens: 50,
  });
});

test('what is not set is not sent', async () => {
  expect(await bodyOf('openai-chat', {}, {})).toEqual({
    messages: [{ role: 'user', content: 'Hello?' }],
    stream: true,
    stream_options: { include_usage: true },
  });
});

test('the template adds fields, and null leaves one out', async () => {
  const template = { stream_options: null, user: '{{sessionId}}', top_p: 0.5 };
  expect(await bodyOf('openai-chat', { mapping: { request: { template } } }, {})).toEqual({
    messages: [{ role: 'user', content: 'Hello?' }],
    stream: true,
    user: 'ses_1',
    top_p: 0.5,
  });
});

describe('an error object', () => {
  const backend = createBackend('openai-chat', openaiChat);
  test.each([
    [{ code: 429, message: 'secret' }, 'rate-limited'],
    [{ code: 401 }, 'sign-in-needed'],
    [{ code: 502 }, 'backend-error'],
    [{ code: 'invalid_api_key' }, 'sign-in-needed'],
    [{ code: null, type: 'server_error' }, 'backend-error'],
    [{ code: 'constructor' }, 'reported-by-backend'],
    ['secret', 'reported-by-backend'],
    [null, 'reported-by-backend'],
  ])('%j is %s', (error, code) => {
    const fault = faultOfApiError(error, backend);
    expect(fault.code).toBe(code);
    expect(JSON.stringify(fault)).not.toContain('secret');
  });
});
