// The preview is the request itself: whatever would be sent, it shows, and nothing else.
import { expect, test } from 'vitest';
import type { Backend, TransportKind } from '../../../lib/model/backend';
import type { Turn } from '../../../lib/model/turn';
import { createSteps } from '../../../lib/pipeline/registry';
import { createBreakers } from '../../../lib/routing/breakers';
import { readerBackend } from '../../../lib/settings/defaults';
import { transports } from '../../../lib/transports/registry';
import { previewTurn } from '../../../lib/turn/preview-turn';
import { createRunTurn } from '../../../lib/turn/run-turn';
import { createBackend, createFakeIo } from '../../support/transport-fixtures';

const { sse } = transports;
if (!sse) throw new Error('The registry has lost its sse.');
const cloud = createBackend('sse', sse, { class: 'cloud' });

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

/** The bytes that the turn itself sends, by the real transport. */
async function sentFor(turn: Turn, backend: Backend): Promise<string> {
  const io = createFakeIo({
    respond: () => new Response('{}', { headers: { 'content-type': 'application/json' } }),
    async *socket() {
      yield await Promise.resolve('{"type":"response","text":"ok"}');
    },
  });
  const respond = createRunTurn({
    backends: async () => [backend],
    transports,
    builtins: {},
    steps,
    breakers: createBreakers({ load: async () => undefined, save: async () => undefined }, () => 0),
    bindIo: () => io,
    identityFor: async () => ({ sessionId: 'ses_1' }),
    now: () => 0,
  });
  const events = respond(turn, new AbortController().signal)[Symbol.asyncIterator]();
  while (!(await events.next()).done);
  return decodeURIComponent(
    JSON.stringify([io.sent, io.frames])
      .replace(/\+/gu, ' ')
      .replace(/%(?![0-9a-f]{2})/giu, '%25'),
  );
}

/** A word for each thing that may go along; whatever else is sent says nothing of the user's. */
const words = {
  system: 'systemword',
  page: 'pageword',
  title: 'titleword',
  quote: 'quoteword',
  said: 'saidword',
  message: 'messageword',
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the registry
const kinds = Object.keys(transports) as TransportKind[];
const forms = kinds.flatMap((kind) =>
  (['server', 'messages', 'prefix', 'none'] as const).flatMap((history) =>
    (['body', 'query', 'form'] as const).flatMap((place) =>
      (['field', 'prefix', 'none'] as const).map((context) => ({ kind, history, place, context })),
    ),
  ),
);

test.each(forms)(
  '$kind, history as $history, written as $place, page as $context: it shows what is sent, and nothing else',
  async ({ kind, history, place, context }) => {
    const transport = transports[kind];
    if (!transport) throw new Error(`No transport ${kind}`);
    const backend = createBackend(kind, transport, {
      class: 'cloud',
      history,
      context,
      mapping: { request: { in: place } },
    });
    const turn = turnOf(backend, {
      text: `${words.message} a@example.com`,
      quotedText: `${words.quote} "4111 1111 1111 1111"`,
      context: [
        { kind: 'page', title: words.title, url: 'https://example.com/', text: words.page },
      ],
      history: [{ role: 'user', text: `${words.said} [EMAIL_1]` }],
    });
    turn.model.params = { systemPrompt: `${words.system} boss@example.com` };
    const sent = await sentFor(turn, backend);
    const preview = await previewTurn(turn, { backends: async () => [backend], transports, steps });
    if (!preview.ok) throw new Error(preview.fault.code);
    const shown = preview.value.texts.map(({ text }) => text).join('\n');
    const those = (text: string) => Object.values(words).filter((word) => text.includes(word));
    expect(those(shown)).toEqual(those(sent));
    expect(those(sent)).toContain(words.message);
    expect(shown).not.toContain('@example.com');
  },
);

test('every mark is a placeholder of its class, and every placeholder is marked', async () => {
  const backend = cloud;
  const text = 'a@example.com and a@example.com, [EMAIL_7], 078-05-1120';
  const preview = await previewTurn(turnOf(backend, { text }), {
    backends: async () => [backend],
    transports,
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
  const none = await previewTurn(turn, {
    backends: async () => [readerBackend],
    transports,
    steps,
  });
  expect(none).toMatchObject({ ok: true, value: { texts: [], backend: { role: 'builtin' } } });
  const backend = cloud;
  const failing = createSteps({
    store: { list: () => Promise.reject(new Error('no store')), add: async () => undefined },
  });
  const failed = await previewTurn(turnOf(backend), {
    backends: async () => [backend],
    transports,
    steps: failing,
  });
  expect(failed).toMatchObject({ ok: false, fault: { code: 'step-failed' } });
});
