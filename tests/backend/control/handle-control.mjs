// @ts-check
// The control endpoint: tests and `npm start` tell the backend here how to behave, and read what it received.
import { parseBody, readText } from '../read-body.mjs';

/**
 * @import { IncomingMessage, ServerResponse } from 'node:http'
 * @import { Behaviour } from '../types'
 * @import { BackendState } from '../backend-state.mjs'
 */

/**
 * @typedef {object} Controlled
 * @property {BackendState} state
 * @property {(frame: string) => number} push
 * @property {() => number} drop
 * @property {() => Promise<void>} down
 * @property {() => Promise<void>} up
 */

/** @param {Controlled} controlled @param {IncomingMessage} request @param {ServerResponse} response */
export async function handleControl(controlled, request, response) {
  const url = new URL(request.url ?? '/', 'http://loopback');
  const body = parseBody(await readText(request), 'application/json');
  /** @type {Record<string, unknown>} */
  const fields = body !== null && typeof body === 'object' ? { ...body } : {};
  try {
    const answer = await actions[`${request.method} ${url.pathname}`]?.(
      controlled,
      fields,
      url.searchParams,
    );
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { error: 'There is no such control.' }));
  } catch (error) {
    response.writeHead(400, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: String(error) }));
  }
}

/** @type {Record<string, (controlled: Controlled, fields: Record<string, unknown>, query: URLSearchParams) => unknown>} */
const actions = {
  'POST /script': ({ state }, { path, behaviours }) => {
    if (typeof path !== 'string' || !Array.isArray(behaviours)) {
      throw new Error('A script is { path, behaviours: [...] }.');
    }
    state.behaviours.add(path, /** @type {Behaviour[]} */ (behaviours));
    return {};
  },
  'POST /release': async ({ state }, { path, count, waitMs }) => {
    const reached = await state.lockStep.release({
      ...(typeof path === 'string' ? { path } : {}),
      ...(typeof count === 'number' ? { count } : {}),
      ...(typeof waitMs === 'number' ? { waitMs } : {}),
    });
    if (reached === 0) throw new Error('No answer in lock-step was open to be released.');
    return { reached };
  },
  'GET /requests': async ({ state }, _fields, query) => {
    await state.log.changed(Number(query.get('since') ?? -1), 10_000);
    return state.log.read();
  },
  'POST /reset': ({ state, drop }) => {
    drop();
    state.behaviours.clear();
    state.lockStep.clear();
    state.log.clear();
    state.secrets.clear();
    return {};
  },
  'POST /forget-secrets': ({ state }) => {
    state.secrets.clear();
    return {};
  },
  'POST /cors': ({ state }, { allowed }) => {
    state.cors = allowed === true;
    return {};
  },
  'POST /push': ({ push }, { frame }) => ({ reached: push(String(frame)) }),
  'POST /drop-sockets': ({ drop }) => ({ reached: drop() }),
  'POST /down': async ({ down }) => {
    await down();
    return {};
  },
  'POST /up': async ({ up }) => {
    await up();
    return {};
  },
};
