// Going on from what a thread holds: a message asked again, a tool's output, answered questions.
import { describe, expect, test } from 'vitest';
import type { ThreadItem } from '../../../lib/chatkit/items';
import {
  addRequest,
  createRequest,
  doneItems,
  doneOf,
  framesUntil,
  isIdle,
  readToEnd,
  retryRequest,
  textsOf,
  threadIdOf,
  toolCall,
  typesOf,
} from '../../support/asked-thread';
import { dumpStore } from '../../support/every-request';
import { createEchoRig, createStatementRig } from '../../support/statement-server';

const refused = [{ type: 'error', code: 'custom', allow_retry: false }];

describe('Retry', () => {
  test('S23: takes away what came after the message, keeps it, and asks it again', async () => {
    const { rig, backend } = createStatementRig();
    const context = [{ kind: 'page', title: 'Tides', url: 'https://example.com/', text: 'Moon.' }];
    const ask = async (request: object, answer: string) => {
      const events = await rig.stream(request);
      const turn = await backend.next();
      turn.write(answer);
      turn.finish();
      return { turn: turn.turn, heard: await readToEnd(events) };
    };
    const first = await ask(createRequest('First question'), 'one');
    const threadId = threadIdOf(first.heard);
    const metadata = { beside: { context } };
    const second = await ask({ ...addRequest(threadId, 'Second question'), metadata }, 'two');
    await ask(addRequest(threadId, 'Third question'), 'three');
    const [message, answer] = doneItems(second.heard);
    const frames = await rig.attach(threadId);
    await frames.next();
    const again = await ask(retryRequest(threadId, message?.id ?? ''), 'new');
    expect(again.turn).toMatchObject({ text: 'Second question', context });
    expect(again.turn.history.map(({ text }) => text)).toEqual(['First question', 'one']);
    expect(await textsOf(rig, threadId)).toEqual([
      'First question',
      'one',
      'Second question',
      'new',
    ]);
    expect(doneItems(again.heard)).toHaveLength(1);
    // Who asked drops them by itself; other windows are told, and nothing is lost for good.
    expect(typesOf(again.heard)).not.toContain('thread.item.removed');
    const told = await framesUntil(frames, isIdle);
    const removed = told.flatMap((frame) =>
      frame.type === 'event' && frame.event.type === 'thread.item.removed'
        ? [frame.event.item_id]
        : [],
    );
    expect(removed).toHaveLength(3);
    expect(removed).toContain(answer?.id);
    const kept = await rig.store.getItem(threadId, answer?.id ?? '');
    expect(kept?.ours.supersededAt).toBeTypeOf('number');
  });

  test('S24: of no message, or of something else, changes nothing', async () => {
    const rig = createEchoRig();
    const { events } = await rig.post(createRequest('First question'));
    const threadId = threadIdOf(events);
    await rig.post(addRequest(threadId, 'Second question'));
    const elsewhere = doneItems((await rig.post(createRequest('Elsewhere'))).events)[0]?.id ?? '';
    const [message, answer] = doneItems(events);
    const before = await dumpStore(rig);
    for (const itemId of ['msg_none', answer?.id ?? '', elsewhere])
      expect((await rig.post(retryRequest(threadId, itemId))).events).toMatchObject(refused);
    expect(await dumpStore(rig)).toBe(before);
    await rig.post(retryRequest(threadId, message?.id ?? ''));
    // What a retry took away is no message of the thread any more.
    const after = await dumpStore(rig);
    expect((await rig.post(retryRequest(threadId, answer?.id ?? ''))).events).toMatchObject(
      refused,
    );
    expect(await dumpStore(rig)).toBe(after);
  });
});

/** A thread whose first answer ended with these items. */
async function createThreadWith(...items: ThreadItem[]) {
  const { rig, backend } = createStatementRig();
  const events = await rig.stream(createRequest('First question'));
  const turn = await backend.next();
  turn.say(...items.map(doneOf));
  turn.finish();
  return { rig, backend, threadId: threadIdOf(await readToEnd(events)) };
}

