// @ts-check
// Pattern 3, WebSocket at `/ws/chat/{session}`: one `response` frame per message, or `token` frames when the session asks for `?stream=1` or a script says so.
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocketServer } from 'ws';
import { answerFields, toTokens } from '../answers/answer-call.mjs';

/**
 * @import { IncomingMessage } from 'node:http'
 * @import { Duplex } from 'node:stream'
 * @import { Behaviour, LoggedRequest } from '../types'
 * @import { BackendState } from '../backend-state.mjs'
 * @import { WebSocket } from 'ws'
 */

/** @param {BackendState} state */
export function createSocketServer(state) {
  const server = new WebSocketServer({ noServer: true, maxPayload: 32 * 1024 * 1024 });

  /** @param {IncomingMessage} request @param {Duplex} socket @param {Buffer} head */
  async function upgrade(request, socket, head) {
    socket.on('error', () => socket.destroy());
    const url = new URL(request.url ?? '/', 'http://loopback');
    const behaviour = state.behaviours.take(`upgrade:${url.pathname}`);
    if (behaviour.hang) return;
    if (behaviour.delayMs) await delay(behaviour.delayMs);
    const status = behaviour.status ?? (url.pathname.startsWith('/ws/chat/') ? undefined : 404);
    if (status !== undefined) {
      socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    server.handleUpgrade(request, socket, head, (client) => {
      const seen = {
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        headers: toHeaders(request),
      };
      client.on('error', () => client.terminate());
      client.on('message', (data, isBinary) => {
        const body = isBinary ? '(binary)' : parse(toText(data));
        if (body !== null && typeof body === 'object' && 'type' in body && body.type === 'ping') {
          client.send(JSON.stringify({ type: 'pong' }));
          return;
        }
        const logged = state.log.add({ kind: 'websocket', method: 'MESSAGE', body, ...seen });
        void answer(client, logged, state.behaviours.take(url.pathname));
      });
    });
  }

  /** @param {WebSocket} client @param {LoggedRequest} logged @param {Behaviour} behaviour */
  async function answer(client, logged, behaviour) {
    /** @type {Record<string, unknown>} */
    const fields =
      logged.body !== null && typeof logged.body === 'object' ? { ...logged.body } : {};
    const id = fields['id'] === undefined ? {} : { id: fields['id'] };
    const gate = behaviour.lockStep ? state.lockStep.open(logged.path) : undefined;
    const closed = () => {
      gate?.close();
      if (logged.state === 'open') state.log.update(logged, { state: 'aborted' });
    };
    client.once('close', closed);
    if (behaviour.delayMs) await delay(behaviour.delayMs);
    if (behaviour.hang) return;
    if (behaviour.binary) client.send(Buffer.from([0, 1, 2, 255]));
    for (const frame of behaviour.frames ?? []) client.send(frame);
    if (!behaviour.binary && !behaviour.frames) {
      const tokens = behaviour.tokens ?? toTokens(answerFields(fields));
      const streamed =
        logged.query['stream'] !== undefined || Boolean(behaviour.tokens) || Boolean(gate);
      const frames = streamed
        ? tokens.map((text) => ({ type: 'token', text, ...id }))
        : [{ type: 'response', text: tokens.join(''), ...id }];
      for (const [sent, frame] of frames.entries()) {
        if (sent > 0 && gate && !(await gate.pass())) return undefined;
        if (behaviour.errorAfter?.tokens === sent) {
          client.send(JSON.stringify({ type: 'error', message: behaviour.errorAfter.message }));
          break;
        }
        if (behaviour.cutAfter === sent) return client.terminate();
        if (behaviour.stallAfter === sent) return undefined;
        if (sent > 0) await delay(behaviour.trickleMs ?? state.paceMs);
        client.send(JSON.stringify(frame));
        state.log.update(logged, { tokensSent: sent + 1 });
      }
      if (gate && !(await gate.pass())) return undefined;
      if (behaviour.cutAfter === frames.length) return client.terminate();
      if (streamed && !behaviour.noEnd) client.send(JSON.stringify({ type: 'done', ...id }));
    }
    state.log.update(logged, { state: 'ended' });
    client.off('close', closed);
    gate?.close();
    return undefined;
  }

  return {
    upgrade,
    /** Sends a frame to every open socket, between turns. @param {string} frame */
    push(frame) {
      for (const client of server.clients) client.send(frame);
      return server.clients.size;
    },
    /** Drops every open socket without a closing handshake. */
    drop() {
      const count = server.clients.size;
      for (const client of server.clients) client.terminate();
      return count;
    },
  };
}

/** @param {import('ws').RawData} data */
function toText(data) {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return Buffer.from(data instanceof ArrayBuffer ? new Uint8Array(data) : data).toString('utf8');
}

/** @param {string} text @returns {unknown} */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** @param {IncomingMessage} request @returns {Record<string, string>} */
function toHeaders(request) {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
}
