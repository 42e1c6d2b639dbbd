// @ts-check
// One HTTP request to the backend: logged, misbehaved with if a script says so, else answered by its pattern.
import { setTimeout as delay } from 'node:timers/promises';
import { allowCors } from './cors.mjs';
import { patterns } from './patterns/registry.mjs';
import { parseBody, readText } from './read-body.mjs';
import { writeReply } from './write-reply.mjs';

/**
 * @import { IncomingMessage, ServerResponse } from 'node:http'
 * @import { Behaviour, Call, LoggedRequest } from './types'
 * @import { BackendState } from './backend-state.mjs'
 */

/** @param {BackendState} state @param {IncomingMessage} request @param {ServerResponse} response */
export async function handleRequest(state, request, response) {
  const url = new URL(request.url ?? '/', 'http://loopback');
  const query = Object.fromEntries(url.searchParams);
  const body = parseBody(await readText(request), request.headers['content-type']);
  const method = request.method ?? 'GET';
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  const logged = state.log.add({ kind: 'http', method, path: url.pathname, query, headers, body });
  response.once('close', () => {
    state.log.update(logged, { state: response.writableFinished ? 'ended' : 'aborted' });
  });

  if (method === 'OPTIONS') {
    // The real request never comes after a refused preflight, so a refusal is used up here.
    const refused = state.behaviours.peek(url.pathname).noCors;
    if (refused) state.behaviours.take(url.pathname);
    if (state.cors && !refused) allowCors(request, response);
    response.writeHead(204).end();
    return;
  }
  const behaviour = state.behaviours.take(url.pathname);
  if (state.cors && !behaviour.noCors) allowCors(request, response);
  if (behaviour.delayMs !== undefined) await delay(behaviour.delayMs);
  if (behaviour.hang || response.destroyed) return;
  if (misbehave(behaviour, response, logged, state)) return;

  const fields = { ...query, ...(body !== null && typeof body === 'object' ? body : {}) };
  const { secrets } = state;
  await answer({ method, path: url.pathname, headers, fields, behaviour, secrets });

  /** @param {Call} call */
  async function answer(call) {
    if (isUnknownSecret(call)) return sendJson(401, { detail: 'The client secret is not valid.' });
    for (const pattern of patterns) {
      const reply = pattern.reply(call);
      if (reply) return writeReply({ reply, response, behaviour, logged, state });
    }
    return sendJson(404, { detail: 'Not Found' });
  }

  /** @param {number} status @param {unknown} value */
  function sendJson(status, value) {
    state.log.update(logged, { status });
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  }
}

/** Answers with what the script says in place of the pattern's answer. @param {Behaviour} behaviour @param {ServerResponse} response @param {LoggedRequest} logged @param {BackendState} state */
function misbehave(behaviour, response, logged, state) {
  const plain = behaviour.html
    ? {
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: '<!doctype html><title>Welcome</title><h1>Please sign in</h1>',
      }
    : behaviour.redirect !== undefined
      ? { status: 307, headers: { location: behaviour.redirect }, body: '' }
      : behaviour.status !== undefined
        ? { status: behaviour.status, headers: {}, body: behaviour.body ?? '' }
        : undefined;
  if (!plain) return false;
  const isText = typeof plain.body === 'string';
  state.log.update(logged, { status: plain.status });
  response.writeHead(plain.status, {
    ...(isText ? {} : { 'content-type': 'application/json' }),
    ...plain.headers,
    ...behaviour.headers,
  });
  response.end(isText ? plain.body : JSON.stringify(plain.body));
  return true;
}

/** A secret of our own kind must be one that we gave out; other credentials are not ours to judge. @param {Call} call */
function isUnknownSecret(call) {
  const secret = /^Bearer (cs_.*)$/.exec(call.headers['authorization'] ?? '')?.[1];
  return secret !== undefined && !call.secrets.has(secret);
}
