import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { detectServer } from '../../../lib/detect/detect-server';
import { askServer } from '../../../lib/doctor/ask-server';
import { testRequest } from '../../../lib/doctor/ask-once';
import { examine, type ExamineDeps } from '../../../lib/doctor/examine';
import {
  checkStepNames,
  type BackendFields,
  type CheckStep,
} from '../../../lib/model/backend-check';
import type { Fault } from '../../../lib/model/fault';
import { transports } from '../../../lib/transports/registry';
import { createControl, type Control } from '../../backend/control/control.mjs';
import { startBackend } from '../../backend/start-backend.mjs';
import { openNodeIo, probe, toBackend } from '../../support/check-rig';

let backend: Awaited<ReturnType<typeof startBackend>>;
let control: Control;
beforeAll(async () => {
  backend = await startBackend();
  control = createControl(backend.control);
});
afterAll(() => backend.close());
beforeEach(() => control.reset());

async function check(fields: BackendFields, changes: Partial<ExamineDeps> = {}) {
  const one = toBackend(fields);
  const transport =
    one.kind === 'reader' || one.kind === 'browser-model' ? undefined : transports[one.kind];
  if (!transport) throw new Error('no such transport');
  let time = 0;
  const steps: CheckStep[] = [];
  for await (const step of examine(one, {
    hasAccess: () => Promise.resolve(true),
    answersAtAll: probe,
    openSession: () => Promise.resolve(undefined),
    isRefusedAnyway: () => Promise.resolve(true),
    detect: () => detectServer(one, openNodeIo(one)),
    io: openNodeIo(one),
    transport,
    request: testRequest('ses_1', 'fast'),
    ownOrigin: 'chrome-extension://abc',
    // Every look at the clock is a second later: what comes in one piece has waited.
    now: () => (time += 1_000),
    ...changes,
  }))
    steps.push(step);
  expect(steps.map(({ step }) => step)).toEqual(checkStepNames);
  return {
    steps,
    verdicts: steps.map(({ verdict }) => verdict[0]).join(''),
    failed: steps.find(({ verdict }) => verdict === 'fail'),
  };
}

