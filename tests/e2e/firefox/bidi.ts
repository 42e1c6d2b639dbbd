// A small WebDriver BiDi client: starts Firefox with a fresh profile and speaks to it over its socket. Used by the Firefox driver alone.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { WebSocket } from 'ws';

export interface Bidi {
  /** Sends one command. Rejects with the browser's own words when it refuses. */
  send<Result>(method: string, params?: object): Promise<Result>;
  /** Calls a self-contained function in a context's own realm; argument and result travel as JSON. */
  call<Result>(context: string, declaration: string, argument?: unknown): Promise<Result>;
  /** Tells every event of this kind from now on. */
  subscribe(method: string, listener: (params: unknown) => void): Promise<void>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

interface Answer {
  id?: number;
  type: 'success' | 'error' | 'event';
  result?: unknown;
  error?: string;
  message?: string;
  method?: string;
  params?: unknown;
}

type Evaluation =
  | { type: 'success'; result: { type: string; value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

function toUserScript(preferences: Record<string, string | number | boolean>): string {
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join('\n');
}

async function socketAddress(browser: ChildProcess): Promise<string> {
  if (!browser.stderr) throw new Error('Firefox was started without a pipe for its messages.');
  for await (const line of createInterface(browser.stderr)) {
    const found = /WebDriver BiDi listening on (ws:\S+)/.exec(line);
    if (found?.[1]) return `${found[1]}/session`;
  }
  throw new Error('Firefox ended before it listened.');
}

/** Starts Firefox (headless unless `HEADED` is set) and opens a session. */
export async function startFirefox(
  program: string,
  preferences: Record<string, string | number | boolean>,
): Promise<Bidi> {
  const profile = mkdtempSync(join(tmpdir(), 'beside-firefox-'));
  // What a story saves goes with its profile, not into the folder of whoever runs it.
  const downloads = { 'browser.download.folderList': 2, 'browser.download.dir': profile };
  writeFileSync(join(profile, 'user.js'), toUserScript({ ...downloads, ...preferences }));
  const options = process.env['HEADED'] ? [] : ['--headless'];
  const browser = spawn(
    program,
    [
      '--profile',
      profile,
      '--no-remote',
      '--remote-debugging-port',
      '0',
      '--remote-allow-system-access',
      ...options,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const kill = () => browser.kill();
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => {
    browser.once('exit', () => {
      process.off('exit', kill);
      resolve();
    });
  });
  const address = await socketAddress(browser);
  browser.stderr.resume();
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });

  const waiting = new Map<number, (answer: Answer) => void>();
  const listeners = new Map<string, (params: unknown) => void>();
  socket.on('message', (data: Buffer) => {
    const answer = JSON.parse(data.toString('utf8')) as Answer;
    if (answer.id === undefined) {
      listeners.get(answer.method ?? '')?.(answer.params);
      return;
    }
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  socket.on('close', () => {
    for (const settle of waiting.values()) settle({ type: 'error', error: 'socket closed' });
    waiting.clear();
  });

  let lastId = 0;
  const send = async <Result>(method: string, params: object = {}): Promise<Result> => {
    const id = ++lastId;
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    if (answer.type === 'success') return answer.result as Result;
    throw new Error(`${method}: ${answer.error ?? ''} ${answer.message ?? ''}`);
  };
  await send('session.new', { capabilities: {} });

  return {
    send,
    async subscribe(method, listener) {
      listeners.set(method, listener);
      await send('session.subscribe', { events: [method] });
    },
    async call<Result>(context: string, declaration: string, argument: unknown = null) {
      const evaluation = await send<Evaluation>('script.callFunction', {
        functionDeclaration: `async (json) => JSON.stringify(await (${declaration})(JSON.parse(json)))`,
        arguments: [{ type: 'string', value: JSON.stringify(argument) }],
        target: { context },
        awaitPromise: true,
      });
      if (evaluation.type === 'exception') throw new Error(evaluation.exceptionDetails.text);
      const { value } = evaluation.result;
      return (value === undefined ? undefined : JSON.parse(value)) as Result;
    },
    async close() {
      await send('browser.close').catch(() => browser.kill());
      socket.close();
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
