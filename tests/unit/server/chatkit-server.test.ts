import { describe, expect, test } from 'vitest';
import { userMessageInput } from '../../../lib/chatkit/operations';
import type { ThreadItem } from '../../../lib/chatkit/items';
import type { ItemRecord } from '../../../lib/store/records';
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
  test.each([
    ['no JSON', 'not json'],
    ['no object', '[]'],
    ['an unknown type', '{"type":"threads.explode","params":{}}'],
    ['an unknown operation of ours', '{"type":"beside.explode","params":{}}'],
    ['missing parameters', '{"type":"threads.list"}'],
    ['a negative limit', '{"type":"threads.list","params":{"limit":-1}}'],
  ])('refuses %s and stores nothing', async (_what, body) => {
    const rig = createEchoRig();
    expect(await rig.post(body)).toEqual({
      status: 400,
      json: { error: { code: 'invalid-request', message: 'This request could not be read.' } },
    });
    expect(await rig.store.listThreads({ limit: 1, order: 'asc' })).toMatchObject({ data: [] });
  });

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

  test('ignores what it does not know in a request it knows', async () => {
    const request = { type: 'threads.list', params: { extra: 1 }, metadata: { m: 1 }, other: 2 };
    expect(await createEchoRig().post(request)).toMatchObject({ status: 200 });
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
  test('are listed newest first, in pages of twenty unless asked otherwise', async () => {
    const rig = createEchoRig();
    const ids: string[] = [];
    for (let count = 0; count < 23; count++) ids.push(await rig.create(`question ${count}`));
    const list = async (params: object) => {
      const { json } = await rig.post({ type: 'threads.list', params });
      return json as { data: { id: string; items: object }[]; has_more: boolean; after?: string };
    };
    for (const params of [{}, { limit: 0 }, { limit: null, order: null, after: null }]) {
      const page = await list(params);
      expect(page.data.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 20));
      expect(page).toMatchObject({ has_more: true, after: ids[3] });
    }
    const rest = await list({ after: ids[3] });
    expect(rest.data.map(({ id }) => id)).toEqual([ids[2], ids[1], ids[0]]);
    expect(rest).not.toHaveProperty('after');
    expect(rest.data[0]?.items).toEqual({ data: [], has_more: false });
    expect((await list({ order: 'asc', limit: 1 })).data.map(({ id }) => id)).toEqual([ids[0]]);
    expect(await rig.post({ type: 'threads.list', params: { after: 'thr_none' } })).toMatchObject({
      status: 404,
    });
  });

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

  test('that are gone are not found by any operation', async () => {
    const rig = createEchoRig();
    const threadId = await rig.create('question');
    await rig.post({ type: 'threads.delete', params: { thread_id: threadId } });
    const params = { thread_id: threadId, item_id: 'a', title: 'b', action: { type: 'c' } };
    for (const type of [
      'threads.get_by_id',
      'items.list',
      'threads.update',
      'threads.sync_custom_action',
    ])
      expect(await rig.post({ type, params })).toMatchObject({
        status: 404,
        json: { error: { code: 'not-found' } },
      });
    const streamed = { ...params, input: userInput('a'), result: null };
    for (const type of [
      'threads.add_user_message',
      'threads.retry_after_item',
      'threads.add_client_tool_output',
      'threads.custom_action',
    ])
      expect((await rig.post({ type, params: streamed })).events).toMatchObject([
        { type: 'error', code: 'custom', allow_retry: false },
      ]);
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

  test('with a file we do not have is refused before anything is stored', async () => {
    const rig = createEchoRig();
    const input = userInput('see', { attachments: ['atc_none'] });
    expect((await rig.post({ type: 'threads.create', params: { input } })).events).toMatchObject([
      { type: 'error', allow_retry: false },
    ]);
    expect(await rig.store.listThreads({ limit: 1, order: 'asc' })).toMatchObject({ data: [] });
  });
});

describe('a client tool', () => {
  const call = (id: string): ThreadItem => ({
    id,
    thread_id: '',
    created_at: '2026-01-01T00:00:00Z',
    type: 'client_tool_call',
    status: 'pending',
    call_id: id,
    name: 'get_selection',
    arguments: {},
  });

  test('that has answered lets the turn go on, once, and drops other open calls', async () => {
    const backend = createHandBackend();
    const rig = createServerRig({ respond: backend.respond });
    const create = rig.create('question');
    const first = await backend.next();
    for (const id of ['tc_1', 'tc_2'])
      first.say({ type: 'thread-event', event: { type: 'thread.item.done', item: call(id) } });
    first.finish();
    const threadId = await create;
    const output = {
      type: 'threads.add_client_tool_output',
      params: { thread_id: threadId, result: { words: 3 } },
    };
    const events = await rig.stream(output);
    const { turn, finish } = await backend.next();
    expect(turn).toMatchObject({
      text: 'get_selection: {"words":3}',
      resumes: { id: 'tc_2', status: 'completed', output: { words: 3 } },
    });
    expect((await rig.post(output)).events).toMatchObject([{ type: 'error', allow_retry: false }]);
    finish();
    expect(await readUntil(events, () => false)).toEqual([
      { type: 'stream_options', stream_options: { allow_cancel: true } },
    ]);
    expect(await rig.store.getItem(threadId, 'tc_1')).toBeUndefined();
    expect((await rig.post(output)).events).toMatchObject([{ type: 'error', allow_retry: false }]);
  });
});

test('feedback is kept with the items it is about; unknown ones are no mistake', async () => {
  const rig = createEchoRig();
  const threadId = await rig.create('question');
  const page = await rig.store.listItems(threadId, { limit: 1, order: 'desc' });
  const [answer] = page?.data ?? ([] as ItemRecord[]);
  const params = { thread_id: threadId, item_ids: [answer?.id ?? '', 'none'], kind: 'negative' };
  expect(await rig.post({ type: 'items.feedback', params })).toEqual({ status: 200, json: {} });
  const stored = await rig.store.getItem(threadId, answer?.id ?? '');
  expect(stored).toEqual({ ...answer, ours: { ...answer?.ours, feedback: 'negative' } });
});
