// The control endpoint: the backend misbehaves exactly as a script says, once, and tells what it received.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createControl, type Control } from '../../backend/control/control.mjs';
import { startBackend } from '../../backend/start-backend.mjs';

const path = '/api/chat/stream';
let backend: Awaited<ReturnType<typeof startBackend>>;
let control: Control;
beforeAll(async () => {
  backend = await startBackend();
  control = createControl(backend.control);
});
afterEach(() => control.reset());
afterAll(() => backend.close());

function ask(signal?: AbortSignal) {
  return fetch(backend.origin + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message: 'Hello' }),
    ...(signal ? { signal } : {}),
  });
}

test('in lock-step each token waits for its release, and so does the end', async () => {
  await control.script(path, { tokens: ['a', 'b'], lockStep: true });
  const response = await ask();
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect(await reader?.read()).toEqual({ done: false, value: 'data: a\n\n' });
  const [sent] = await control.requests();
  expect(sent).toMatchObject({ tokensSent: 1, state: 'open', body: { message: 'Hello' } });
  await control.release();
  expect(await reader?.read()).toEqual({ done: false, value: 'data: b\n\n' });
  await control.release({ path });
  expect(await reader?.read()).toEqual({ done: false, value: 'data: [DONE]\n\n' });
  expect(await reader?.read()).toEqual({ done: true, value: undefined });
});

test('a release without an open answer fails and says so', async () => {
  await expect(control.release({ waitMs: 10 })).rejects.toThrow('No answer in lock-step');
});

test('an aborted request is seen as aborted, with the tokens that it got', async () => {
  await control.script(path, { tokens: ['a', 'b'], lockStep: true });
  const abort = new AbortController();
  await ask(abort.signal);
  abort.abort();
  const seen = await control.waitForRequest((request) => request.state === 'aborted');
  expect(seen.tokensSent).toBe(1);
});

test('behaviours of a path are used up in their order', async () => {
  await control.script(path, { status: 503 }, { status: 429, headers: { 'retry-after': '7' } });
  expect((await ask()).status).toBe(503);
  const limited = await ask();
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
  expect((await ask()).status).toBe(200);
});

test('a status may carry a body, a page may stand in place of a stream, a redirect is sent', async () => {
  await control.script('/api/*', { status: 500, body: { detail: 'broken' } }, { html: true });
  await control.script(path, { redirect: 'https://example.com/' });
  expect((await ask()).headers.get('location')).toBe('https://example.com/');
  expect(await (await ask()).json()).toEqual({ detail: 'broken' });
  expect((await ask()).headers.get('content-type')).toBe('text/html');
});

test('a cut ends the connection after so many tokens', async () => {
  await control.script(path, { tokens: ['a', 'b', 'c'], cutAfter: 2 });
  const reader = (await ask()).body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  await expect(async () => {
    for (;;) text += (await reader?.read())?.value ?? '';
  }).rejects.toThrow('terminated');
  expect(text).toBe('data: a\n\ndata: b\n\n');
});

test('bytes can be cut anew, be no UTF-8, or be garbage', async () => {
  await control.script(path, { tokens: ['é', 'b'], bytesPerWrite: 1 });
  expect(await (await ask()).text()).toBe('data: é\n\ndata: b\n\ndata: [DONE]\n\n');
  await control.script(path, { tokens: ['a', 'b'], invalidUtf8: true });
  expect(await (await ask()).text()).toBe('data: a\uFFFD(\n\ndata: b\n\ndata: [DONE]\n\n');
  await control.script(path, { garbage: true });
  expect((await (await ask()).arrayBuffer()).byteLength).toBe(2048);
});

test('an error event comes in the place of the rest, and the end marker can be missing', async () => {
  await control.script(path, { tokens: ['a', 'b'], errorAfter: { tokens: 1, message: 'no more' } });
  expect(await (await ask()).text()).toBe('data: a\n\nevent: error\ndata: no more\n\n');
  await control.script(path, { tokens: ['a'], noEnd: true });
  expect(await (await ask()).text()).toBe('data: a\n\n');
});

test('without CORS the preflight is refused as well', async () => {
  await control.script(path, { noCors: true });
  const preflight = await fetch(backend.origin + path, {
    method: 'OPTIONS',
    headers: { origin: 'https://example.com' },
  });
  expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  expect(await control.preflights()).toHaveLength(1);
});

test('a backend that is down refuses, and comes up on the same port', async () => {
  await control.down();
  await expect(ask()).rejects.toThrow('fetch failed');
  await control.up();
  expect((await ask()).status).toBe(200);
});
