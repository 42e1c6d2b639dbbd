// What the server takes as a request: what it ignores, what it refuses, and what means the same.
import { expect, test } from 'vitest';
import type { Json } from '../../../lib/shared/json';
import { createRequest, threadIdOf } from '../../support/asked-thread';
import { createEveryRequestRig, dumpStore, type ChatKitRequest } from '../../support/every-request';
import { userInput } from '../../support/server-rig';
import { createEchoRig, openPort } from '../../support/statement-server';

/** Maps whose keys are the application's own. */
const freeMaps = new Set(['result', 'data', 'payload']);

/** The value once without each of its keys, at any depth: everything in these requests is required. */
function withoutEachKey(value: Json, path = ''): [path: string, rest: Json][] {
  if (Array.isArray(value))
    return value.flatMap((entry, index) =>
      withoutEachKey(entry, `${path}.${index}`).map(([at, rest]): [string, Json] => [
        at,
        value.with(index, rest),
      ]),
    );
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => {
    const { [key]: _left, ...rest } = value;
    const deeper = freeMaps.has(key) ? [] : withoutEachKey(field, `${path}.${key}`);
    return [
      [`${path}.${key}`, rest] as [string, Json],
      ...deeper.map(([at, changed]): [string, Json] => [at, { ...value, [key]: changed }]),
    ];
  });
}

/** The value with one more key in every object. */
function withMore(value: Json): Json {
  if (Array.isArray(value)) return value.map(withMore);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, field]) => [key, withMore(field)]);
  return { ...Object.fromEntries(fields), newer: { than: 'we are' } };
}

const unreadable = {
  status: 400,
  json: { error: { code: 'invalid-request', message: 'This request could not be read.' } },
};

test('S06: keys that nobody knows are ignored, at any depth', async () => {
  const { rig, requests } = await createEveryRequestRig();
  for (const request of requests) {
    const more = withMore({ ...request, params: request.params });
    const { status, events } = await rig.post(JSON.stringify(more));
    expect([request.type, status]).toEqual([request.type, 200]);
    expect(events?.filter(({ type }) => type === 'error') ?? []).toEqual([]);
  }
});

test('S06: a request without something required is refused and changes nothing', async () => {
  const { rig, requests, asked } = await createEveryRequestRig();
  const before = await dumpStore(rig);
  const broken = requests.flatMap((request) =>
    withoutEachKey({ type: request.type, params: request.params }),
  );
  // An action may come from no item: that alone may be left out of these requests.
  const refused = broken.filter(([path]) => path !== '.params.item_id');
  expect(refused.length).toBeGreaterThan(60);
  for (const [path, request] of refused)
    expect([path, await rig.post(JSON.stringify(request))]).toEqual([path, unreadable]);
  const [retry] = requests.filter(({ type }) => type === 'threads.retry_after_item');
  const { item_id: _left, ...params } = retry?.params ?? {};
  expect(await rig.post({ type: 'threads.retry_after_item', params })).toEqual(unreadable);
  expect(await dumpStore(rig)).toBe(before);
  expect(asked).toEqual([]);
});

test.each([
  ['no JSON', 'not json'],
  ['no object', '[]'],
  ['an unknown type', '{"type":"threads.explode","params":{}}'],
  ['an unknown operation of ours', '{"type":"beside.explode","params":{}}'],
  ['a negative limit', '{"type":"threads.list","params":{"limit":-1}}'],
  ['an unknown order', '{"type":"threads.list","params":{"order":"newest"}}'],
])('S06: %s is refused and changes nothing', async (_what, body) => {
  const { rig, asked } = await createEveryRequestRig();
  const before = await dumpStore(rig);
  expect(await rig.post(body)).toEqual(unreadable);
  expect(await dumpStore(rig)).toBe(before);
  expect(asked).toEqual([]);
});

test('S07: every request may bring metadata, which comes back nowhere and is not kept', async () => {
  const plain = await createEveryRequestRig();
  const marked = await createEveryRequestRig();
  const [plainPort, markedPort] = [openPort(plain.rig), openPort(marked.rig)];
  const metadata = { marker: 'come back', deep: { marker: ['come back'] } };
  for (const [index, request] of plain.requests.entries()) {
    const expected = await (await plainPort.ask(request)).text();
    const answer = await markedPort.ask({ ...marked.requests[index], metadata });
    expect([request.type, await answer.text()]).toEqual([request.type, expected]);
    expect(await dumpStore(marked.rig)).not.toContain('come back');
  }
  expect(JSON.stringify(marked.asked)).not.toContain('come back');
});

/** Each pair: with null, and without. */
const pairs: [what: string, withNull: ChatKitRequest, without: ChatKitRequest][] = [
  [
    'what may go with a message',
    {
      type: 'threads.create',
      params: {
        input: {
          ...userInput('see '),
          content: [{ ...tag('Ent'), group: null, interactive: null }],
          quoted_text: null,
          inference_options: { tool_choice: null, model: null },
        },
      },
    },
    { type: 'threads.create', params: { input: { ...userInput(''), content: [tag('Ent')] } } },
  ],
  [
    'what may choose a page',
    { type: 'threads.list', params: { limit: null, order: null, after: null } },
    { type: 'threads.list', params: {} },
  ],
];

function tag(text: string) {
  return { type: 'input_tag', id: 'e1', text, data: {} };
}

test.each(pairs)('S08: null and absent are one: %s', async (_what, withNull, without) => {
  const bodies = await Promise.all(
    [{ ...withNull, metadata: null }, without].map(async (request) => {
      const rig = createEchoRig();
      await rig.create('A thread before');
      return [await rig.post(request), await dumpStore(rig)];
    }),
  );
  expect(bodies[0]).toEqual(bodies[1]);
  expect(JSON.stringify(bodies[0])).not.toContain('"code":"invalid-request"');
  // Absent is not written as null either.
  expect(JSON.stringify(bodies[0])).not.toContain('null');
});

test.each([
  [
    'an answer',
    { status: null, answers: { p: { values: null, skipped: null } } },
    { answers: { p: {} } },
  ],
  ['all answers', { status: 'answered', answers: null }, {}],
])('S08: null and absent are one in answered questions: %s', async (_what, ...inputs) => {
  const answers = await Promise.all(
    inputs.map(async (input) => {
      const { rig, threadId } = await createEveryRequestRig();
      const params = { thread_id: threadId, item_id: 'si_1', input };
      return await rig.post({ type: 'threads.add_structured_input', params });
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]?.events?.[1]).toMatchObject({ item: { status: 'answered' } });
});

test('S08: an action from no item is the same with null and without', async () => {
  const answers = await Promise.all(
    [{ item_id: null }, {}].map(async (from) => {
      const { rig, threadId } = await createEveryRequestRig();
      const params = { thread_id: threadId, action: { type: 'go' }, ...from };
      const streamed = await rig.post({ type: 'threads.custom_action', params });
      return [streamed, await rig.post({ type: 'threads.sync_custom_action', params })];
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]?.map(({ status }) => status)).toEqual([200, 200]);
});

test('S06: a refused question starts no thread', async () => {
  const rig = createEchoRig();
  const { events } = await rig.post(createRequest('First question'));
  await rig.post({ type: 'threads.create', params: { input: { content: [] } } });
  const { json } = await rig.post({ type: 'threads.list', params: {} });
  expect(json).toMatchObject({ data: [{ id: threadIdOf(events) }], has_more: false });
});
