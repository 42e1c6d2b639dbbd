// Our server against the recorded answers of ChatKit's own: whole streams and whole JSON answers, equal but for what is written here.
// oxlint-disable-next-line import/no-unassigned-import -- it puts IndexedDB into the globals
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Json } from '../../lib/shared/json';
import { createIndexedDbStore } from '../../lib/store/indexed-db-store';
import type { ThreadStore } from '../../lib/store/thread-store';
import { createGoldenRespond } from '../support/golden-respond';
import { readGoldenTranscript, type Exchange } from '../support/golden-transcript';
import { createMemoryStore } from '../support/memory-store';
import { createServerRig, isDeltaOf, readUntil, testModel, userInput } from '../support/server-rig';

type Answer = { events?: Json[]; json?: Json; status?: number };
interface Deviation {
  because: string;
  /** Which exchanges of the transcript it concerns. */
  concerns: (exchange: Exchange, request: Request | undefined) => boolean;
  /** What our server answers instead, computed from what the recorded one answered. */
  expected: (recorded: Answer) => Answer;
}
interface Request {
  type: string;
  params: { item_id?: string; input?: { attachments?: string[] } };
}

const refusedStream = (message: string, code: string): Answer => ({
  status: 200,
  events: [
    {
      type: 'error',
      code: 'custom',
      message,
      allow_retry: false,
      beside: { details: [`Code: ${code}`] },
    },
  ],
});
const refusedJson = (status: number, code: string, message: string): Answer => ({
  status,
  json: { error: { code, message } },
});
const notSupported = ['not-supported', 'Beside cannot do this yet.'] as const;

/** Everything in which our server differs on purpose. The first that concerns an exchange counts. */
const deviations: Deviation[] = [
  {
    because:
      'an invalid request is answered with 400 and a reason, where the recorded one fails with 500',
    concerns: ({ raised }) => raised?.includes('ValidationError') ?? false,
    expected: () => refusedJson(400, 'invalid-request', 'This request could not be read.'),
  },
  {
    because:
      'a missing thread is answered with 404 and a reason, where the recorded one fails with 500',
    concerns: (_, request) => request?.type === 'threads.get_by_id',
    expected: () => refusedJson(404, 'not-found', 'This conversation is no longer here.'),
  },
  ...(
    [
      ['was not a ClientToolCallItem', 'This was answered already.', 'conflict'],
      ['is not pending', 'This was answered already.', 'conflict'],
      [
        'is not a user message',
        'This message is of another kind than was expected.',
        'invalid-request',
      ],
      ['Thread missing not found', 'This conversation is no longer here.', 'not-found'],
    ] as const
  ).map(([raised, message, code]) => ({
    because: 'a stream that is refused says so and ends, where the recorded one breaks off',
    concerns: (exchange: Exchange) =>
      (exchange.raised?.startsWith('stream raised') && exchange.raised.includes(raised)) ?? false,
    expected: () => refusedStream(message, code),
  })),
  {
    because: 'a retry of an unknown message says so, where the recorded stream is empty',
    concerns: (_, request) =>
      request?.type === 'threads.retry_after_item' && request.params.item_id === 'nope',
    expected: () => refusedStream('This message is no longer in the conversation.', 'not-found'),
  },
  {
    because:
      'no backend of ours acts on widgets yet; the item that is no widget answers as recorded',
    concerns: (_, request) =>
      request?.type === 'threads.custom_action' && request.params.item_id !== 'tsk_1',
    expected: () => refusedStream(notSupported[1], notSupported[0]),
  },
  {
    because: 'no backend of ours acts on widgets yet, and the wrong item is 400 instead of 500',
    concerns: (_, request) => request?.type === 'threads.sync_custom_action',
    expected: (recorded) =>
      recorded.json === undefined
        ? refusedJson(400, 'invalid-request', 'This message is of another kind than was expected.')
        : refusedJson(400, ...notSupported),
  },
  {
    because: 'speech is written down by the server of the chosen model, and there is none here',
    concerns: (_, request) => request?.type === 'input.transcribe',
    expected: () =>
      refusedJson(
        400,
        'not-supported',
        'Model has no backend that turns speech into text: choose another model.',
      ),
  },
  {
    because: 'bytes go to the disk of this browser, not to an address of the network',
    concerns: (_, request) => request?.type === 'attachments.create',
    expected: ({ json, ...recorded }) => ({ ...recorded, json: onDisk(json ?? null) }),
  },
  {
    because: 'a message with an attachment whose bytes never came is refused before it is stored',
    concerns: (_, request) => (request?.params?.input?.attachments?.length ?? 0) > 0,
    expected: () =>
      refusedStream('An attached file is no longer here: attach it again.', 'not-found'),
  },
  {
    because: 'a new thread is called after its first question from the start',
    concerns: (_, request) => request?.type === 'threads.create',
    expected: ({ events, ...recorded }) => ({
      ...recorded,
      events: (events ?? []).map((event) =>
        isObject(event) && event['type'] === 'thread.created' && isObject(event['thread'])
          ? { ...event, thread: { ...event['thread'], title: 'text please' } }
          : event,
      ),
    }),
  },
];

