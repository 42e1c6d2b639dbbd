// Whatever opens, closes, arrives or is stopped in whatever order: no reply reaches another turn, and no question is sent twice.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bindIo } from '../../../lib/egress/bind-io';
import { createSocketPool, type Pushed } from '../../../lib/egress/socket-pool';
import type { ReplyEvent } from '../../../lib/model/reply';
import { websocket } from '../../../lib/transports/websocket';
import { createFakeSockets, type FakeSocket } from '../../support/fake-sockets';
import { createManualTimers } from '../../support/manual-timers';
import { createBackend, createRequest } from '../../support/transport-fixtures';

type Act = 'open' | 'say' | 'break' | 'close' | 'push' | 'stop' | 'wait' | 'wait-long';
const acts: Act[] = ['open', 'say', 'break', 'close', 'push', 'stop', 'wait', 'wait-long'];

/** Mostly a server that answers, so that turns end and sockets are used again; now and then anything at all. */
const script = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom<Act>('open', 'say', 'say', 'say', 'say') },
    { weight: 1, arbitrary: fc.constantFrom(...acts) },
  ),
  { minLength: 30, maxLength: 120, size: 'max' },
);

interface Style {
  /** Frames carry ids. */
  ids: boolean;
  /** One frame and an end behind it, instead of tokens. */
  whole: boolean;
}

const wordsOf = (question: string) => ['0', '1', '2'].map((word) => `<${question}.${word}>`);

function createWorld({ ids, whole }: Style) {
  const { connect, sockets } = createFakeSockets();
  const timers = createManualTimers();
  const pushed: Pushed[] = [];
  let time = 0;
  const pool = createSocketPool({
    connect,
    timers,
    now: () => time,
    pushed: (message) => pushed.push(message),
  });
  const withIds = {
    request: { template: { type: 'message', text: '{{message}}', id: '{{requestId}}' } },
    reply: { id: ['id'] },
  };
  const backend = createBackend('websocket', websocket, { mapping: ids ? withIds : {} });
  const answered = new Map<FakeSocket, number>();
  const waiting = new Map<FakeSocket, string[]>();

  /** What each socket has to say by now: the answers to what it was asked. */
  function toSay(socket: FakeSocket): string[] {
    const queue = waiting.get(socket) ?? [];
    waiting.set(socket, queue);
    for (const frame of socket.sent.slice(answered.get(socket) ?? 0)) {
      const { text, id } = JSON.parse(frame) as { text: string; id?: string };
      const mark = id === undefined ? {} : { id };
      const words = wordsOf(text);
      const frames = whole
        ? [{ type: 'response', text: words.join('') }]
        : words.map((word) => ({ type: 'token', text: word }));
      for (const said of [...frames, { type: 'done' }])
        queue.push(JSON.stringify({ ...said, ...mark }));
    }
    answered.set(socket, socket.sent.length);
    return queue;
  }

  return {
    pool,
    sockets,
    timers,
    pushed,
    ask(message: string, signal: AbortSignal): AsyncIterable<ReplyEvent> {
      const io = bindIo(backend, {
        fetch,
        sockets: pool,
        threadId: 'thr_1',
        hasAccess: async () => true,
        secretFor: async () => undefined,
        timers,
        random: () => 0.5,
        signal,
        count: () => undefined,
      });
      return websocket.open(createRequest({ message }), backend, io);
    },
    act(act: Act, stop: () => void) {
      const socket = sockets.findLast(({ readyState }) => readyState < 2);
      if (act === 'open') socket?.open();
      if (act === 'say' && socket) {
        const frame = toSay(socket).shift();
        if (frame !== undefined) socket.receive(frame);
      }
      if (act === 'break') socket?.end();
      if (act === 'close') socket?.end(true);
      if (act === 'stop') stop();
      if (act === 'wait' || act === 'wait-long') {
        const ms = act === 'wait' ? 300 : 70_000;
        time += ms;
        timers.pass(ms);
      }
    },
    push(text: string) {
      const socket = sockets.findLast(({ readyState }) => readyState === 1);
      socket?.receive(JSON.stringify({ type: 'response', text }));
      return socket !== undefined;
    },
  };
}

const settle = () => new Promise(setImmediate);

/** Plays a plan and gives every breach of the laws, in words; and how many turns ended whole. */
async function play(plan: Act[], style: Style) {
  const world = createWorld(style);
  const breaches: string[] = [];
  let whole = 0;
  let at = 0;
  for (let turn = 1; at < plan.length; turn += 1) {
    const question = `q${turn}`;
    const stop = new AbortController();
    const got: { text: string; end?: ReplyEvent } = { text: '' };
    const reading = (async () => {
      for await (const event of world.ask(question, stop.signal)) {
        if (event.type === 'text-delta') got.text += event.text;
        else if (event.type !== 'progress') got.end = event;
      }
    })();
    await settle();
    for (; got.end === undefined && at < plan.length; at += 1) {
      const act = plan[at] ?? 'wait';
      // Without ids only what comes between two turns can be told from an answer.
      if (act !== 'push') world.act(act, () => stop.abort());
      else if (style.ids) world.push(`pushed ${at}`);
      await settle();
    }
    if (!got.end) stop.abort();
    await reading;
    await settle();
    const answer = wordsOf(question).join('');
    const isDone = got.end?.type === 'reply-end' && got.end.reason === 'done';
    if (isDone) whole += 1;
    if (isDone ? got.text !== answer : !answer.startsWith(got.text))
      breaches.push(`${question} was answered ${got.text}`);
    if (plan[at] === 'push') world.push(`pushed ${at}`);
  }
  world.pool.closeIdle();
  const sent = world.sockets
    .flatMap((socket) => socket.sent)
    .map((frame) => JSON.parse(frame) as { text: string; id?: string });
  for (const { text, id } of sent) {
    const same = sent.filter((other) => other.text === text);
    if (!style.ids && same.length > 1) breaches.push(`${text} was sent ${same.length} times`);
    if (same.some((other) => other.id !== id)) breaches.push(`${text} was sent with another id`);
  }
  for (const { text } of world.pushed)
    if (!/^pushed \d+$/u.test(text)) breaches.push(`${text} became a message`);
  if (world.sockets.some(({ readyState }) => readyState < 2)) breaches.push('a socket is left');
  if (world.timers.waiting() > 0) breaches.push('a timer is left');
  return { breaches, whole };
}

test.each<Style>([
  { ids: false, whole: false },
  { ids: false, whole: true },
  { ids: true, whole: false },
  { ids: true, whole: true },
])('no reply to another turn, no question twice: %o', async (style) => {
  let whole = 0;
  await fc.assert(
    fc.asyncProperty(script, async (plan) => {
      const played = await play(plan, style);
      whole += played.whole;
      expect(played.breaches).toEqual([]);
    }),
    { numRuns: 60 },
  );
  // The plans are such that many turns come to their end.
  expect(whole).toBeGreaterThan(100);
});
