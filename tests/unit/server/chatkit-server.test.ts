import { describe, expect, test } from 'vitest';
import { userMessageInput } from '../../../lib/chatkit/operations';
import { createHandBackend } from '../../support/hand-backend';
import { createMemoryStore } from '../../support/memory-store';
import { createServerRig, readUntil, testModel, userInput } from '../../support/server-rig';

/** A rig whose backend answers each question at once with its own words. */
const createEchoRig = () =>
  createServerRig({
    async *respond({ text }) {
      yield { type: 'text-delta', text: `echo ${text}` };
      yield { type: 'reply-end', reason: 'done' };
    },
  });

describe('the door', () => {
  test('refuses a body that is too large', async () => {
    const body = JSON.stringify({
      type: 'threads.list',
      params: {},
      metadata: { fill: 'x'.repeat(9e6) },
    });
    expect(await createEchoRig().post(body)).toMatchObject({
      status: 413,
      json: { error: { code: 'too-large' } },
    });
  });

  test('says that a model without ears cannot hear', async () => {
    const params = { audio_base64: btoa('sound'), mime_type: 'audio/webm' };
    expect(await createEchoRig().post({ type: 'input.transcribe', params })).toMatchObject({
      status: 400,
      json: { error: { code: 'not-supported' } },
    });
  });

  test('hands the one-field form to the settings and its fault back', async () => {
    const rig = createEchoRig();
    const add = (address: string) => rig.post({ type: 'beside.add_backend', params: { address } });
    expect(await add('model_1')).toEqual({
      status: 200,
      json: { backendId: 'model_1', modelId: 'model_1' },
    });
    expect(await add('')).toEqual({
      status: 400,
      json: { error: { code: 'settings-invalid', message: 'Enter an address.' } },
    });
  });

  test('takes a Stop where nothing runs', async () => {
    const request = { type: 'beside.stop', params: { thread_id: 'thr_none' } };
    expect(await createEchoRig().post(request)).toEqual({ status: 200, json: {} });
  });

  test('lets a bug through to whoever serves the panel', async () => {
    const rig = createServerRig({
      respond: createHandBackend().respond,
      store: {
        ...createMemoryStore(),
        listThreads: () => Promise.reject(new TypeError('a bug')),
      },
    });
    await expect(rig.post({ type: 'threads.list', params: {} })).rejects.toThrow('a bug');
  });
});

describe('threads', () => {
  test('keep the title the user gave, whatever a backend calls them', async () => {
    const backend = createHandBackend();
    const rig = createServerRig({ respond: backend.respond });
    const create = rig.create('What are tides?');
    (await backend.next()).finish();
    const threadId = await create;
    const title = async () => (await rig.store.getThread(threadId))?.title;
    expect(await title()).toBe('What are tides?');
    const rename = { type: 'threads.update', params: { thread_id: threadId, title: 'Mine' } };
    expect((await rig.post(rename)).json).toMatchObject({ id: threadId, title: 'Mine' });
    const events = await rig.stream({
      type: 'threads.add_user_message',
      params: { thread_id: threadId, input: userInput('And waves?') },
    });
    const turn = await backend.next();
    const thread = {
      id: 'of the server',
      created_at: '',
      title: 'Theirs',
      status: { type: 'locked' as const, reason: 'Why' },
      metadata: {},
      items: { data: [], has_more: false },
    };
    turn.say({ type: 'thread-event', event: { type: 'thread.updated', thread } });
    turn.finish();
    const read = await readUntil(events, () => false);
    expect(read.find(({ type }) => type === 'thread.updated')).toMatchObject({
      thread: { id: threadId, title: 'Mine', status: { type: 'locked', reason: 'Why' } },
    });
    expect(await title()).toBe('Mine');
  });
});

describe('a message', () => {
  test('is asked of the model it names, else of the thread, else of the default one', async () => {
    const other = { ...testModel, id: 'other' };
    const asked: string[] = [];
    const rig = createServerRig({
      models: [testModel, other],
      async *respond({ model }) {
        asked.push(model.id);
        yield { type: 'reply-end', reason: 'done' };
      },
    });
    const threadId = await rig.create('question');
    const ask = (model?: string) =>
      rig.post({
        type: 'threads.add_user_message',
        params: {
          thread_id: threadId,
          input: userInput('a', { inference_options: model === undefined ? {} : { model } }),
        },
      });
    await ask('other');
    await ask();
    await ask('no longer there');
    expect(asked).toEqual(['model', 'other', 'other', 'model']);
  });

  test('says its quote, its tool and its tags to the turn', async () => {
    const backend = createHandBackend();
    const rig = createServerRig({ respond: backend.respond });
    const input = {
      content: [
        { type: 'input_text', text: 'see ' },
        { type: 'input_tag', id: 'e1', text: 'Ent', data: {}, group: null },
      ],
      attachments: [],
      inference_options: { tool_choice: { id: 'search' }, model: null },
      quoted_text: 'these words',
    };
    expect(userMessageInput.safeParse(input).success).toBe(true);
    const events = await rig.stream({ type: 'threads.create', params: { input } });
    const { turn } = await backend.next();
    expect(turn).toMatchObject({
      text: 'see @Ent',
      quotedText: 'these words',
      toolChoice: 'search',
      history: [],
      context: [],
    });
    const [, done] = await readUntil(events, ({ type }) => type === 'thread.item.done');
    expect(done).toMatchObject({
      item: {
        content: [
          { type: 'input_text', text: 'see ' },
          { type: 'input_tag', id: 'e1', text: 'Ent', data: {}, interactive: false },
        ],
        quoted_text: 'these words',
        inference_options: { tool_choice: { id: 'search' } },
      },
    });
    expect(JSON.stringify(done)).not.toContain('null');
  });
});
