// The preview is the request itself: whatever would be sent, it shows, and nothing else.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Backend } from '../../../lib/model/backend';
import type { ReplyEvent } from '../../../lib/model/reply';
import type { TransportRequest, Turn } from '../../../lib/model/turn';
import { createSteps } from '../../../lib/pipeline/registry';
import { createBreakers } from '../../../lib/routing/breakers';
import { readerBackend } from '../../../lib/settings/defaults';
import { defineTransport } from '../../../lib/transports/transport';
import { previewTurn } from '../../../lib/turn/preview-turn';
import { createRunTurn } from '../../../lib/turn/run-turn';
import { createBackend } from '../../support/backend-fixture';
import { createManualTimers } from '../../support/manual-timers';

const steps = createSteps({ store: { list: async () => [], add: async () => undefined } });

function turnOf(backend: Backend, more: Partial<Turn> = {}): Turn {
  return {
    id: 't',
    threadId: 'thr_1',
    model: {
      id: 'm',
      label: 'M',
      params: { systemPrompt: 'Ask boss@example.com.' },
      route: [{ backend: backend.id, consent: 'granted' }],
    },
    text: '',
    context: [],
    history: [],
    ...more,
  };
}

async function sentFor(turn: Turn, backend: Backend): Promise<TransportRequest> {
  let sent: TransportRequest | undefined;
  const done: ReplyEvent = { type: 'reply-end', reason: 'done' };
  const scripted = defineTransport({
    label: 'Scripted',
    fields: [],
    async *send(request) {
      sent = request;
      yield* [{ type: 'text-delta', text: 'Hi' } as const, done];
    },
  });
  const respond = createRunTurn({
    backends: async () => [backend],
    transports: { sse: scripted },
    builtins: {},
    steps,
    breakers: createBreakers({ load: async () => undefined, save: async () => undefined }, () => 0),
    bindIo: (_backend, signal) => ({
      fetch: () => Promise.reject(new Error('unused')),
      upload: () => Promise.reject(new Error('no file is sent')),
      openSocket: () => Promise.reject(new Error('unused')),
      signal,
      limits: backend.limits,
      timers: createManualTimers(),
      random: () => 0,
    }),
    identityFor: async () => ({ sessionId: 'ses_1' }),
    now: () => 0,
  });
  const events = respond(turn, new AbortController().signal)[Symbol.asyncIterator]();
  while (!(await events.next()).done);
  if (!sent) throw new Error('nothing was sent');
  return sent;
}

const words = fc
  .array(
    fc.constantFrom('Why', 'a@example.com', '[EMAIL_1]', '4111 1111 1111 1111', '</page>', '\n'),
    { maxLength: 6 },
  )
  .map((all) => all.join(' '));

test('its texts are those of the request, whatever is asked and however it is shaped', async () => {
  await fc.assert(
    fc.asyncProperty(
      words,
      words,
      words,
      fc.constantFrom('messages' as const, 'prefix' as const, 'none' as const),
      fc.constantFrom('field' as const, 'prefix' as const, 'none' as const),
      async (text, page, said, history, context) => {
        const backend = { ...createBackend(), class: 'cloud' as const, history, context };
        const turn = turnOf(backend, {
          text,
          quotedText: said,
          context: [{ kind: 'page', title: 'T', url: 'https://example.com/', text: page }],
          history: [{ role: 'user', text: said }],
        });
        const { message, history: told, context: block, params } = await sentFor(turn, backend);
        const preview = await previewTurn(turn, { backends: async () => [backend], steps });
        const wanted = [message, ...told.map((one) => one.text), block, params.systemPrompt];
        expect(preview.ok && preview.value.texts.map((one) => one.text)).toEqual(
          wanted.filter(Boolean),
        );
      },
    ),
    { numRuns: 100 },
  );
});

test('every mark is a placeholder of its class, and every placeholder is marked', async () => {
  const backend = { ...createBackend(), class: 'cloud' as const };
  const text = 'a@example.com and a@example.com, [EMAIL_7], 078-05-1120';
  const preview = await previewTurn(turnOf(backend, { text }), {
    backends: async () => [backend],
    steps,
  });
  const [message] = preview.ok ? preview.value.texts : [];
  const { marks = [], text: sent = '' } = message ?? {};
  expect(marks.map((mark) => [mark.class, sent.slice(mark.start, mark.end)])).toEqual([
    ['EMAIL', '[EMAIL_1]'],
    ['EMAIL', '[EMAIL_1]'],
    ['LITERAL', '[LITERAL_1]'],
    ['SSN', '[SSN_1]'],
  ]);
});

test('a built-in backend is sent nothing, and a step that faults shows that nothing would be sent', async () => {
  const turn = turnOf(readerBackend, { text: 'a@example.com' });
  const none = await previewTurn(turn, { backends: async () => [readerBackend], steps });
  expect(none).toMatchObject({ ok: true, value: { texts: [], backend: { role: 'builtin' } } });
  const backend = { ...createBackend(), class: 'cloud' as const };
  const failing = createSteps({
    store: { list: () => Promise.reject(new Error('no store')), add: async () => undefined },
  });
  const failed = await previewTurn(turnOf(backend), {
    backends: async () => [backend],
    steps: failing,
  });
  expect(failed).toMatchObject({ ok: false, fault: { code: 'step-failed' } });
});
