// Words that come faster than they are taken: nothing is lost or changed, and others have their turn.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReplyEvent } from '../../../lib/model/reply';
import { gatherText } from '../../../lib/turn/gather-text';

const text = (words: string): ReplyEvent => ({ type: 'text-delta', text: words });
const end: ReplyEvent = { type: 'reply-end', reason: 'done' };

async function* replyOf(events: readonly ReplyEvent[]): AsyncGenerator<ReplyEvent> {
  yield* events;
}

/** The same events with neighbouring text of one kind as one. */
function joined(events: readonly ReplyEvent[]): ReplyEvent[] {
  const all: ReplyEvent[] = [];
  for (const event of events) {
    const last = all.at(-1);
    if (
      (event.type === 'text-delta' || event.type === 'reasoning-delta') &&
      last?.type === event.type
    )
      all[all.length - 1] = { type: event.type, text: last.text + event.text };
    else all.push(event);
  }
  return all;
}

test('whatever a reply says comes out in its order, with neighbouring text joined or not', async () => {
  const event = fc.oneof(
    fc.string({ maxLength: 4 }).map(text),
    fc
      .string({ maxLength: 4 })
      .map((words): ReplyEvent => ({ type: 'reasoning-delta', text: words })),
    fc.constant<ReplyEvent>({ type: 'notice', message: 'n' }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 40 }), fc.boolean(), async (events, isSlow) => {
      const found: ReplyEvent[] = [];
      for await (const one of gatherText(replyOf([...events, end]))) {
        found.push(one);
        if (isSlow) await new Promise((resolve) => setImmediate(resolve));
      }
      expect(joined(found)).toEqual(joined([...events, end]));
    }),
    { numRuns: 200 },
  );
});

test('a burst becomes few events, and a pause is made in it', async () => {
  let asked = 0;
  let pauses = 0;
  // Every tenth time the slice is over.
  const pause = () => {
    asked += 1;
    if (asked % 10 !== 0) return undefined;
    pauses += 1;
    return new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  };
  let count = 0;
  const burst = Array.from({ length: 5000 }, (_, index) => text(`${index} `));
  for await (const event of gatherText(replyOf([...burst, end]), pause)) {
    if (event.type === 'text-delta') count += 1;
    // As many turns as the layers behind it take.
    for (let layer = 0; layer < 10; layer += 1) await Promise.resolve();
  }
  expect(count).toBeLessThan(2500);
  expect(pauses).toBeGreaterThan(0);
});

test('the first word passes while the next is not there yet', async () => {
  let release: (() => void) | undefined;
  async function* slow(): AsyncGenerator<ReplyEvent> {
    yield text('one');
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    yield text('two');
    yield end;
  }
  const reply = gatherText(slow());
  expect(await reply.next()).toEqual({ done: false, value: text('one') });
  const next = reply.next();
  release?.();
  const { value } = await next;
  expect(value).toEqual(text('two'));
});

test('what is thrown comes after what was said, and who leaves early closes the reply', async () => {
  async function* broken(): AsyncGenerator<ReplyEvent> {
    yield text('one');
    throw new Error('broken');
  }
  const said: ReplyEvent[] = [];
  await expect(async () => {
    for await (const event of gatherText(broken())) said.push(event);
  }).rejects.toThrow('broken');
  expect(said).toEqual([text('one')]);
  let isClosed = false;
  async function* endless(): AsyncGenerator<ReplyEvent> {
    try {
      for (;;) {
        yield text('word ');
        await new Promise((resolve) => setImmediate(resolve));
      }
    } finally {
      isClosed = true;
    }
  }
  for await (const _ of gatherText(endless())) break;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isClosed).toBe(true);
});
