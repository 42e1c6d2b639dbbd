import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Operation } from '../../../lib/chatkit/operations';
import type { Model } from '../../../lib/model/backend';
import { createFault } from '../../../lib/model/create-fault';
import { transcribeSpeech, type Transcribe } from '../../../lib/server/transcribe';
import { dictationLimits, toSpokenText } from '../../../lib/shared/dictation';

const models: Model[] = [
  { id: 'first', label: 'First', route: [] },
  { id: 'second', label: 'Second', route: [] },
];
const listed: Model = { id: 'server::one', label: 'one', route: [] };

function ask(
  more: { audio?: string; mime?: string; model?: string } = {},
  heard: Awaited<ReturnType<Transcribe>> = { ok: true, value: ' Hello\u0000 \u202Eworld ' },
) {
  const asked: { model: string; bytes: number; mime: string }[] = [];
  const operation: Extract<Operation, { type: 'input.transcribe' }> = {
    type: 'input.transcribe',
    params: { audio_base64: more.audio ?? btoa('12345'), mime_type: more.mime ?? 'audio/webm' },
    ...(more.model === undefined ? {} : { metadata: { model: more.model } }),
  };
  const answered = transcribeSpeech(
    {
      models: () =>
        Promise.resolve({
          models,
          defaultModelId: 'first',
          findModel: (id: string) => (id === listed.id ? listed : undefined),
        }),
      transcribe(model, { audio, mime }) {
        asked.push({ model: model.id, bytes: audio.size, mime });
        return Promise.resolve(heard);
      },
    },
    operation,
    new AbortController().signal,
  );
  return { answered, asked };
}

test.each([
  [undefined, 'first'],
  ['second', 'second'],
  ['server::one', 'server::one'],
])('the model %s is asked as %s', async (model, expected) => {
  const { answered, asked } = ask(model === undefined ? {} : { model });
  expect(await answered).toEqual({ ok: true, value: { text: 'Hello world' } });
  expect(asked).toEqual([{ model: expected, bytes: 5, mime: 'audio/webm' }]);
});

test.each([
  ['no base64', { audio: '%%%' }, 'invalid-request'],
  ['nothing', { audio: '' }, 'invalid-request'],
  ['no sound', { mime: 'text/html' }, 'invalid-request'],
  ['a header in the type', { mime: 'audio/webm\r\nX: y' }, 'invalid-request'],
  ['too much', { audio: 'A'.repeat(Math.ceil(dictationLimits.maxBytes / 3) * 4 + 4) }, 'too-large'],
  ['an unknown model', { model: 'gone' }, 'not-supported'],
])('refuses %s and asks nobody', async (_what, more, code) => {
  const { answered, asked } = ask(more);
  expect(await answered).toMatchObject({ ok: false, fault: { code } });
  expect(asked).toEqual([]);
});

test('says which model cannot hear', async () => {
  const fault = createFault('not-supported', { label: 'Nobody' });
  expect(await ask({ model: 'second' }, { ok: false, fault }).answered).toMatchObject({
    fault: {
      message: 'Second has no backend that turns speech into text: choose another model.',
    },
  });
});

test('what was heard holds no controls, whatever the server says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (said) => {
      const text = toSpokenText(said);
      expect(text).not.toMatch(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/u);
      expect(text).toBe(text.trim());
      expect(toSpokenText(text)).toBe(text);
    }),
  );
});
