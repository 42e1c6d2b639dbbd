import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BackgroundToPanel } from '../../../lib/messaging/messages';
import { createOutbox } from '../../../lib/messaging/outbox';
import type { StreamedEvent } from '../../../lib/messaging/panel-answer';

function delta(itemId: string, index: number, text: string): StreamedEvent {
  return {
    type: 'thread.item.updated',
    item_id: itemId,
    update: {
      type: 'assistant_message.content_part.text_delta',
      content_index: index,
      delta: text,
    },
  };
}

function frame(seq: number, event: StreamedEvent): StreamedEvent {
  if (event.type !== 'thread.item.updated') throw new Error('only deltas are framed here');
  return { type: 'event', seq, event };
}

function progress(text: string): StreamedEvent {
  return { type: 'progress_update', text };
}

function eventsIn(batches: BackgroundToPanel[], id: string): StreamedEvent[] {
  const text = batches
    .flatMap((batch) => (batch.type === 'batch' ? batch.parts : []))
    .map((part) => (part.id === id && part.type === 'chunk' ? part.text : ''))
    .join('');
  return text
    .split('\n\n')
    .filter((line) => line !== '')
    .map((line): StreamedEvent => JSON.parse(line.slice('data: '.length)));
}

function settle(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

test('the first event leaves at once, the next only after the credit', async () => {
  const batches: BackgroundToPanel[] = [];
  const outbox = createOutbox((batch) => batches.push(batch));
  outbox.pushEvent('a', delta('m', 0, 'one and twenty characters'));
  await settle();
  outbox.pushEvent('a', delta('m', 0, ' two'));
  outbox.pushEvent('a', delta('m', 0, ' three'));
  await settle();
  expect(batches).toHaveLength(1);
  outbox.credit();
  expect(eventsIn(batches, 'a')).toEqual([
    delta('m', 0, 'one and twenty characters'),
    delta('m', 0, ' two three'),
  ]);
  expect(batches).toHaveLength(2);
});

test('the first words of an item, and its end, wait for no credit; the words between do', async () => {
  const batches: BackgroundToPanel[] = [];
  const outbox = createOutbox((batch) => batches.push(batch));
  const send = async (event: StreamedEvent) => {
    outbox.pushEvent('a', event);
    await settle();
    return batches.length;
  };
  expect(await send(progress('asking'))).toBe(1);
  expect(await send(delta('m', 0, '## '))).toBe(2);
  expect(await send(delta('m', 0, 'A title of some length'))).toBe(3);
  expect(await send(delta('m', 0, ' and more'))).toBe(3);
  expect(await send(delta('m', 0, ' and more'))).toBe(3);
  outbox.credit();
  outbox.credit();
  expect(await send(progress('still'))).toBe(3);
  outbox.push({ id: 'a', type: 'end' });
  await settle();
  expect(batches).toHaveLength(4);
  expect(eventsIn(batches, 'a').slice(3)).toEqual([
    delta('m', 0, ' and more and more'),
    progress('still'),
  ]);
});

test('a panel that draws nothing gets no more than a few batches, whatever comes', async () => {
  const batches: BackgroundToPanel[] = [];
  const outbox = createOutbox((batch) => batches.push(batch));
  for (let item = 0; item < 50; item += 1) {
    outbox.pushEvent('a', delta(`m${item}`, 0, 'word'));
    outbox.push({ id: `b${item}`, type: 'end' });
    await settle();
  }
  expect(batches.length).toBeLessThanOrEqual(8);
});

test('a small answer leaves in one batch', async () => {
  const batches: BackgroundToPanel[] = [];
  const outbox = createOutbox((batch) => batches.push(batch));
  outbox.push({ id: 'a', type: 'head', status: 200, contentType: 'application/json' });
  outbox.push({ id: 'a', type: 'chunk', text: '{}' });
  outbox.push({ id: 'a', type: 'end' });
  await settle();
  expect(batches).toEqual([
    {
      type: 'batch',
      parts: [
        { id: 'a', type: 'head', status: 200, contentType: 'application/json' },
        { id: 'a', type: 'chunk', text: '{}' },
        { id: 'a', type: 'end' },
      ],
    },
  ]);
});

test('merged frames carry the last sequence number, and the events given stay as they were', async () => {
  const batches: BackgroundToPanel[] = [];
  const outbox = createOutbox((batch) => batches.push(batch));
  outbox.pushEvent('a', progress('busy'));
  await settle();
  const first = frame(1, delta('m', 0, 'a'));
  outbox.pushEvent('a', first);
  // Another stream's events between two deltas are no reason to send them apart.
  outbox.pushEvent('b', frame(1, delta('m', 0, 'a')));
  outbox.pushEvent('a', frame(2, delta('m', 0, 'b')));
  outbox.credit();
  expect(eventsIn(batches, 'a')).toEqual([progress('busy'), frame(2, delta('m', 0, 'ab'))]);
  expect(first).toEqual(frame(1, delta('m', 0, 'a')));
});

const texts = fc.string({ unit: 'grapheme', maxLength: 6 });
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('delta' as const),
      id: fc.constantFrom('a', 'b'),
      item: fc.constantFrom('m', 'n'),
      index: fc.constantFrom(0, 1),
      framed: fc.boolean(),
      text: texts,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('other' as const),
      id: fc.constantFrom('a', 'b'),
      text: texts,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('credit' as const) }) },
);