const ourAddress = 'an address of ours';

/** The recorded attachment, kept where ours keeps it. */
function onDisk(attachment: Json): Json {
  if (!isObject(attachment)) return attachment;
  return {
    ...attachment,
    upload_descriptor: { url: ourAddress, method: 'PUT', headers: {} },
    ...(attachment['type'] === 'image' ? { preview_url: ourAddress } : {}),
  };
}

function isObject(value: Json | undefined): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const idKeys = new Set(['id', 'item_id', 'thread_id', 'after']);
const isGenerated = (id: string) => /^[a-z]+_[0-9a-f]{8}$/u.test(id);

/** Walks both answers together and learns which of our ids stands for which recorded one. */
function learnIds(recorded: Json | undefined, ours: Json | undefined, ids: Map<string, string>) {
  if (Array.isArray(recorded) && Array.isArray(ours)) {
    for (const [index, entry] of recorded.entries()) learnIds(entry, ours[index], ids);
  } else if (isObject(recorded) && isObject(ours)) {
    for (const [key, value] of Object.entries(recorded)) {
      const own = ours[key];
      const isId = idKeys.has(key) && typeof value === 'string' && isGenerated(value);
      if (isId && typeof own === 'string' && !ids.has(value)) ids.set(value, own);
      else learnIds(value, own, ids);
    }
  }
}

/** The answer with each recorded id replaced by ours, and each time by one word. */
function normalise<T extends Json>(value: T, ids: ReadonlyMap<string, string>): T;
function normalise(value: Json, ids: ReadonlyMap<string, string>): Json {
  if (Array.isArray(value)) return value.map((entry) => normalise(entry, ids));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => {
      if (key === 'created_at')
        return [key, typeof entry === 'string' && Date.parse(entry) > 0 ? 'a time' : entry];
      if (typeof entry === 'string' && entry.startsWith('beside:assets/')) return [key, ourAddress];
      if (idKeys.has(key) && typeof entry === 'string') return [key, ids.get(entry) ?? entry];
      return [key, normalise(entry, ids)];
    }),
  );
}

function translate(request: string, ids: ReadonlyMap<string, string>): string {
  return request.replace(/[a-z]+_[0-9a-f]{8}/gu, (id) => ids.get(id) ?? id);
}

function parse(request: string): Request | undefined {
  return request.startsWith('{"type"') ? (JSON.parse(request) as Request) : undefined;
}

const stores: [string, () => ThreadStore][] = [
  ['memory', createMemoryStore],
  ['IndexedDB', () => createIndexedDbStore('golden')],
];

