// Several questions in one thread at the same time: they are answered one after the other.
import { expect, test } from 'vitest';
import {
  addRequest,
  doneItems,
  framesUntil,
  readToEnd,
  startThread,
  textOf,
  textsOf,
  typesOf,
} from '../../support/asked-thread';
import { readUntil } from '../../support/server-rig';
import { createEchoRig, newStore } from '../../support/statement-server';

test('S42: a second question waits visibly, and stands behind the first answer', async () => {
  const { backend, rig, events, turn, threadId } = await startThread(undefined, {
    store: newStore(),
  });
  const frames = await rig.attach(threadId);
  await frames.next();
  const second = await rig.stream(addRequest(threadId, 'Second question'));
  const opening = await readUntil(second, ({ type }) => type === 'stream_options');
  expect(typesOf(opening)).toEqual(['thread.item.done', 'stream_options']);
  const announced = await framesUntil(frames, ({ type }) => type === 'turn');
  const itemId = doneItems(opening)[0]?.id;
  expect(announced).toMatchObject([
    { type: 'event', event: { type: 'thread.item.done', item: { id: itemId } } },
    { type: 'turn', streaming: true, queued: [itemId] },
  ]);
  const later = await rig.attach(threadId);
  const { value } = await later.next();
  expect(value.type === 'snapshot' && value.thread.items.data.map(textOf)).toEqual([
    'First question',
    'one ',
    'Second question',
  ]);
  turn.write('two');
  turn.finish();
  await readToEnd(events);
  const next = await backend.next();
  expect(next.turn.text).toBe('Second question');
  expect(next.turn.history.map(({ text }) => text)).toEqual(['First question', 'one two']);
  next.write('three');
  next.finish();
  await readToEnd(second);
  expect(await textsOf(rig, threadId)).toEqual([
    'First question',
    'one two',
    'Second question',
    'three',
  ]);
});

test('S42: questions that come in the same moment are each followed by their own answer', async () => {
  const rig = createEchoRig();
  const threadId = await rig.create('question 0');
  const questions = Array.from({ length: 8 }, (_, index) => `question ${index + 1}`);
  const answers = await Promise.all(questions.map((text) => rig.post(addRequest(threadId, text))));
  expect(answers.map(({ events }) => doneItems(events).map(textOf))).toEqual(
    questions.map((text) => [text, `echo ${text}`]),
  );
  expect(await textsOf(rig, threadId)).toEqual(
    ['question 0', ...questions].flatMap((text) => [text, `echo ${text}`]),
  );
});
