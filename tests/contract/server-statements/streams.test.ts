// How the server answers: which requests are streams, what a frame is, what every stream begins with and how it closes.
import { expect, test } from 'vitest';
import {
  addRequest,
  createRequest,
  doneItems,
  isIdle,
  framesUntil,
  readToEnd,
  says,
  textsOf,
  threadIdOf,
  typesOf,
} from '../../support/asked-thread';
import { createEveryRequestRig } from '../../support/every-request';
import { readUntil } from '../../support/server-rig';
import {
  createEchoRig,
  createStatementRig,
  openPort,
  startStatementThread,
  toFrames,
} from '../../support/statement-server';

const streamed = [
  'threads.create',
  'threads.add_user_message',
  'threads.add_client_tool_output',
  'threads.add_structured_input',
  'threads.retry_after_item',
  'threads.custom_action',
];

test('S01: six types are answered as streams, the other ten as JSON', async () => {
  const { rig, requests } = await createEveryRequestRig();
  const { ask } = openPort(rig);
  const seen: [string, number, string | null][] = [];
  for (const request of requests) {
    const { status, headers, body } = await readWhole(await ask(request));
    seen.push([request.type, status, headers]);
    const said = headers === 'application/json' ? [JSON.parse(body)] : toFrames(body);
    expect(said.filter((one) => Object(one).type === 'error')).toEqual([]);
  }
  expect(seen).toHaveLength(16);
  expect(seen).toEqual(
    requests.map(({ type }) => [
      type,
      200,
      streamed.includes(type) ? 'text/event-stream' : 'application/json',
    ]),
  );
});

test('S01: a refused request is answered in the same form', async () => {
  const { ask } = openPort(createEchoRig());
  const params = { thread_id: 'thr_none', item_id: 'msg_none', title: 'New' };
  const stream = await readWhole(await ask({ type: 'threads.retry_after_item', params }));
  expect([stream.status, stream.headers]).toEqual([200, 'text/event-stream']);
  expect(toFrames(stream.body)).toMatchObject([{ type: 'error', allow_retry: false }]);
  const json = await readWhole(await ask({ type: 'threads.update', params }));
  expect([json.status, json.headers]).toEqual([404, 'application/json']);
});

test('S02: a frame is one data line, and leaves before the next thing is said', async () => {
  const { rig, backend } = createStatementRig();
  const response = await openPort(rig).ask(createRequest('Häßlich\n\ndata: 1'));
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const turn = await backend.next();
  let body = '';
  const readUntilSaid = async (text: string) => {
    while (!body.includes(text)) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done) throw new Error(`the stream ended before ${text}`);
      body += value;
    }
  };
  await readUntilSaid('stream_options');
  // Whoever kept frames back would never get past these: the backend says the next word only when the one before was read.
  for (const word of ['one', 'two\n\nthree', 'four']) {
    turn.write(word);
    await readUntilSaid(JSON.stringify(word).slice(1, -1));
  }
  turn.finish();
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read())
    body += next.value;
  const frames = toFrames(body);
  expect(frames[0]).toMatchObject({ type: 'thread.created' });
  expect(frames.at(-1)).toMatchObject({
    type: 'thread.item.done',
    item: { content: [{ text: 'onetwo\n\nthreefour' }] },
  });
});

test('S03: a new thread begins with itself, its message and the options', async () => {
  const { events = [] } = await createEchoRig().post(createRequest('First question'));
  expect(typesOf(events.slice(0, 3))).toEqual([
    'thread.created',
    'thread.item.done',
    'stream_options',
  ]);
  expect(events.slice(0, 2)).toMatchObject([
    { thread: { items: { data: [] } } },
    { item: { type: 'user_message', thread_id: threadIdOf(events) } },
  ]);
  expect(typesOf(events.slice(3))).not.toContain('thread.created');
});