/** What a reader makes of a stream: everything in order, neighbouring text of one item run together. */
function reading(events: StreamedEvent[]): string[] {
  const lines: string[] = [];
  let tail: string | undefined;
  for (const event of events) {
    const inner = event.type === 'event' ? event.event : event;
    if (
      inner.type === 'thread.item.updated' &&
      inner.update.type === 'assistant_message.content_part.text_delta'
    ) {
      const key = `${event.type} ${inner.item_id} ${inner.update.content_index}: `;
      if (tail === key) lines.push((lines.pop() ?? '') + inner.update.delta);
      else lines.push(key + inner.update.delta);
      tail = key;
    } else {
      lines.push(JSON.stringify(event));
      tail = undefined;
    }
  }
  return lines;
}

test('any interleaving of sends and credits yields the same text in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const batches: BackgroundToPanel[] = [];
      const pushed: Record<string, StreamedEvent[]> = { a: [], b: [] };
      const outbox = createOutbox((batch) => batches.push(batch));
      let seq = 0;
      let credited = 0;
      for (const one of steps) {
        if (one.kind === 'credit') {
          // A panel gives one credit per batch it received.
          await Promise.resolve();
          if (credited < batches.length) {
            credited += 1;
            outbox.credit();
          }
          continue;
        }
        seq += 1;
        const bare =
          one.kind === 'delta' ? delta(one.item, one.index, one.text) : progress(one.text);
        const event = one.kind === 'delta' && one.framed ? frame(seq, bare) : bare;
        pushed[one.id]?.push(event);
        expect(outbox.pushEvent(one.id, event)).toBe(true);
        expect(batches.length - credited).toBeLessThanOrEqual(1);
      }
      await Promise.resolve();
      while (credited < batches.length) {
        credited += 1;
        outbox.credit();
      }
      for (const id of ['a', 'b']) {
        expect(reading(eventsIn(batches, id))).toEqual(reading(pushed[id] ?? []));
        const numbers = eventsIn(batches, id).flatMap((event) =>
          event.type === 'event' ? [event.seq] : [],
        );
        expect(numbers).toEqual([...numbers].sort((x, y) => x - y));
      }
    }),
  );
});

test('a stream that a panel does not draw is broken at the limit, other answers are kept', async () => {
  const batches: BackgroundToPanel[] = [];
  const outbox = createOutbox((batch) => batches.push(batch), 1000);
  outbox.pushEvent('a', progress('first'));
  await settle();
  outbox.push({ id: 'b', type: 'chunk', text: 'kept' });
  let accepted = true;
  for (let sent = 0; accepted; sent += 1) {
    expect(sent).toBeLessThan(20);
    accepted = outbox.pushEvent('a', delta('m', 0, 'x'.repeat(100)));
  }
  outbox.credit();
  expect(batches[1]).toEqual({
    type: 'batch',
    parts: [
      { id: 'b', type: 'chunk', text: 'kept' },
      { id: 'a', type: 'broken' },
    ],
  });
});

test('a single event larger than the limit goes out when nothing waits', async () => {
  const batches: BackgroundToPanel[] = [];
  const outbox = createOutbox((batch) => batches.push(batch), 10);
  expect(outbox.pushEvent('a', progress('x'.repeat(100)))).toBe(true);
  await settle();
  expect(eventsIn(batches, 'a')).toEqual([progress('x'.repeat(100))]);
});
