import { expect, test, vi } from 'vitest';
import { createAttach } from '../../../lib/messaging/create-attach';
import type { BackgroundToPanel, PanelToBackground } from '../../../lib/messaging/messages';
import type { AnswerPanel, PanelCaller, StreamedEvent } from '../../../lib/messaging/panel-answer';
import { createPanelConnection } from '../../../lib/messaging/panel-connection';
import { createPanelFetch } from '../../../lib/messaging/panel-fetch';
import { createPanelOperations } from '../../../lib/messaging/panel-operations';
import { servePanel, type PortProblem } from '../../../lib/messaging/serve-panel';
import { createPortPair } from '../../support/port-pair';

interface Timer {
  ms: number;
  callback: () => void;
}

function setUp(answer: AnswerPanel, { windowId }: { windowId?: number } = {}) {
  const pairs: ReturnType<typeof createPortPair<PanelToBackground, BackgroundToPanel>>[] = [];
  const timers = new Set<Timer>();
  const problems: PortProblem[] = [];
  const connection = createPanelConnection(
    () => {
      const pair = createPortPair<PanelToBackground, BackgroundToPanel>();
      pairs.push(pair);
      servePanel(pair.b.port, answer, { report: (problem) => problems.push(problem) });
      return pair.a.port;
    },
    {
      nextFrame: (callback) => {
        queueMicrotask(callback);
      },
      every: (ms, callback) => {
        const timer = { ms, callback };
        timers.add(timer);
        return () => timers.delete(timer);
      },
      windowId: () => windowId,
    },
  );
  return {
    connection,
    pairs,
    problems,
    timers,
    tick: () => {
      for (const timer of timers) timer.callback();
    },
    panelFetch: createPanelFetch(connection),
    operations: createPanelOperations(connection),
  };
}

