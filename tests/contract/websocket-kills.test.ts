// A hundred turns over a real server that is killed and started again five times: nothing doubled, nothing lost, nothing mixed up.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { bindIo } from '../../lib/egress/bind-io';
import type { Connect } from '../../lib/egress/open-connection';
import { createSocketPool, type SocketPool } from '../../lib/egress/socket-pool';
import { faultTable } from '../../lib/model/fault';
import type { ReplyEvent } from '../../lib/model/reply';
import { timers } from '../../lib/platform/clock';
import { websocket } from '../../lib/transports/websocket';
import { createBackend, createRequest, limits } from '../support/transport-fixtures';

const turns = 100;
/** Before which turns the server is killed while nobody asks, and in which ones while it answers. */
const killsBetween = [20, 60];
const killsWithin = [35, 50, 85];

let folder = '';
let server: ChildProcess | undefined;
const logFile = () => join(folder, 'log.txt');
const logged = () => readFileSync(logFile(), 'utf8').split('\n').filter(Boolean);

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'beside-socket-'))));
afterEach(async () => {
  await kill();
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Of the questions `held` the server says the first word alone: only a kill ends them. */
async function start(port: number, held: readonly string[] = []): Promise<void> {
  const script = join(import.meta.dirname, '../support/chat-socket-process.mjs');
  server = spawn(process.execPath, [script, String(port), logFile(), ...held], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (server.stdout) await once(server.stdout, 'data');
}

async function kill(): Promise<void> {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
}

const connect: Connect = (url, protocols) =>
  new WebSocket(url, protocols) as unknown as ReturnType<Connect>;

function createPool(): SocketPool {
  return createSocketPool({ connect, timers, now: Date.now, pushed: unexpected });
}
const unexpected = () => {
  throw new Error('nothing was pushed');
};

function ask(port: number, sockets: SocketPool, message: string, mapping = {}) {
  const url = `ws://127.0.0.1:${port}`;
  const origins = [`http://127.0.0.1:${port}`];
  const backend = createBackend('websocket', websocket, { url, origins, limits, ...mapping });
  const io = bindIo(backend, {
    fetch,
    sockets,
    threadId: 'thr_1',
    hasAccess: async () => true,
    secretFor: async () => undefined,
    timers,
    random: Math.random,
    signal: new AbortController().signal,
    count: () => undefined,
  });
  return websocket.open(createRequest({ message }), backend, io);
}

/** How a turn ended: with the whole text, or interrupted behind a part of it; anything else says what it was. */
function outcomeOf(whole: string, text: string, end: ReplyEvent | undefined): string {
  if (end?.type === 'reply-end' && text === whole) return 'whole';
  const isInterrupted = end?.type === 'reply-fault' && end.fault.code === 'interrupted';
  return isInterrupted && whole.startsWith(text) ? 'interrupted' : JSON.stringify({ text, end });
}

async function readTurn(reply: AsyncIterable<ReplyEvent>, onFirstWord: () => void) {
  let text = '';
  let end: ReplyEvent | undefined;
  for await (const event of reply) {
    if (event.type === 'text-delta') {
      if (text === '') onFirstWord();
      text += event.text;
    } else if (event.type !== 'progress') end = event;
  }
  return { text, end };
}

test('without ids a question reaches the server at most once, and what is interrupted says so', async () => {
  const port = await freePort();
  const sockets = createPool();
  const held = killsWithin.map((turn) => `question ${turn}`);
  await start(port, held);
  const interrupted: number[] = [];
  const outcomes: string[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const question = `question ${turn}`;
    let restarted: Promise<void> | undefined;
    const restart = () => void (restarted = kill().then(() => start(port, held)));
    // The socket is not told to be gone before the turn asks; starting again takes longer than the first attempt.
    if (killsBetween.includes(turn)) {
      await kill();
      restarted = start(port, held);
    }
    const { text, end } = await readTurn(ask(port, sockets, question), () => {
      if (killsWithin.includes(turn)) restart();
    });
    await restarted;
    const outcome = outcomeOf(`Answer to ${question}.`, text, end);
    outcomes.push(outcome);
    if (outcome === 'interrupted') interrupted.push(turn);
  }
  expect(outcomes.filter((outcome) => outcome !== 'whole' && outcome !== 'interrupted')).toEqual(
    [],
  );
  expect(outcomes).toHaveLength(turns);
  // Each kill in mid-answer is felt, and only kills are.
  for (const turn of killsWithin) expect(interrupted).toContain(turn);
  expect(faultTable.interrupted).toEqual({ retry: true, movesOn: false });
  for (const turn of interrupted) expect([...killsBetween, ...killsWithin]).toContain(turn);
  const questions = logged().filter((line) => line.startsWith('question'));
  expect(questions).toEqual([...new Set(questions)]);
  expect(new Set([...questions, ...interrupted.map((turn) => `question ${turn}`)]).size).toBe(
    turns,
  );
  // One socket for all turns of the session, and a new one after each kill.
  expect(logged().filter((line) => line.startsWith('open'))).toEqual(
    Array.from({ length: 6 }, () => 'open /ws/chat/ses_1'),
  );
}, 180_000);

test('with ids every question is answered whole, and none is shown twice', async () => {
  const port = await freePort();
  const sockets = createPool();
  const mapping = {
    mapping: {
      request: { template: { type: 'message', text: '{{message}}', id: '{{requestId}}' } },
      reply: { id: ['id'] },
    },
  };
  await start(port);
  for (let turn = 0; turn < 40; turn += 1) {
    const question = `question ${turn}`;
    let restarted: Promise<void> | undefined;
    const { text, end } = await readTurn(ask(port, sockets, question, mapping), () => {
      if (turn % 8 === 3) restarted = kill().then(() => start(port));
    });
    await restarted;
    expect([end, text]).toEqual([{ type: 'reply-end', reason: 'done' }, `Answer to ${question}.`]);
  }
}, 180_000);
