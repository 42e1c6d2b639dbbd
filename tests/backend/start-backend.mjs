// @ts-check
// Starts the reference backend: the backend, the articles and the control endpoint, each on a port (and so an origin) of its own.
import { createServer } from 'node:http';
import { articleNames, articlePage } from './articles/articles.mjs';
import { createBackendState } from './backend-state.mjs';
import { handleControl } from './control/handle-control.mjs';
import { handleRequest } from './handle-request.mjs';
import { listen, stopListening } from './listen.mjs';
import { createSocketServer } from './patterns/websocket.mjs';

/**
 * @typedef {object} RunningBackend
 * @property {string} origin `http://127.0.0.1:PORT`: every pattern of the backend
 * @property {string} articles the origin of the article pages, under `/articles/NAME`
 * @property {string} control the origin that `createControl` takes
 * @property {() => Promise<void>} close
 */

/**
 * @param {{ port?: number, articlesPort?: number, controlPort?: number, cors?: boolean, paceMs?: number }} [options]
 *   ports default to any free one; `cors` default true; `paceMs` between two tokens, default 0
 * @returns {Promise<RunningBackend>}
 */
export async function startBackend(options = {}) {
  const state = createBackendState({ cors: options.cors ?? true, paceMs: options.paceMs ?? 0 });
  const sockets = createSocketServer(state);

  const backend = createServer((request, response) => {
    handleRequest(state, request, response).catch(() => response.destroy());
  });
  backend.on('upgrade', (request, socket, head) => {
    sockets.upgrade(request, socket, head).catch(() => socket.destroy());
  });
  const articles = createServer((request, response) => {
    const name = /^\/articles\/([a-z-]+)/.exec(request.url ?? '')?.[1] ?? '';
    const page = articlePage(request.url === '/' ? (articleNames[0] ?? '') : name);
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page ?? '<!doctype html><title>Not found</title><p>There is no such article.');
  });

  const port = await listen(backend, options.port ?? 0);
  const control = createServer((request, response) => {
    void handleControl(
      {
        state,
        push: sockets.push,
        drop: sockets.drop,
        down: () => {
          sockets.drop();
          return backend.listening ? stopListening(backend) : Promise.resolve();
        },
        up: async () => {
          if (!backend.listening) await listen(backend, port);
        },
      },
      request,
      response,
    );
  });
  const articlesPort = await listen(articles, options.articlesPort ?? 0);
  const controlPort = await listen(control, options.controlPort ?? 0);

  return {
    origin: `http://127.0.0.1:${port}`,
    articles: `http://127.0.0.1:${articlesPort}`,
    control: `http://127.0.0.1:${controlPort}`,
    async close() {
      sockets.drop();
      state.lockStep.clear();
      await Promise.all([stopListening(backend), stopListening(articles), stopListening(control)]);
    },
  };
}
