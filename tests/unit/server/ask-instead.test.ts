import { expect, test } from 'vitest';
import type { Turn } from '../../../lib/model/turn';
import { createServerRig } from '../../support/server-rig';

function createRig() {
  const turns: Turn[] = [];
  const rig = createServerRig({
    respond: async function* respond(turn) {
      turns.push(turn);
      if (turn.askInstead === undefined)
        yield { type: 'reply-fault', fault: { code: 'backend-unreachable', message: 'Down.' } };
      else {
        yield { type: 'text-delta', text: 'From the other one.' };
        yield { type: 'reply-end', reason: 'done' };
      }
    },
  });
  return { rig, turns };
}

const askInstead = (threadId: string) => ({
  type: 'beside.ask_instead',
  params: { thread_id: threadId, backend_id: 'openai' },
});

test('the last message is asked again of the backend that was offered, and only this once', async () => {
  const { rig, turns } = createRig();
  const threadId = await rig.create('Question?');
  const { events } = await rig.post(askInstead(threadId));
  expect(JSON.stringify(events)).toContain('From the other one.');
  expect(turns.map(({ text, askInstead: asked }) => [text, asked])).toEqual([
    ['Question?', undefined],
    ['Question?', 'openai'],
  ]);
  await rig.post({
    type: 'threads.add_user_message',
    params: {
      thread_id: threadId,
      input: {
        content: [{ type: 'input_text', text: 'Next?' }],
        attachments: [],
        inference_options: {},
      },
    },
  });
  expect(turns.at(-1)?.askInstead).toBeUndefined();
});

test('a thread without a message has nothing to ask', async () => {
  const { rig, turns } = createRig();
  const { events } = await rig.post(askInstead('thr_gone'));
  expect(events).toMatchObject([{ type: 'error', allow_retry: false }]);
  expect(turns).toEqual([]);
});
