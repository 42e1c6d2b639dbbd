// Panels come and go while an answer grows; all of them must see the same, and the same as the store.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttachFrame } from '../../../lib/chatkit/attach';
import type { TurnEvent } from '../../../lib/model/turn';
import type { ThreadStore } from '../../../lib/store/thread-store';
import { createHandBackend } from '../../support/hand-backend';
import { createMemoryStore } from '../../support/memory-store';
import {
  createServerRig,
  isDeltaOf,
  readUntil,
  userInput,
  type ServerRig,
} from '../../support/server-rig';
import { createThreadView } from '../../support/thread-view';

type Panel = ReturnType<typeof createThreadView> & { reading: Promise<void>; leave(): void };

/** A panel that shows every frame as it comes. */
async function openPanel(rig: ServerRig, threadId: string): Promise<Panel> {
  const leaving = new AbortController();
  const frames = await rig.attach(threadId, leaving.signal);
  const shown = createThreadView();
  const read = async () => {
    for (let next = await frames.next(); !next.done; next = await frames.next())
      shown.show(next.value);
  };
  return { ...shown, reading: read(), leave: () => leaving.abort('detach') };
}

const addRequest = (threadId: string, text: string) => ({
  type: 'threads.add_user_message',
  params: { thread_id: threadId, input: userInput(text) },
});

const tick = () => new Promise<void>((resolve) => setImmediate(resolve));
const idle = async () => {
  for (let round = 0; round < 40; round++) await tick();
};

/** A store that takes its time, as a disk does: things happen between asking and answering. */
function createSlowStore(): ThreadStore {
  const store = createMemoryStore();
  const slow = Object.entries(store).map(([name, method]) => [
    name,
    async (...args: unknown[]) => {
      await tick();
      return await (method as (...args: unknown[]) => Promise<unknown>)(...args);
    },
  ]);
  return Object.fromEntries(slow) as ThreadStore;
}

type Step =
  'word' | 'think' | 'quote' | 'end' | 'fault' | 'ask' | 'stop' | 'open' | 'leave' | 'wait';
const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom<Step>('word', 'word', 'think', 'quote') },
    { weight: 2, arbitrary: fc.constantFrom<Step>('end', 'fault', 'ask', 'stop') },
    { weight: 3, arbitrary: fc.constantFrom<Step>('open', 'leave', 'wait') },
  ),
  { minLength: 3, maxLength: 40 },
);

test('panels that attach at any moment see the same as each other and as the store', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.array(fc.nat(3), { maxLength: 40 }), async (script, pauses) => {
      const backend = createHandBackend();
      const rig = createServerRig({ respond: backend.respond, store: createSlowStore() });
      const created = await rig.stream({
        type: 'threads.create',
        params: { input: userInput('question') },
      });
      const [first] = await readUntil(created, ({ type }) => type === 'stream_options');
      const threadId = first?.type === 'thread.created' ? first.thread.id : '';
      const panels: Panel[] = [];
      let turns = 1;
      let turn = await backend.next();
      let asking = backend.next();
      const say = (...events: TurnEvent[]) => turn.say(...events);
      /** The running turn may have ended: what is said now goes to the next one. */
      const follow = async () => {
        const next = await Promise.race([asking, tick()]);
        if (!next) return;
        turn = next;
        asking = backend.next();
      };
      for (const [index, step] of script.entries()) {
        await follow();
        if (step === 'word') say({ type: 'text-delta', text: `${index} ` });
        if (step === 'think')
          say({ type: 'reasoning-delta', text: `because of ${index}, of course. ` });
        if (step === 'quote')
          say({
            type: 'citation',
            citation: { title: 'Page', quote: `${index}`, url: 'https://example.com/' },
          });
        if (step === 'end') say({ type: 'reply-end', reason: 'done' });
        if (step === 'fault')
          say({ type: 'reply-fault', fault: { code: 'backend-error', message: 'It failed.' } });
        if (step === 'ask' && turns < 10) {
          turns += 1;
          await rig.open(addRequest(threadId, `question ${index}`));
        }
        if (step === 'stop')
          await rig.post({ type: 'beside.stop', params: { thread_id: threadId } });
        if (step === 'open') panels.push(await openPanel(rig, threadId));
        if (step === 'leave') panels.shift()?.leave();
        for (let pause = pauses[index] ?? 0; pause > 0; pause--) await tick();
      }
      panels.push(await openPanel(rig, threadId));
      // Whatever still runs or waits comes to its end.
      for (let round = 0; round < 14; round++) {
        await idle();
        await follow();
        say({ type: 'reply-end', reason: 'done' });
      }
      await idle();
      expect(rig.live.find(threadId)?.running).toBeUndefined();
      const page = await rig.store.listItems(threadId, { limit: 999, order: 'asc' });
      const stored = (page?.data ?? []).map(({ body }) => body);
      expect(stored.filter(({ type }) => type === 'user_message')).toHaveLength(turns);
      for (const { view } of panels) {
        // A snapshot holds the newest page only.
        expect(view.items.slice(-12)).toEqual(stored.slice(-12));
        expect(view).toMatchObject({ streaming: false, queued: [] });
      }
      for (const panel of panels) panel.leave();
      await Promise.all(panels.map(({ reading }) => reading));
      expect(rig.live.find(threadId)).toBeUndefined();
    }),
    { numRuns: 150 },
  );
}, 60_000);

