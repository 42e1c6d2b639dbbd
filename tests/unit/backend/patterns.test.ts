// The reference backend speaks every pattern of the design on real HTTP and WebSocket.
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startBackend } from '../../backend/start-backend.mjs';

let backend: Awaited<ReturnType<typeof startBackend>>;
beforeAll(async () => {
  backend = await startBackend();
});
afterAll(() => backend.close());

const question = 'Who built the machine for the tide tables?';

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(backend.origin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return response;
}

test('pattern 1 answers the same by body, by query and by form', async () => {
  const fields = { message: question, session_id: 's1' };
  const form = new URLSearchParams(fields);
  const answers = await Promise.all([
    post('/api/chat', fields),
    fetch(`${backend.origin}/api/chat?${form}`, { method: 'POST' }),
    fetch(`${backend.origin}/api/chat`, { method: 'POST', body: form }),
  ]);
  const texts = await Promise.all(answers.map(async (one) => (await one.json()).response));
  expect(texts[0]).toContain('Kelvin');
  expect(new Set(texts).size).toBe(1);
});

test('pattern 2 streams the same text in all three framings', async () => {
  const whole = (await (await post('/api/chat', { message: question })).json()).response;
  const raw = await (await post('/api/chat/stream', { message: question })).text();
  const events = raw.split('\n\n').slice(0, -1);
  expect(events.pop()).toBe('data: [DONE]');
  const tokens = events.map((event) => event.slice(6).replaceAll('\ndata: ', '\n'));
  // Splitting at blank lines is sound: the standard framing leaves none inside an event.
  expect(tokens.join('')).toBe(whole);

  const json = await (await post('/api/chat/stream/json', { message: question })).text();
  const jsonTokens = json
    .split('\n\n')
    .slice(0, -2)
    .map((event) => JSON.parse(event.slice(6)).token);
  expect(jsonTokens).toEqual(tokens);

  const naive = await (await post('/api/chat/stream/naive', { message: question })).text();
  expect(naive).toBe([...tokens, '[DONE]'].map((token) => `data: ${token}\n\n`).join(''));
});

test('pattern 3 answers one response frame, echoes its id, and streams when asked', async () => {
  const socket = new WebSocket(`${backend.origin.replace('http', 'ws')}/ws/chat/s1`);
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'message', text: question, id: 7 }));
  const [data] = await once(socket, 'message');
  expect(JSON.parse(String(data))).toMatchObject({ type: 'response', id: 7 });
  expect(JSON.parse(String(data)).text).toContain('Kelvin');
  socket.close();

  const streaming = new WebSocket(`${backend.origin.replace('http', 'ws')}/ws/chat/s1?stream=1`);
  await once(streaming, 'open');
  const frames: { type: string; text: string }[] = [];
  const done = new Promise<void>((resolve) => {
    streaming.on('message', (frame: Buffer) => {
      frames.push(JSON.parse(frame.toString('utf8')));
      if (frames.at(-1)?.type === 'done') resolve();
    });
  });
  streaming.send(JSON.stringify({ type: 'message', text: question }));
  await done;
  expect(
    frames
      .slice(0, -1)
      .map((frame) => frame.text)
      .join(''),
  ).toBe(JSON.parse(String(data)).text);
  streaming.close();
});

test('pattern 4 hands out a client secret that opens the stream, and refuses one it did not', async () => {
  const { client_secret: secret } = await (await post('/api/custom/session', {})).json();
  const opened = { authorization: `Bearer ${secret}` };
  expect((await post('/api/chat/stream', { message: question }, opened)).status).toBe(200);
  const forged = { authorization: 'Bearer cs_forged' };
  expect((await post('/api/chat/stream', { message: question }, forged)).status).toBe(401);
  expect(await (await post('/api/chatkit/session', {})).json()).toHaveProperty('client_secret');
});

test('pattern 5 answers with the session of its model, and an unknown model is the default', async () => {
  const { session_id: session } = await (await post('/fast/sessions', { user_id: 'u' })).json();
  const fast = await (await post('/fast/chat', { session_id: session, message: question })).json();
  const best = await (
    await post('/quality/chat', { session_id: session, message: question })
  ).json();
  expect(fast.model).toBe('fast');
  expect(best.response.length).toBeGreaterThan(fast.response.length);
  expect(await (await post('/api/custom/session', { model: 'fast' })).json()).toMatchObject({
    model: 'fast',
  });
  expect(await (await post('/api/custom/session?model=huge', {})).json()).toMatchObject({
    model: 'balanced',
  });
});

test('pattern 6 answers a text from its context', async () => {
  const context = 'The red door leads to the engine room, which is locked at night by the keeper.';
  const response = await post('/chat', {
    text: 'What does the red door lead to?',
    context,
    userId: 'u',
  });
  expect(await response.json()).toEqual({ text: context });
});

test('chat completions stream deltas, usage and the end marker', async () => {
  const body = {
    model: 'fast',
    stream: true,
    stream_options: { include_usage: true },
    messages: [{ role: 'user', content: question }],
  };
  const text = await (await post('/v1/chat/completions', body)).text();
  const chunks = text
    .split('\n\n')
    .slice(0, -2)
    .map((event) => JSON.parse(event.slice(6)));
  const whole = await (await post('/v1/chat/completions', { ...body, stream: false })).json();
  expect(chunks.map((chunk) => chunk.choices[0]?.delta.content ?? '').join('')).toBe(
    whole.choices[0].message.content,
  );
  expect(chunks.at(-1).usage.completion_tokens).toBeGreaterThan(3);
  expect(text.endsWith('data: [DONE]\n\n')).toBe(true);
});

test('responses stream numbered events from created to completed', async () => {
  const text = await (
    await post('/v1/responses', { model: 'fast', stream: true, input: question })
  ).text();
  const events = text
    .split('\n\n')
    .slice(0, -1)
    .map((event) => JSON.parse(event.split('\ndata: ')[1] ?? ''));
  expect(events.map((event) => event.sequence_number)).toEqual(events.map((_event, at) => at));
  expect(events[0].type).toBe('response.created');
  expect(events.at(-1).type).toBe('response.completed');
  const deltas = events.filter((event) => event.type === 'response.output_text.delta');
  expect(deltas.map((event) => event.delta).join('')).toBe(
    events.at(-1).response.output[0].content[0].text,
  );
});

test('articles and backend have different origins, and only the backend allows other origins', async () => {
  const article = await fetch(`${backend.articles}/articles/tides`);
  expect(article.headers.get('content-type')).toMatch('text/html');
  expect(article.headers.get('access-control-allow-origin')).toBeNull();
  expect(new Set([backend.articles, backend.origin, backend.control]).size).toBe(3);
  const preflight = await fetch(`${backend.origin}/api/chat`, {
    method: 'OPTIONS',
    headers: { origin: 'https://example.com', 'access-control-request-headers': 'content-type' },
  });
  expect(preflight.headers.get('access-control-allow-origin')).toBe('https://example.com');
  expect(preflight.headers.get('access-control-allow-headers')).toBe('content-type');
});
