// Serves pages that a test brings along on loopback, all at one origin. Used by the benchmark and by stories about pages.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServedPage {
  /** Default: HTML. */
  type?: string;
  body: string | Uint8Array;
}

export interface PageServer {
  /** `http://127.0.0.1:PORT`. */
  origin: string;
  /** The same pages under another host name: a grant for it helps nobody at 127.0.0.1. */
  localhost: string;
  close(): Promise<void>;
}

/** @param find the page at a path such as `/one`, made when it is asked for; the query is left out */
export async function servePages(
  find: (path: string) => ServedPage | undefined,
): Promise<PageServer> {
  const server = createServer((request, response) => {
    const page = find((request.url ?? '').replace(/\?.*/u, ''));
    response.writeHead(page ? 200 : 404, {
      'content-type': page?.type ?? 'text/html; charset=utf-8',
    });
    response.end(page?.body ?? '<!doctype html><title>Start</title><p>Start');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    localhost: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
