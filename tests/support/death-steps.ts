// What may happen to a thread before its worker dies, and what a reader of the raw store finds afterwards. For `worker-death.test.ts`.
import * as fc from 'fast-check';
import { applyUpdate } from '../../lib/chatkit/apply-update';
import type { ThreadItem } from '../../lib/chatkit/items';
import type { TurnEvent } from '../../lib/model/turn';
import type { ThreadStore } from '../../lib/store/thread-store';

/** One thing that happens to a thread before the worker dies. */
export type Step =
  | { do: 'say'; events: TurnEvent[] }
  | { do: 'pass'; ms: number }
  | { do: 'ask' }
  | { do: 'settle' };

const item = (id: string): ThreadItem => ({
  id,
  thread_id: 'remote',
  created_at: '2026-01-01T00:00:00Z',
  type: 'assistant_message',
  content: [],
});

/** Numbered words, so that a lost or doubled one shows. Two items of a passed-through answer may grow at once. */
export const steps = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('word', 'a', 'a', 'b', 'b', 'think') },
      { weight: 2, arbitrary: fc.constantFrom('done-a', 'done-a', 'done-b', 'end', 'fault') },
      { weight: 2, arbitrary: fc.constantFrom('pass', 'ask', 'settle') },
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map(toSteps);

function toSteps(kinds: string[]): Step[] {
  const texts: Record<string, string> = {};
  const started = new Set<string>();
  let words = 0;
  // An id is never used again.
  const generation: Record<string, number> = {};
  let turn = 0;
  return kinds.map((kind): Step => {
    const id = `${kind.slice(-1)}_${turn}_${generation[kind.slice(-1)] ?? 0}`;
    switch (kind) {
      case 'word':
        return { do: 'say', events: [{ type: 'text-delta', text: `${(words += 1)} ` }] };
      case 'think':
        return {
          do: 'say',
          events: [{ type: 'reasoning-delta', text: `thought ${(words += 1)} ` }],
        };
      case 'a':
      case 'b': {
        const text = `${(words += 1)} `;
        texts[id] = (texts[id] ?? '') + text;
        const events: TurnEvent[] = [];
        if (!started.has(id))
          events.push({
            type: 'thread-event',
            event: { type: 'thread.item.added', item: item(id) },
          });
        started.add(id);
        events.push({
          type: 'thread-event',
          event: {
            type: 'thread.item.updated',
            item_id: id,
            update: {
              type: 'assistant_message.content_part.text_delta',
              content_index: 0,
              delta: text,
            },
          },
        });
        return { do: 'say', events };
      }
      case 'done-a':
      case 'done-b': {
        if (!started.delete(id)) return { do: 'settle' };
        const text = texts[id] ?? '';
        delete texts[id];
        generation[kind.slice(-1)] = (generation[kind.slice(-1)] ?? 0) + 1;
        const done = applyUpdate(item(id), {
          type: 'assistant_message.content_part.text_delta',
          content_index: 0,
          // What is done need not be what was said: only the finished item tells the truth.
          delta: `${text}end `,
        });
        return {
          do: 'say',
          events: [{ type: 'thread-event', event: { type: 'thread.item.done', item: done } }],
        };
      }
      case 'end':
      case 'fault':
        turn += 1;
        return {
          do: 'say',
          events: [
            kind === 'end'
              ? { type: 'reply-end', reason: 'done' }
              : { type: 'reply-fault', fault: { code: 'backend-error', message: 'It failed.' } },
          ],
        };
      case 'pass':
        return { do: 'pass', ms: 220 };
      case 'ask':
        return { do: 'ask' };
      default:
        return { do: 'settle' };
    }
  });
}

/** Lets everything that can happen without time happen. */
export const idle = async () => {
  for (let round = 0; round < 30; round++)
    await new Promise<void>((resolve) => setImmediate(resolve));
};

/** The texts of all assistant items, stored whole or in chunks, as a reader of the raw store finds them. */
export async function storedTexts(store: ThreadStore, threadId: string): Promise<string[]> {
  const texts: string[] = [];
  const page = await store.listItems(threadId, { limit: 999, order: 'asc' });
  const settled = new Set<string>();
  for (const { body } of page?.data ?? []) {
    settled.add(body.id);
    if (body.type === 'assistant_message')
      texts.push(body.content.map(({ text }) => text).join(''));
  }
  for (const { id } of await store.listOpenTurns()) {
    const growing = new Map<string, string>();
    for (const { events } of await store.listChunks(id))
      for (const event of events)
        if (
          event.type === 'thread.item.updated' &&
          event.update.type === 'assistant_message.content_part.text_delta'
        )
          growing.set(event.item_id, (growing.get(event.item_id) ?? '') + event.update.delta);
    for (const [itemId, text] of growing) if (!settled.has(itemId)) texts.push(text);
  }
  return texts.sort();
}

export async function assistantTexts(store: ThreadStore, threadId: string): Promise<string[]> {
  const page = await store.listItems(threadId, { limit: 999, order: 'asc' });
  return (page?.data ?? [])
    .flatMap(({ body }) =>
      body.type === 'assistant_message' ? [body.content.map(({ text }) => text).join('')] : [],
    )
    .sort();
}