test.each(stores)('answers every recorded request as recorded, over %s', async (_, createStore) => {
  const { before } = readGoldenTranscript();
  expect(before.length).toBeGreaterThan(50);
  // The recording names this model; one that is not set up would be told in a notice.
  const models = [{ ...testModel, id: 'm1' }];
  const rig = createServerRig({ respond: createGoldenRespond(), store: createStore(), models });
  const ids = new Map<string, string>();
  const used = new Set<Deviation>();
  for (const exchange of before) {
    const { request, events, json } = exchange;
    const parsed = parse(request);
    const deviation = deviations.find(({ concerns }) => concerns(exchange, parsed));
    if (deviation) used.add(deviation);
    const isStream = json === undefined && exchange.raised === undefined;
    const recorded: Answer = {
      status: 200,
      ...(isStream ? { events } : {}),
      ...(json === undefined ? {} : { json }),
    };
    const expected = deviation ? deviation.expected(recorded) : recorded;
    const answer = (await rig.post(translate(request, ids))) as Answer;
    learnIds(expected.events, answer.events, ids);
    learnIds(expected.json, answer.json, ids);
    const ours = normalise({ request, ...answer }, new Map());
    expect(ours).toEqual(normalise({ request, ...expected }, ids));
  }
  expect(deviations.filter((deviation) => !used.has(deviation))).toEqual([]);
});

test('gives the oldest page of a thread; hidden items take no place in it', async () => {
  // Recorded: 19 items of a page of 20, because the hidden one was cut out of it afterwards. Ours is full, and holds no answer
  // to a widget action.
  const rig = createServerRig({ respond: createGoldenRespond() });
  const threadId = await rig.create('text please');
  const texts = ['hello', 'misc', 'widget', 'tool'];
  const add = (text: string) =>
    rig.post({
      type: 'threads.add_user_message',
      params: { thread_id: threadId, input: userInput(text) },
    });
  for (const text of texts) await add(text);
  await rig.post({
    type: 'threads.add_client_tool_output',
    params: { thread_id: threadId, result: { ok: true } },
  });
  for (const text of ['si', 'err', 'err', 'err']) await add(text);
  const { json } = await rig.post({ type: 'threads.get_by_id', params: { thread_id: threadId } });
  const thread = json as {
    items: { data: { type: string; id: string }[]; has_more: boolean; after: string };
  };
  expect(thread.items.data.map(({ type }) => type)).toEqual([
    'user_message',
    'assistant_message',
    'user_message',
    'assistant_message',
    'user_message',
    'workflow',
    'task',
    'generated_image',
    'end_of_turn',
    'user_message',
    'widget',
    'widget',
    'user_message',
    'client_tool_call',
    'assistant_message',
    'user_message',
    'structured_input',
    'user_message',
    'user_message',
    'user_message',
  ]);
  expect(thread.items.has_more).toBe(false);
  expect(JSON.stringify(json)).not.toContain('secret');
});

test('a stopped answer is stored as the recorded one', async () => {
  const { after } = readGoldenTranscript();
  const [listing] = after;
  const stop = new AbortController();
  let words = 0;
  const rig = createServerRig({
    respond: createGoldenRespond(
      () => new Promise((resolve) => void ((words += 1) <= 2 && resolve())),
    ),
  });
  const events = await rig.stream(
    { type: 'threads.create', params: { input: userInput('text slow') } },
    stop.signal,
  );
  const read = await readUntil(events, isDeltaOf('lo '));
  stop.abort('stop');
  expect(await events.next()).toMatchObject({ done: true });
  const [created] = read;
  const threadId = created?.type === 'thread.created' ? created.thread.id : '';
  const { json } = await rig.post({
    type: 'items.list',
    params: { thread_id: threadId, order: 'asc' },
  });
  const ids = new Map<string, string>();
  learnIds(listing?.json, json, ids);
  expect(normalise(json ?? null, new Map())).toEqual(normalise(listing?.json ?? null, ids));
  const stored = await rig.store.listItems(threadId, { limit: 9, order: 'asc' }, 'with-hidden');
  expect(stored?.data.map(({ body }) => body.type)).toEqual([
    'user_message',
    'assistant_message',
    'sdk_hidden_context',
  ]);
  expect(stored?.data[2]?.body).toMatchObject({
    content: 'The user cancelled the stream. Stop responding to the prior request.',
  });
  expect(stored?.data[1]?.ours.state).toBe('stopped');
});