/** Answers each request with a stream that the test feeds by hand. */
function byHand() {
  const callers: PanelCaller[] = [];
  const bodies: string[] = [];
  let give: ((event: StreamedEvent | 'end' | 'fail') => void) | undefined;
  const answer: AnswerPanel = (body, caller) => {
    bodies.push(body);
    callers.push(caller);
    const waiting: (StreamedEvent | 'end' | 'fail')[] = [];
    let wake: (() => void) | undefined;
    give = (event) => {
      waiting.push(event);
      wake?.();
    };
    caller.signal.addEventListener('abort', () => wake?.());
    async function* events() {
      for (;;) {
        const next = waiting.shift();
        if (next === 'end' || (caller.signal.aborted && next === undefined)) return;
        if (next === 'fail') throw new Error('a bug');
        if (next) yield next;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    }
    return Promise.resolve({ type: 'stream', events: events() });
  };
  return {
    answer,
    callers,
    bodies,
    give: (event: StreamedEvent | 'end' | 'fail') => give?.(event),
  };
}

const notice = (message: string): StreamedEvent => ({ type: 'notice', level: 'info', message });
const post = (body: string, signal?: AbortSignal) => ({
  method: 'POST',
  body,
  ...(signal ? { signal } : {}),
});
const address = 'https://background.test/';

function reader(response: Response) {
  const texts = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  return async () => (await texts?.read())?.value;
}

test('a JSON answer arrives with its status, and the window goes along', async () => {
  const callers: PanelCaller[] = [];
  const { panelFetch, operations } = setUp(
    (body, caller) => {
      callers.push(caller);
      return Promise.resolve({ type: 'json', status: 418, body: JSON.stringify({ asked: body }) });
    },
    { windowId: 7 },
  );
  const response = await panelFetch(address, post('{"type":"x"}'));
  expect(response.status).toBe(418);
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(await response.json()).toEqual({ asked: '{"type":"x"}' });
  expect(await operations.operation('beside.x', { a: 1 })).toEqual({
    status: 418,
    body: { asked: '{"type":"beside.x","params":{"a":1}}' },
  });
  expect(callers.map((caller) => caller.windowId)).toEqual([7, 7]);
});

test('a request given as a Request is sent too', async () => {
  const { panelFetch } = setUp((body) => Promise.resolve({ type: 'json', status: 200, body }));
  const response = await panelFetch(new Request(address, post('{"type":"y"}')));
  expect(await response.text()).toBe('{"type":"y"}');
});

test('a stream is read event by event, while it is being written', async () => {
  const source = byHand();
  const { panelFetch } = setUp(source.answer);
  const response = await panelFetch(address, post('{}'));
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const read = reader(response);
  source.give(notice('one'));
  expect(await read()).toBe(`data: ${JSON.stringify(notice('one'))}\n\n`);
  source.give(notice('two'));
  expect(await read()).toBe(`data: ${JSON.stringify(notice('two'))}\n\n`);
  source.give('end');
  expect(await read()).toBeUndefined();
});

test.each([
  ['stop', 'stop'],
  ['panel closed', 'detach'],
])('aborting with the reason "%s" reaches the background as %s', async (reason, expected) => {
  const source = byHand();
  const { panelFetch } = setUp(source.answer);
  const controller = new AbortController();
  const response = await panelFetch(address, post('{}', controller.signal));
  const read = reader(response);
  controller.abort(reason);
  await expect(read()).rejects.toBe(reason);
  await vi.waitFor(() => expect(source.callers[0]?.signal.reason).toBe(expected));
});

test('aborting before the head rejects the request with the reason', async () => {
  const { panelFetch } = setUp(() => new Promise(() => {}));
  const controller = new AbortController();
  const pending = panelFetch(address, post('{}', controller.signal));
  controller.abort('stop');
  await expect(pending).rejects.toBe('stop');
  await expect(panelFetch(address, post('{}', controller.signal))).rejects.toBe('stop');
});

test('leaving a stream detaches and does not stop', async () => {
  const source = byHand();
  const { panelFetch } = setUp(source.answer);
  const response = await panelFetch(address, post('{}'));
  await response.body?.cancel();
  await vi.waitFor(() => expect(source.callers[0]?.signal.reason).toBe('detach'));
});

test('a disconnect breaks what is open as a network error, and the next request connects again', async () => {
  const source = byHand();
  const { panelFetch, operations, pairs } = setUp(source.answer);
  const response = await panelFetch(address, post('{}'));
  const read = reader(response);
  const early = operations.operation('beside.x', {});
  pairs[0]?.disconnect();
  await expect(read()).rejects.toThrow(TypeError);
  await expect(early).rejects.toThrow(TypeError);
  expect(source.callers[0]?.signal.reason).toBe('detach');
  expect((await panelFetch(address, post('{}'))).status).toBe(200);
  expect(pairs).toHaveLength(2);
});

test('a port that is dead without having said so is replaced for the next request', async () => {
  const { panelFetch, pairs } = setUp((body) =>
    Promise.resolve({ type: 'json', status: 200, body }),
  );
  await panelFetch(address, post('{}'));
  const first = pairs[0];
  if (!first) throw new Error('no port was opened');
  first.a.port.send = () => {
    throw new Error('Attempt to postMessage on disconnected port');
  };
  expect(await (await panelFetch(address, post('[]'))).text()).toBe('[]');
  expect(pairs).toHaveLength(2);
});

test('a background that cannot be reached is a network error', async () => {
  const connection = createPanelConnection(
    () => {
      throw new Error('Extension context invalidated.');
    },
    { nextFrame: () => {}, every: () => () => {} },
  );
  await expect(createPanelFetch(connection)(address, post('{}'))).rejects.toThrow(TypeError);
});

test('a bug in the background is status 500, or a broken stream once the head is out', async () => {
  const source = byHand();
  const failing = setUp(() => Promise.reject(new Error('a bug')));
  const response = await failing.panelFetch(address, post('{}'));
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({ error: { code: 'internal' } });
  expect(failing.problems).toEqual(['answer-failed']);

  const breaking = setUp(source.answer);
  const read = reader(await breaking.panelFetch(address, post('{}')));
  source.give('fail');
  await expect(read()).rejects.toThrow(TypeError);
  expect(breaking.problems).toEqual(['answer-failed']);
});

test('malformed messages are dropped with a code, and the port goes on working', async () => {
  const problems: PortProblem[] = [];
  const pair = createPortPair<unknown, BackgroundToPanel>();
  servePanel(pair.b.port, (body) => Promise.resolve({ type: 'json', status: 200, body }), {
    report: (problem) => problems.push(problem),
  });
  const wrong = [null, 1, 'x', [], {}, { type: 'request' }, { type: 'request-cancel', id: 'a' }];
  for (const message of wrong) pair.a.port.send(message);
  pair.a.port.send({ type: 'request-cancel', id: 'nobody', reason: 'stop' });
  pair.a.port.send({ type: 'ping' });
  await vi.waitFor(() => expect(pair.b.sent).toEqual([{ type: 'pong' }]));
  expect(problems).toEqual(wrong.map(() => 'malformed-message'));
});

test('an attachment yields frames until it is left, and its stop is an operation of its own', async () => {
  const source = byHand();
  const { operations } = setUp(source.answer);
  const controller = new AbortController();
  const attached = createAttach(operations)('thr_1', controller.signal);
  const frames = attached.frames[Symbol.asyncIterator]();
  const next = frames.next();
  await vi.waitFor(() => expect(source.bodies).toHaveLength(1));
  source.give({ type: 'turn', seq: 1, streaming: true, allowCancel: true, queued: [] });
  expect(await next).toMatchObject({ value: { type: 'turn', seq: 1 } });
  controller.abort();
  expect((await frames.next()).done).toBe(true);
  await vi.waitFor(() => expect(source.callers[0]?.signal.reason).toBe('detach'));
  attached.stop();
  await vi.waitFor(() =>
    expect(source.bodies[1]).toBe('{"type":"beside.stop","params":{"thread_id":"thr_1"}}'),
  );
});

test('a panel that has gone without a word does no harm', async () => {
  const problems: PortProblem[] = [];
  const pair = createPortPair<unknown, BackgroundToPanel>();
  const source = byHand();
  servePanel(
    {
      ...pair.b.port,
      send: () => {
        throw new Error('Attempting to use a disconnected port object');
      },
    },
    source.answer,
    { report: (problem) => problems.push(problem) },
  );
  pair.a.port.send({ type: 'ping' });
  pair.a.port.send({ type: 'request', id: 'a', body: '{}' });
  await vi.waitFor(() => expect(source.bodies).toHaveLength(1));
  source.give(notice('one'));
  source.give('end');
  pair.disconnect();
  await vi.waitFor(() => expect(source.callers[0]?.signal.aborted).toBe(true));
  expect(problems).toEqual([]);
});

test('a stream that is refused throws the fault instead of yielding', async () => {
  const { operations } = setUp(() =>
    Promise.resolve({
      type: 'json',
      status: 404,
      body: '{"error":{"code":"not-found","message":"Gone."}}',
    }),
  );
  const events = operations.stream('beside.watch', {}, new AbortController().signal);
  await expect(events[Symbol.asyncIterator]().next()).rejects.toMatchObject({
    cause: { code: 'not-found', message: 'Gone.' },
  });
});

test('a heartbeat runs while something is open, and two missed answers break the connection', async () => {
  const source = byHand();
  const { panelFetch, pairs, tick, timers } = setUp(source.answer);
  const response = await panelFetch(address, post('{}'));
  const read = reader(response);
  expect([...timers].map((timer) => timer.ms)).toEqual([20_000]);
  tick();
  await vi.waitFor(() => expect(pairs[0]?.b.sent.at(-1)).toEqual({ type: 'pong' }));
  await Promise.resolve();
  const first = pairs[0];
  if (!first) throw new Error('no port was opened');
  first.b.port.send = () => {};
  tick();
  tick();
  tick();
  await expect(read()).rejects.toThrow(TypeError);
});
