// The loopback server of the benchmark: streams the fixed answer at a set rate, tells when its first and last token left, and serves the bare page.
import { createServer } from 'node:http';
import { answerTokens } from './answer';
import { barePage } from './bare-page';

export interface Sent {
  /** Milliseconds since the epoch, by this process's clock. */
  firstAt: number;
  lastAt: number;
}

export interface StreamServer {
  origin: string;
  /** Resolves when the next stream has ended. Ask before it begins. */
  nextStream(): Promise<Sent>;
  close(): Promise<void>;
}

export const now = (): number => performance.timeOrigin + performance.now();

/** `tokensPerSecond` is kept on average: what a late timer missed goes out with the next tick. */
export async function startStreamServer(
  tokenCount: number,
  tokensPerSecond: number,
): Promise<StreamServer> {
  const frames = answerTokens(tokenCount).map(
    (token) => `data: ${token.replaceAll('\n', '\ndata: ')}\n\n`,
  );
  const waiting: ((sent: Sent) => void)[] = [];

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
      const begun = now();
      let sent = 0;
      const tick = setInterval(() => {
        const due = Math.min(
          frames.length,
          Math.floor(((now() - begun) * tokensPerSecond) / 1000) + 1,
        );
        if (due > sent) response.write(frames.slice(sent, due).join(''));
        sent = due;
        if (sent < frames.length) return;
        clearInterval(tick);
        const result = { firstAt: begun, lastAt: now() };
        response.end('data: [DONE]\n\n');
        waiting.shift()?.(result);
      }, 2);
      response.write(frames[0]);
      sent = 1;
      response.once('close', () => clearInterval(tick));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    nextStream: () => new Promise((resolve) => waiting.push(resolve)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
