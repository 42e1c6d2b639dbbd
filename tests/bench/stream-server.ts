// The loopback server of the benchmark: streams the fixed answer at a set rate, tells when its first and last token left, and serves the bare page.
import { createServer, type ServerResponse } from 'node:http';
import { answerTokens, type Shape } from './answer';
import { barePage } from './bare-page';

/** What the next stream is to be. */
export interface Plan {
  shape?: Shape;
  tokens: number;
  tokensPerSecond: number;
  /** So many tokens are sent at once; the rest waits for `resume`. */
  ahead?: number;
}

export interface Sent {
  /** Milliseconds since the epoch, by this process's clock. Of what is measured: behind what was sent ahead. */
  firstAt: number;
  lastAt: number;
}

export interface PlannedStream {
  /** What is sent ahead has left. */
  ahead: Promise<void>;
  resume(): void;
  ended: Promise<Sent>;
}

export interface StreamServer {
  origin: string;
  /** The next stream goes by this plan. Ask before it begins. */
  nextStream(plan: Plan): PlannedStream;
  close(): Promise<void>;
}

export const now = (): number => performance.timeOrigin + performance.now();

const toFrame = (token: string): string => `data: ${token.replaceAll('\n', '\ndata: ')}\n\n`;

function deferred<Value>() {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

interface Waiting {
  plan: Plan;
  frames: string[];
  aheadSent(): void;
  resumed: Promise<void>;
  end(sent: Sent): void;
}

/** A rate is kept on average: what a late timer missed goes out with the next tick. */
export async function startStreamServer(): Promise<StreamServer> {
  const waiting: Waiting[] = [];

  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
    response.setHeader('access-control-allow-headers', '*, content-type');
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    if (request.method === 'GET') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(barePage);
      return;
    }
    request.resume();
    request.once('end', () => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.flushHeaders();
      response.socket?.setNoDelay(true);
      const next = waiting.shift();
      if (next) void stream(response, next);
      else response.end('data: [DONE]\n\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    nextStream(plan) {
      const frames = answerTokens(plan.tokens, plan.shape).map(toFrame);
      const ahead = deferred<void>();
      const resumed = deferred<void>();
      const ended = deferred<Sent>();
      waiting.push({
        plan,
        frames,
        aheadSent: ahead.resolve,
        resumed: resumed.promise,
        end: ended.resolve,
      });
      return { ahead: ahead.promise, resume: resumed.resolve, ended: ended.promise };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function stream(response: ServerResponse, next: Waiting): Promise<void> {
  const { plan, frames } = next;
  let sent = plan.ahead ?? 0;
  if (sent > 0) {
    response.write(frames.slice(0, sent).join(''));
    next.aheadSent();
    await next.resumed;
  }
  const start = sent;
  const begun = now();
  const tick = setInterval(send, 2);
  response.once('close', () => clearInterval(tick));
  send();

  function send(): void {
    const elapsed = Math.max(1, now() - begun);
    const due = Math.min(
      frames.length,
      start + Math.floor((elapsed * plan.tokensPerSecond) / 1000) + 1,
    );
    if (due > sent) response.write(frames.slice(sent, due).join(''));
    sent = due;
    if (sent < frames.length) return;
    clearInterval(tick);
    const result = { firstAt: begun, lastAt: now() };
    response.end('data: [DONE]\n\n');
    next.end(result);
  }
}
