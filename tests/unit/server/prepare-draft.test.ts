// A draft is prepared as the message is when it is sent: same history, same model, same page.
import { expect, test } from 'vitest';
import type { Turn } from '../../../lib/model/turn';
import { prepareDraft } from '../../../lib/server/prepare-draft';
import { createServerRig, testModel, userInput } from '../../support/server-rig';

test('what a draft would ask is what the message then asks', async () => {
  const asked: Turn[] = [];
  const rig = createServerRig({
    async *respond(turn) {
      asked.push(turn);
      yield { type: 'text-delta', text: `Answer ${asked.length}` };
      yield { type: 'reply-end', reason: 'done' };
    },
  });
  const threadId = await rig.create('First?');
  const context = [
    { kind: 'page' as const, title: 'T', url: 'https://example.com/', text: 'Page' },
  ];
  const input = userInput('Second?', { quoted_text: 'a quote' });
  const draft = await prepareDraft(
    {
      store: rig.store,
      models: () => Promise.resolve({ models: [testModel], defaultModelId: testModel.id }),
      now: () => 0,
      createId: (prefix) => `${prefix}_draft`,
    },
    threadId,
    { ...input, content: [{ type: 'input_text', text: 'Second?' }], quoted_text: 'a quote' },
    context,
  );
  await rig.post({
    type: 'threads.add_user_message',
    params: { thread_id: threadId, input },
    metadata: { beside: { context } },
  });
  const [, sent] = asked;
  if (!draft.ok || !sent) throw new Error('nothing was asked');
  expect({ ...draft.value.turn, id: sent.id }).toEqual(sent);
  expect(sent.history).toHaveLength(2);
});

test('a preview stores nothing', async () => {
  const rig = createServerRig({ respond: async function* respond() {} });
  const params = { thread_id: null, input: userInput('Hi'), context: [] };
  await rig.post({ type: 'beside.preview', params });
  const threads = await rig.store.listThreads({ limit: 5, order: 'desc' });
  expect(threads?.data).toEqual([]);
});