test('S04: a further message begins with itself and the options', async () => {
  const rig = createEchoRig();
  const threadId = await rig.create('First question');
  const { events = [] } = await rig.post(addRequest(threadId, 'Second question'));
  expect(typesOf(events.slice(0, 2))).toEqual(['thread.item.done', 'stream_options']);
  expect(events[0]).toMatchObject({
    item: { type: 'user_message', content: [{ text: 'Second question' }] },
  });
  expect(doneItems(events)).toHaveLength(2);
});

test('S05: an output, a retry and an action begin with the options; answers follow them', async () => {
  const { rig, requests } = await createEveryRequestRig();
  const beginnings: Record<string, string[]> = {};
  for (const request of requests.filter(({ type }) => streamed.includes(type)))
    beginnings[request.type] = typesOf((await rig.post(request)).events?.slice(0, 2));
  expect(beginnings).toMatchObject({
    'threads.add_client_tool_output': ['stream_options', 'progress_update'],
    'threads.retry_after_item': ['stream_options', 'progress_update'],
    'threads.custom_action': ['stream_options', 'progress_update'],
    'threads.add_structured_input': ['stream_options', 'thread.item.replaced'],
  });
});

test('S44: whether a stream may be stopped is said for each stream anew', async () => {
  const { backend, rig, events, turn, threadId } = await startStatementThread();
  const frames = await rig.attach(threadId);
  await frames.next();
  turn.say(says({ type: 'stream_options', stream_options: { allow_cancel: false } }));
  const [told] = (await readUntil(events, ({ type }) => type === 'stream_options')).slice(-1);
  expect(told).toMatchObject({ stream_options: { allow_cancel: false } });
  expect(await framesUntil(frames, ({ type }) => type === 'turn')).toContainEqual(
    expect.objectContaining({ type: 'turn', allowCancel: false }),
  );
  turn.finish();
  await framesUntil(frames, isIdle);
  const next = await rig.stream(addRequest(threadId, 'Second question'));
  const [again] = (await readUntil(next, ({ type }) => type === 'stream_options')).slice(-1);
  expect(again).toMatchObject({ stream_options: { allow_cancel: true } });
  expect(await framesUntil(frames, ({ type }) => type === 'turn')).toContainEqual(
    expect.objectContaining({ type: 'turn', allowCancel: true }),
  );
  (await backend.next()).finish();
  await readToEnd(next);
});

test('S45: after its last event a stream closes, whatever the backend still says', async () => {
  const { rig, backend } = createStatementRig();
  const { ask, parts } = openPort(rig);
  const response = await ask(createRequest('First question'));
  const turn = await backend.next();
  turn.write('whole');
  turn.finish();
  turn.write(' and then some');
  const body = await response.text();
  expect(toFrames(body).at(-1)).toMatchObject({ item: { content: [{ text: 'whole' }] } });
  // Another request comes and goes: what was late would have come before it.
  await (await ask({ type: 'threads.list', params: {} })).text();
  const first = parts().filter(({ id }) => id === parts()[0]?.id);
  expect(first.filter(({ type }) => type === 'end')).toHaveLength(1);
  expect(first.at(-1)).toMatchObject({ type: 'end' });
  expect(JSON.stringify(parts())).not.toContain('and then some');
});

test('S45: a stopped stream closes too, and says nothing more', async () => {
  const stop = new AbortController();
  const { rig, turn, events, threadId } = await startStatementThread({}, stop.signal);
  stop.abort('stop');
  turn.write('too late');
  turn.finish();
  expect(await events.next()).toMatchObject({ done: true });
  await expect.poll(() => rig.live.find(threadId)?.running).toBeUndefined();
  expect(await events.next()).toMatchObject({ done: true });
  expect(await textsOf(rig, threadId)).toEqual(['First question', 'one ']);
});

async function readWhole(response: Response) {
  const body = await response.text();
  return { status: response.status, headers: response.headers.get('content-type'), body };
}