describe('a tool’s output', () => {
  const outputOf = (thread_id: string) => ({
    type: 'threads.add_client_tool_output',
    params: { thread_id, result: { words: 3 } },
  });

  test('S25: completes the newest call, and drops other open ones', async () => {
    const { rig, backend, threadId } = await createThreadWith(toolCall('tc_1'), toolCall('tc_2'));
    const events = await rig.stream(outputOf(threadId));
    const { turn, finish } = await backend.next();
    const completed = { id: 'tc_2', status: 'completed', output: { words: 3 } };
    expect(turn).toMatchObject({ text: 'get_selection: {"words":3}', resumes: completed });
    finish();
    expect(typesOf(await readToEnd(events))).toEqual(['stream_options']);
    expect((await rig.store.getItem(threadId, 'tc_2'))?.body).toMatchObject(completed);
    expect(await rig.store.getItem(threadId, 'tc_1')).toBeUndefined();
    expect(await textsOf(rig, threadId)).toEqual(['First question', 'client_tool_call']);
  });

  test('S25: is refused where something stands behind the call', async () => {
    const end = { id: 'eot', thread_id: '', created_at: '', type: 'end_of_turn' } as const;
    const { rig, threadId } = await createThreadWith(toolCall('tc_1'), end);
    const before = await dumpStore(rig);
    expect((await rig.post(outputOf(threadId))).events).toMatchObject(refused);
    expect(await dumpStore(rig)).toBe(before);
  });

  test('S26: is taken once', async () => {
    const { rig, backend, threadId } = await createThreadWith(toolCall('tc_1'));
    const events = await rig.stream(outputOf(threadId));
    const { finish } = await backend.next();
    expect((await rig.post(outputOf(threadId))).events).toMatchObject(refused);
    finish();
    await readToEnd(events);
    const before = await dumpStore(rig);
    expect((await rig.post(outputOf(threadId))).events).toMatchObject(refused);
    expect(await dumpStore(rig)).toBe(before);
  });
});

test('S27: questions are answered once, each as it may be answered', async () => {
  const options = [{ value: 'Low' }, { value: 'High' }];
  const choice = { type: 'multiple_choice', options } as const;
  const free = { type: 'freeform' } as const;
  const { rig, backend, threadId } = await createThreadWith({
    id: 'si_1',
    thread_id: '',
    created_at: '',
    type: 'structured_input',
    status: 'pending',
    inputs: [
      { ...choice, id: 'one', question: 'One?', multiple: false },
      { ...choice, id: 'many', question: 'Many?', multiple: true },
      { ...choice, id: 'own', question: 'Own?', multiple: false },
      { ...free, id: 'empty', question: 'Empty?' },
      { ...free, id: 'missing', question: 'Missing?' },
      { ...free, id: 'skipped', question: 'Skipped?' },
    ],
  });
  const answers = {
    one: { values: ['High', 'Low'] },
    many: { values: ['High', 'Low'] },
    own: { values: ['Neither'] },
    empty: { values: [] },
    skipped: { values: ['said'], skipped: true },
    unknown: { values: ['x'] },
    constructor: { values: ['x'] },
  };
  const submit = (more: object) => ({
    type: 'threads.add_structured_input',
    params: { thread_id: threadId, item_id: 'si_1', input: { answers, ...more } },
  });
  const events = await rig.stream(submit({}));
  const { turn, finish } = await backend.next();
  const skipped = { values: [], skipped: true };
  const given = [
    { values: ['High'], skipped: false },
    { values: ['High', 'Low'], skipped: false },
    { values: ['Neither'], skipped: false },
    skipped,
    skipped,
    skipped,
  ];
  expect(turn.resumes).toMatchObject({ id: 'si_1', status: 'answered' });
  finish();
  const [, replaced] = await readToEnd(events);
  expect(replaced).toMatchObject({
    type: 'thread.item.replaced',
    item: { status: 'answered', inputs: given.map((answer) => ({ answer })) },
  });
  expect(JSON.stringify(replaced)).not.toContain('unknown');
  const before = await dumpStore(rig);
  expect((await rig.post(submit({ status: 'skipped' }))).events).toMatchObject(refused);
  expect(await dumpStore(rig)).toBe(before);
});
