import { describe, expect, test } from 'vitest';
import type { Backend } from '../../../lib/model/backend';
import { faultOf } from '../../../lib/model/throw-fault';
import { transcribeByChatKit } from '../../../lib/transports/transcribe-by-chatkit';
import { transcribeByForm } from '../../../lib/transports/transcribe-by-form';
import type { Io } from '../../../lib/transports/transport';
import { createBackend } from '../../support/backend-fixture';
import { createManualTimers } from '../../support/manual-timers';

const recording = {
  audio: new Blob([new Uint8Array([1, 2, 3])]),
  mime: 'audio/webm;codecs=opus',
};

interface Sent {
  address: string;
  headers: Record<string, string>;
  body: unknown;
}

function createIo(answer: () => Response, sent: Sent[] = []): Io {
  const backend = createBackend();
  return {
    fetch(address, { headers = {}, body }) {
      sent.push({ address, headers, body });
      return Promise.resolve(answer());
    },
    upload(address, { headers, body }) {
      sent.push({ address, headers, body });
      return Promise.resolve(answer());
    },
    openSocket: () => Promise.reject(new Error('no socket')),
    signal: new AbortController().signal,
    limits: backend.limits,
    timers: createManualTimers(),
    random: () => 0,
  };
}

const json =
  (value: object, status = 200) =>
  () =>
    Response.json(value, { status });
const openai = (more: Partial<Backend> = {}) =>
  createBackend({ kind: 'openai-chat', url: 'https://example.com/v1', ...more });

describe('speech to text by a form', () => {
  test.each([
    ['https://example.com', 'https://example.com/v1/audio/transcriptions'],
    ['https://example.com/v1/', 'https://example.com/v1/audio/transcriptions'],
    [
      'https://example.com/api/v1/chat/completions',
      'https://example.com/api/v1/audio/transcriptions',
    ],
    ['https://example.com/v1/responses?v=2', 'https://example.com/v1/audio/transcriptions?v=2'],
  ])('of a server at %s asks %s', async (url, address) => {
    const sent: Sent[] = [];
    await transcribeByForm.transcribe(
      recording,
      openai({ url }),
      createIo(json({ text: '' }), sent),
    );
    expect(sent.map((one) => one.address)).toEqual([address]);
  });

  test('sends the sound under a name with its ending, the model, and the headers of the settings', async () => {
    const sent: Sent[] = [];
    const backend = openai({ dictation: { model: 'ear-1' } });
    backend.mapping.request.headers = {
      'X-Team': 'a',
      'Content-Type': 'application/json',
      'X-Model': '{{model}}',
    };
    const io = createIo(json({ text: ' Hello. ' }), sent);
    expect(await transcribeByForm.transcribe(recording, backend, io)).toBe(' Hello. ');
    const [one] = sent;
    expect(one?.headers).toEqual({ 'X-Team': 'a', accept: 'application/json' });
    if (!(one?.body instanceof FormData)) throw new Error('no form');
    const file = one.body.get('file');
    if (!(file instanceof File)) throw new Error('no file');
    expect([file.name, file.type, file.size]).toEqual(['speech.webm', 'audio/webm;codecs=opus', 3]);
    expect([one.body.get('model'), one.body.get('response_format')]).toEqual(['ear-1', 'json']);
  });

  test('takes an answer that is the words alone', async () => {
    const io = createIo(
      () => new Response('Hello.', { headers: { 'content-type': 'text/plain' } }),
    );
    expect(await transcribeByForm.transcribe(recording, openai(), io)).toBe('Hello.');
  });

  test.each([
    [json({}, 404), 'Team does not turn speech into text.'],
    [json({}, 413), 'Team does not take a recording of this size'],
    [json({}, 422), 'Team did not accept the recording'],
    [json({}, 500), 'Team could not turn this into text'],
    [json({ words: 'x' }), 'Team gave an answer that is no text'],
    [json({}, 429), 'Team is receiving too many messages'],
  ])('says what is wrong in words about speech', async (answer, sentence) => {
    const failed: unknown = await transcribeByForm
      .transcribe(recording, openai(), createIo(answer))
      .catch((error: unknown) => error);
    expect(faultOf(failed)?.message).toContain(sentence);
  });

  test.each([
    [{}, false],
    [{ url: 'https://api.openai.com/v1' }, true],
    [{ url: 'https://api.openai.com/v1', dictation: { use: 'off' } }, false],
    [{ dictation: { model: 'whisper-1' } }, true],
    [{ dictation: { use: 'on' } }, true],
    [{ dictation: { use: 'off', model: 'whisper-1' } }, false],
    [{ dictation: { use: 'auto', model: '' } }, false],
  ] as const)('of %o is offered: %s', (more, isOffered) => {
    expect(transcribeByForm.isOffered(openai(more))).toBe(isOffered);
  });
});

describe('speech to text by a ChatKit server', () => {
  test('sends the operation of the protocol', async () => {
    const sent: Sent[] = [];
    const backend = createBackend({ kind: 'chatkit', url: 'https://example.com/chatkit' });
    const io = createIo(json({ text: 'Hello.' }), sent);
    expect(await transcribeByChatKit.transcribe(recording, backend, io)).toBe('Hello.');
    expect(JSON.parse(String(sent[0]?.body))).toMatchObject({
      type: 'input.transcribe',
      params: { audio_base64: 'AQID', mime_type: 'audio/webm;codecs=opus' },
    });
  });

  test('is offered until the settings say otherwise', () => {
    expect(transcribeByChatKit.isOffered(createBackend())).toBe(true);
    expect(transcribeByChatKit.isOffered(createBackend({ dictation: { use: 'off' } }))).toBe(false);
  });
});