describe('the connection test', () => {
  test.each([
    ['json', '/api/chat', 'ppspsppsp'],
    ['sse', '/api/chat/stream', 'ppspspppp'],
    ['openai-chat', '/v1/', 'ppspspppp'],
  ])('passes a server of kind %s', async (kind, path, verdicts) => {
    await control.script('/api/chat/stream', { tokens: ['One', ' two'], trickleMs: 20 });
    await control.script('/v1/chat/completions', { tokens: ['One', ' two'], trickleMs: 20 });
    expect((await check({ kind, url: `${backend.origin}${path}` })).verdicts).toBe(verdicts);
  });

  test('passes a WebSocket', async () => {
    const url = backend.origin.replace('http', 'ws');
    expect((await check({ kind: 'websocket', url })).failed).toBeUndefined();
  });

  test.each<[string, object, { url?: string }, string, RegExp]>([
    ['401', { status: 401 }, {}, 'session', /wants to know who asks/u],
    ['a wrong path', {}, { url: '/nowhere/chat' }, 'headers', /no chat at this address \(404\)/u],
    ['a web page', { html: true }, {}, 'headers', /web page in place of an answer/u],
    ['an empty answer', { status: 200, body: '' }, {}, 'first-byte', /empty answer/u],
    ['a server error', { status: 500 }, {}, 'headers', /\(500\)/u],
    [
      'a redirect',
      { redirect: 'http://localhost:9/' },
      {},
      'headers',
      /points to another address/u,
    ],
  ])('names %s', async (_what, behaviour, { url = '/api/chat' }, step, sentence) => {
    await control.script('/api/chat', behaviour);
    const { failed } = await check({ url: `${backend.origin}${url}` });
    expect(failed).toMatchObject({ step, sentence: expect.stringMatching(sentence) });
  });

  test('tells 403 by the origin from 403 by who asks', async () => {
    await control.script('/api/chat', { status: 403, times: 2 });
    const url = `${backend.origin}/api/chat`;
    const byOrigin = await check({ url }, { isRefusedAnyway: () => Promise.resolve(false) });
    expect(byOrigin.failed).toMatchObject({
      step: 'origin',
      copy: expect.arrayContaining([{ label: 'Origin to allow', text: 'chrome-extension://abc' }]),
    });
    expect((await check({ url })).failed?.step).toBe('session');
  });

  test('tells CORS apart, with the header to send and the access to allow', async () => {
    const fault: Fault = { code: 'permission-missing', message: 'x' };
    const url = `${backend.origin}/api/chat`;
    const { failed } = await check(
      { url, session: { type: 'client-secret', request: { url: `${backend.origin}/s` } } },
      { hasAccess: () => Promise.resolve(false), openSession: () => Promise.resolve(fault) },
    );
    expect(failed).toMatchObject({
      step: 'cors',
      allow: [backend.origin],
      copy: expect.arrayContaining([
        {
          label: 'Header of the answers',
          text: 'Access-Control-Allow-Origin: chrome-extension://abc',
        },
      ]),
    });
  });

  test('names a stream that is held back, and calls a quick one quick', async () => {
    const url = `${backend.origin}/api/chat/stream`;
    const body = ['One', 'two', 'three', 'four'].map((one) => `data: ${one}\n\n`).join('');
    const held = { status: 200, body, headers: { 'content-type': 'text/event-stream' } };
    await control.script('/api/chat/stream', held, held);
    const { failed } = await check({ kind: 'sse', url });
    expect(failed).toMatchObject({ step: 'stream' });
    expect(failed?.copy?.[0]?.text).toBe('X-Accel-Buffering: no');
    expect((await check({ kind: 'sse', url }, { now: () => 0 })).failed).toBeUndefined();
  });

  test.each<[string, string, object, string]>([
    [
      'json',
      '/api/chat',
      { status: 200, body: { result: { said: 'Good day to you.' } } },
      'result.said',
    ],
    [
      'sse',
      '/api/chat/stream',
      {
        status: 200,
        body: 'data: {"piece":{"w":"Good"}}\n\ndata: {"piece":{"w":" day"}}\n\n',
        headers: { 'content-type': 'text/event-stream' },
      },
      'piece.w',
    ],
  ])(
    'proposes the place of the answer of a %s server, which then works',
    async (kind, path, behaviour, place) => {
      await control.script(path, behaviour, behaviour);
      const url = `${backend.origin}${path}`;
      const { failed } = await check({ kind, url });
      expect(failed).toMatchObject({ step: 'answer', use: { label: `Use ${place}` } });
      expect(
        (await check({ kind, url, ...failed?.use?.fields }, { now: () => 0 })).failed,
      ).toBeUndefined();
    },
  );

  test.each([
    [
      'http://127.0.0.1:9/api/chat',
      /Nothing is listening at 127\.0\.0\.1:9/u,
      'uvicorn main:app --host 127.0.0.1 --port 9',
    ],
    ['http://nowhere.test/api/chat', /nowhere\.test was not found/u, 'nslookup nowhere.test'],
    [
      'https://127.0.0.1:9/api/chat',
      /its certificate is not trusted/u,
      'curl -v https://127.0.0.1:9/api/chat',
    ],
  ])('says why %s is silent', async (url, sentence, copy) => {
    const { failed, verdicts } = await check(
      { url },
      { answersAtAll: () => Promise.resolve(false) },
    );
    expect(failed).toMatchObject({
      step: 'reachability',
      sentence: expect.stringMatching(sentence),
    });
    expect(failed?.copy?.map(({ text }) => text)).toContain(copy);
    expect(verdicts).toBe('pfsssssss');
  });
});

describe('askServer', () => {
  const ask = (address: string) =>
    askServer(address, {
      withFields: toBackend,
      openIo: (one) => openNodeIo(one),
      transportOf: ({ kind }) =>
        kind === 'reader' || kind === 'browser-model' ? undefined : transports[kind],
      request: testRequest('ses_1', 'fast'),
      signal: new AbortController().signal,
      now: () => 0,
    });

  test.each([
    ['/api/chat', 'json'],
    ['/api/chat/stream', 'sse'],
    ['/api/chat/stream/json', 'sse'],
    ['/ws/chat/{{sessionId}}', 'websocket'],
    ['/chat', 'json'],
    ['/v1', 'openai-chat'],
  ])('finds what answers at %s', async (path, kind) => {
    expect((await ask(`${backend.origin}${path}`))?.fields).toMatchObject({ kind });
  });

  test('looks at the usual places where the address names none', async () => {
    expect((await ask(backend.origin))?.fields).toEqual({
      kind: 'sse',
      url: `${backend.origin}/api/chat/stream`,
    });
  });

  test('learns from a complaint how the request is written', async () => {
    const missing = { type: 'missing', loc: ['body', 'question'], msg: 'Field required' };
    await control.script(
      '/odd/chat',
      { status: 422, body: { detail: [missing] } },
      { status: 200, body: { reply: 'Good day.' } },
    );
    expect((await ask(`${backend.origin}/odd/chat`))?.fields).toMatchObject({
      kind: 'json',
      mapping: { request: { in: 'body', template: { question: '{{message}}' } } },
    });
  });

  test('finds nothing where nothing answers', async () => {
    expect(await ask(`${backend.origin}/nowhere`)).toBeUndefined();
  });
});
