// The worker dies anywhere; the next one must find the truth: every stored character once, every message, no turn that hangs.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyUpdate } from '../../../lib/chatkit/apply-update';
import type { ThreadItem } from '../../../lib/chatkit/items';
import type { TurnEvent } from '../../../lib/model/turn';
import type { ThreadStore } from '../../../lib/store/thread-store';
import { createHandBackend } from '../../support/hand-backend';
import { createMemoryStore } from '../../support/memory-store';
import { createMortalStore } from '../../support/mortal-store';
import { collect, createServerRig, readUntil, userInput } from '../../support/server-rig';

/** One thing that happens to a thread before the worker dies. */
type Step =
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
const steps = fc
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
const idle = async () => {
  for (let round = 0; round < 30; round++)
    await new Promise<void>((resolve) => setImmediate(resolve));
};

/** The texts of all assistant items, stored whole or in chunks, as a reader of the raw store finds them. */
async function storedTexts(store: ThreadStore, threadId: string): Promise<string[]> {
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

async function assistantTexts(store: ThreadStore, threadId: string): Promise<string[]> {
  const page = await store.listItems(threadId, { limit: 999, order: 'asc' });
  return (page?.data ?? [])
    .flatMap(({ body }) =>
      body.type === 'assistant_message' ? [body.content.map(({ text }) => text).join('')] : [],
    )
    .sort();
}

test('a worker that dies anywhere leaves nothing lost, doubled or hanging', async () => {
  await fc.assert(
    fc.asyncProperty(
      steps,
      fc.oneof(fc.integer({ min: 1, max: 15 }), fc.constant(Infinity)),
      fc.boolean(),
      async (script, lastWrite, isLastDone) => {
        const disk = createMemoryStore();
        const mortal = createMortalStore(disk, lastWrite, isLastDone);
        const backend = createHandBackend();
        const rig = createServerRig({ respond: backend.respond, store: mortal.store });
        const asked: string[] = [];
        let saying = backend.next();
        let threadId = '';
        const ask = async (text: string) => {
          const answer = rig.open(
            threadId === ''
              ? { type: 'threads.create', params: { input: userInput(text) } }
              : {
                  type: 'threads.add_user_message',
                  params: { thread_id: threadId, input: userInput(text) },
                },
          );
          const result = await Promise.race([answer, idle()]);
          if (result?.type !== 'stream') return;
          asked.push(text);
          const stream = result.events[Symbol.asyncIterator]();
          const first = await stream.next();
          if (first.value?.type === 'thread.created') threadId = first.value.thread.id;
          // The reader of this stream stays where it is: the turn must not care.
        };
        await ask('question 0');
        for (const step of script) {
          if (mortal.isDead()) break;
          if (step.do === 'ask') await ask(`question ${asked.length}`);
          else if (step.do === 'pass') rig.timers.pass(step.ms);
          else if (step.do === 'settle') await idle();
          else {
            const turn = await Promise.race([saying, idle()]);
            if (!turn) continue;
            turn.say(...step.events);
            if (step.events.some(({ type }) => type.startsWith('reply-'))) saying = backend.next();
          }
          await idle();
        }
        mortal.kill();
        const [thread] = (await disk.listThreads({ limit: 1, order: 'asc' }))?.data ?? [];
        if (!thread) return;
        threadId = thread.id;
        const before = await storedTexts(disk, threadId);

        const next = createHandBackend();
        const heir = createServerRig({
          respond: next.respond,
          store: disk,
          firstId: 10_000,
          firstTime: 1_000_000,
        });
        const frames = await heir.attach(threadId);
        const { value: snapshot } = await frames.next();
        expect(snapshot).toMatchObject({
          type: 'snapshot',
          streaming: false,
          growing: [],
          queued: [],
        });
        expect(await assistantTexts(disk, threadId)).toEqual(before.filter((text) => text !== ''));
        expect(await disk.listOpenTurns()).toEqual([]);
        for (const { id } of await disk.listTurns(threadId, 99))
          expect(await disk.listChunks(id)).toEqual([]);
        const page = await disk.listItems(threadId, { limit: 999, order: 'asc' });
        const questions = (page?.data ?? []).filter(({ body }) => body.type === 'user_message');
        for (const text of asked) expect(JSON.stringify(questions)).toContain(`"text":"${text}"`);
        expect(questions.every(({ ours }) => ours.state !== 'queued')).toBe(true);

        const [last] = await disk.listTurns(threadId, 1);
        const trailing = last?.state === 'interrupted' ? { type: 'error', allow_retry: true } : {};
        expect(snapshot.type === 'snapshot' ? (snapshot.trailing ?? {}) : {}).toMatchObject(
          trailing,
        );
        const lastQuestion = questions.at(-1);
        const retried = heir.post({
          type: 'threads.retry_after_item',
          params: { thread_id: threadId, item_id: lastQuestion?.id ?? '' },
        });
        const turn = await next.next();
        turn.write('answered');
        turn.finish();
        expect((await retried).events?.at(-1)).toMatchObject({ type: 'thread.item.done' });
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);

test('what was stored in chunks comes back as one interrupted answer', async () => {
  const disk = createMemoryStore();
  const mortal = createMortalStore(disk);
  const backend = createHandBackend();
  const rig = createServerRig({ respond: backend.respond, store: mortal.store });
  const events = await rig.stream({
    type: 'threads.create',
    params: { input: userInput('First question') },
  });
  const turn = await backend.next();
  turn.write('one ', 'two ');
  const [created] = await readUntil(events, ({ type }) => type === 'thread.item.updated');
  await idle();
  rig.timers.pass(220);
  await idle();
  turn.write('lost');
  await idle();
  mortal.kill();
  const heir = createServerRig({ respond: backend.respond, store: disk, firstId: 1000 });
  const threadId = created?.type === 'thread.created' ? created.thread.id : '';
  const { json } = await heir.post({
    type: 'items.list',
    params: { thread_id: threadId, order: 'asc' },
  });
  expect(json).toMatchObject({
    data: [
      { type: 'user_message' },
      { type: 'assistant_message', content: [{ text: 'one two ' }] },
    ],
  });
  const page = await disk.listItems(threadId, { limit: 1, order: 'desc' });
  expect(page?.data[0]?.ours.state).toBe('interrupted');
});

test('a recovery that failed is tried again at the next request', async () => {
  const disk = createMemoryStore();
  let failures = 1;
  const rig = createServerRig({
    respond: createHandBackend().respond,
    store: {
      ...disk,
      listOpenTurns: () =>
        failures-- > 0
          ? Promise.reject(
              new Error('internal', { cause: { code: 'internal', message: 'Try again.' } }),
            )
          : disk.listOpenTurns(),
    },
  });
  const list = { type: 'threads.list', params: {} };
  expect(await rig.post(list)).toEqual({
    status: 500,
    json: { error: { code: 'internal', message: 'Try again.' } },
  });
  expect(await rig.post(list)).toMatchObject({ status: 200 });
});

test('a store that fails in the middle ends the turn with one sentence, and the next one is asked', async () => {
  const disk = createMemoryStore();
  let isFull = false;
  const full = () =>
    Promise.reject(new Error('internal', { cause: { code: 'internal', message: 'No room.' } }));
  const backend = createHandBackend();
  const rig = createServerRig({
    respond: backend.respond,
    store: { ...disk, write: (writes) => (isFull ? full() : disk.write(writes)) },
  });
  const answer = await rig.open({ type: 'threads.create', params: { input: userInput('First') } });
  const turn = await backend.next();
  turn.write('word');
  await idle();
  isFull = true;
  rig.timers.pass(220);
  const events = answer.type === 'stream' ? await collect(answer.events) : [];
  expect(events.at(-1)).toMatchObject({ type: 'error', message: 'No room.', allow_retry: true });
  expect(turn.signal.aborted).toBe(true);
  isFull = false;
  const [thread] = (await disk.listThreads({ limit: 1, order: 'asc' }))?.data ?? [];
  const again = rig.post({
    type: 'threads.add_user_message',
    params: { thread_id: thread?.id ?? '', input: userInput('Second') },
  });
  (await backend.next()).finish();
  expect((await again).status).toBe(200);
});