describe('the snapshot', () => {
  test('holds the words that no chunk holds yet, and goes on without a gap', async () => {
    const backend = createHandBackend();
    const rig = createServerRig({ respond: backend.respond });
    const events = await rig.stream({
      type: 'threads.create',
      params: { input: userInput('question') },
    });
    const turn = await backend.next();
    turn.write('one ', 'two ');
    const [first] = await readUntil(
      events,
      (event) =>
        event.type === 'thread.item.updated' &&
        'delta' in event.update &&
        event.update.delta === 'two ',
    );
    const threadId = first?.type === 'thread.created' ? first.thread.id : '';
    const frames = await rig.attach(threadId);
    const { value: snapshot } = await frames.next();
    expect(snapshot).toMatchObject({
      type: 'snapshot',
      streaming: true,
      allowCancel: true,
      queued: [],
      thread: { items: { data: [{}, { content: [{ text: 'one two ' }] }] } },
    });
    turn.write('three');
    const { value: next } = await frames.next();
    expect(next).toMatchObject({
      type: 'event',
      seq: snapshot.seq + 1,
      event: { update: { delta: 'three' } },
    });
  });

  test('does not call an item growing that is finished while its turn runs on', async () => {
    const backend = createHandBackend();
    const rig = createServerRig({ respond: backend.respond });
    const events = await rig.stream({
      type: 'threads.create',
      params: { input: userInput('question') },
    });
    const turn = await backend.next();
    turn.say({ type: 'reasoning-delta', text: 'First I think about what was asked.' });
    turn.write('one ');
    const read = await readUntil(events, isDeltaOf('one '));
    const threadId = read[0]?.type === 'thread.created' ? read[0].thread.id : '';
    const { value } = await (await rig.attach(threadId)).next();
    const snapshot = value as Extract<AttachFrame, { type: 'snapshot' }>;
    const { data } = snapshot.thread.items;
    expect(data.map(({ type }) => type)).toEqual(['user_message', 'workflow', 'assistant_message']);
    expect(snapshot.growing).toEqual([data[2]?.id]);
  });

  test('holds the newest page, and the cursor to the older ones', async () => {
    const backend = createHandBackend();
    const rig = createServerRig({ respond: backend.respond });
    const create = rig.create('question 0');
    (await backend.next()).finish();
    const threadId = await create;
    for (let count = 1; count < 40; count++) {
      const posted = rig.post(addRequest(threadId, `question ${count}`));
      (await backend.next()).finish();
      await posted;
    }
    const frames = await rig.attach(threadId);
    const { value } = await frames.next();
    const snapshot = value as Extract<AttachFrame, { type: 'snapshot' }>;
    const { data, has_more, after } = snapshot.thread.items;
    expect(data).toHaveLength(16);
    expect(data.at(-1)).toMatchObject({ content: [{ text: 'question 39' }] });
    expect({ has_more, after }).toEqual({ has_more: true, after: data[0]?.id });
    const { json } = await rig.post({
      type: 'items.list',
      params: { thread_id: threadId, limit: 1, after },
    });
    expect(json).toMatchObject({ data: [{ content: [{ text: 'question 23' }] }] });
  });

  test('tells of what was said and is not stored, to who comes later in the same turn', async () => {
    const backend = createHandBackend();
    const rig = createServerRig({ respond: backend.respond });
    const events = await rig.stream({
      type: 'threads.create',
      params: { input: userInput('question') },
    });
    const turn = await backend.next();
    turn.say({ type: 'notice', message: 'Some characters could not be read.' });
    const [first] = await readUntil(events, ({ type }) => type === 'notice');
    const threadId = first?.type === 'thread.created' ? first.thread.id : '';
    const frames = await rig.attach(threadId);
    expect((await frames.next()).value).toMatchObject({
      streaming: true,
      trailing: { type: 'notice', message: 'Some characters could not be read.' },
    });
  });

  test('of a thread that is not there never comes: the stream ends at once', async () => {
    const rig = createServerRig({ respond: createHandBackend().respond });
    const frames = await rig.attach('thr_none');
    expect(await frames.next()).toMatchObject({ done: true });
  });
});

test('a new title reaches every panel', async () => {
  const backend = createHandBackend();
  const rig = createServerRig({ respond: backend.respond });
  const create = rig.create('question');
  (await backend.next()).finish();
  const threadId = await create;
  const frames = await rig.attach(threadId);
  await frames.next();
  await rig.post({ type: 'threads.update', params: { thread_id: threadId, title: 'Mine' } });
  expect((await frames.next()).value).toMatchObject({
    type: 'event',
    event: { type: 'thread.updated', thread: { title: 'Mine' } },
  });
});
