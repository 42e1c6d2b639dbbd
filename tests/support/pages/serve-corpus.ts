// Serves the corpus on loopback, every page at one origin. Used by the benchmark.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CorpusPage } from './corpus';

export async function serveCorpus(
  pages: readonly CorpusPage[],
): Promise<{ origin: string; close(): Promise<void> }> {
  const byPath = new Map(pages.map((page) => [`/${page.id}`, page]));
  const server = createServer((request, response) => {
    const page = byPath.get(request.url ?? '');
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page?.html() ?? '<!doctype html><title>Start</title><p>Start');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
