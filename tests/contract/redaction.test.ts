// Every transport: what leaves through its `io` holds no hidden value, in a URL, a header, a body or a frame.
import { expect, test } from 'vitest';
import type { TransportKind } from '../../lib/model/backend';
import type { Turn } from '../../lib/model/turn';
import { createSteps } from '../../lib/pipeline/registry';
import { startSteps } from '../../lib/pipeline/run-steps';
import { transports } from '../../lib/transports/registry';
import { shapeRequest } from '../../lib/turn/shape-request';
import { collectReply, createBackend, createFakeIo } from '../support/transport-fixtures';

const values = {
  message: 'ask@example.com',
  page: '4111 1111 1111 1111',
  title: '192.168.17.4',
  quote: 'DE89 3704 0044 0532 0130 00',
  user: '078-05-1120',
  assistant: '+44 20 7946 0123',
  system: 'system@example.com',
};

const turn: Turn = {
  id: 'turn_1',
  threadId: 'thr_1',
  model: {
    id: 'm',
    label: 'M',
    route: [],
    params: { systemPrompt: `Write to ${values.system} when in doubt.` },
  },
  text: `Is ${values.message} right?`,
  quotedText: `It says ${values.quote} here.`,
  context: [
    { kind: 'page', title: values.title, url: 'https://example.com/', text: `No. ${values.page}.` },
  ],
  history: [
    { role: 'user', text: `Mine is ${values.user}.` },
    { role: 'assistant', text: `Call ${values.assistant} then.` },
  ],
};

/** The same bytes as a reader of them would see: JSON and percent escapes undone. */
function decode(sent: string): string {
  let now = sent;
  for (let times = 0; times < 3; times += 1)
    now = now
      .replace(/\\u([0-9a-f]{4})/giu, (_all, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
      .replace(/(?:%[0-9a-f]{2})+/giu, (run) => decodeURIComponent(run))
      .replace(/\\(["\\/])/gu, '$1');
  return `${now}\n${now.replace(/\+/gu, ' ')}`;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the registry
const kinds = Object.keys(transports) as TransportKind[];
const forms = kinds.flatMap((kind) =>
  (['messages', 'prefix', 'none'] as const).flatMap((history) =>
    (['body', 'query', 'form'] as const).map((place) => ({ kind, history, place })),
  ),
);

test.each(forms)(
  '$kind, history as $history, written as $place',
  async ({ kind, history, place }) => {
    const transport = transports[kind];
    if (!transport) throw new Error(`No transport ${kind}`);
    const template = transport.defaultMapping?.request.template;
    const backend = createBackend(kind, transport, {
      class: 'cloud',
      history,
      context: history === 'none' ? 'field' : 'prefix',
      mapping: { request: { in: place, ...(template === undefined ? {} : { template }) } },
    });
    const steps = startSteps(
      createSteps({ store: { list: async () => [], add: async () => undefined } }),
      turn,
      backend,
    );
    const sealed = await steps.before(
      { text: turn.text, history: turn.history, quotedText: turn.quotedText ?? '' },
      async (question) => shapeRequest(turn, question, { backend }, { sessionId: 'ses_1' }),
    );
    if (!sealed.ok) throw new Error(sealed.fault.code);
    const io = createFakeIo({
      respond: () => new Response('{}', { headers: { 'content-type': 'application/json' } }),
      async *socket() {
        yield await Promise.resolve('{"type":"response","text":"ok"}');
      },
    });
    await collectReply(transport.open(sealed.value, backend, io));
    const sent = decode(JSON.stringify([io.sent, io.frames]));
    expect(io.sent.length + io.frames.length).toBeGreaterThan(0);
    expect(sent).toContain('[EMAIL_');
    expect(Object.values(values).filter((value) => sent.includes(value))).toEqual([]);
  },
);
