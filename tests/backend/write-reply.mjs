// @ts-check
// Writes a pattern's reply as the behaviour says: whole, token by token, cut, slow or broken. Called by `handle-request.mjs`.
import { setTimeout as delay } from 'node:timers/promises';

/**
 * @import { ServerResponse } from 'node:http'
 * @import { Behaviour, LoggedRequest, PatternReply, StreamReply } from './types'
 * @import { BackendState } from './backend-state.mjs'
 */

// A private-use character that JSON leaves as it is; its place is taken by two bytes that are no UTF-8.
const brokenMark = '\uE000';
const brokenBytes = Buffer.from([0xc3, 0x28]);

/** @param {{ reply: PatternReply, response: ServerResponse, behaviour: Behaviour, logged: LoggedRequest, state: BackendState }} options */
export async function writeReply({ reply, response, behaviour, logged, state }) {
  const gate = behaviour.lockStep ? state.lockStep.open(logged.path) : undefined;
  response.once('close', () => gate?.close());
  const writer = createWriter(response, behaviour);
  try {
    if (reply.type === 'json') {
      if (gate && !(await gate.pass())) return;
      response.writeHead(reply.status ?? 200, { 'content-type': 'application/json' });
      state.log.update(logged, { status: reply.status ?? 200 });
      if (behaviour.cutAfter !== undefined) {
        await writer.write('{"');
        response.destroy();
        return;
      }
      await writer.write(behaviour.garbage ? garbage() : JSON.stringify(reply.json));
      response.end();
      return;
    }
    if (reply.type === 'bytes') {
      response.writeHead(200, { 'content-type': reply.contentType });
      state.log.update(logged, { status: 200 });
      await writer.write(reply.bytes);
      response.end();
      return;
    }
    response.writeHead(200, { 'content-type': reply.contentType, 'cache-control': 'no-cache' });
    response.flushHeaders();
    state.log.update(logged, { status: 200 });
    if (behaviour.garbage) {
      await writer.write(garbage());
      response.end();
      return;
    }
    await writeStream({ reply, response, behaviour, logged, state, gate, writer });
  } finally {
    gate?.close();
  }
}

/** @param {{ reply: StreamReply, response: ServerResponse, behaviour: Behaviour, logged: LoggedRequest, state: BackendState, gate: import('./lock-step.mjs').Gate | undefined, writer: Writer }} options */
async function writeStream({ reply, response, behaviour, logged, state, gate, writer }) {
  const { tokens, head, encode, encodeError } = reply;
  for (const frame of head) await writer.write(frame);
  for (let sent = 0; sent <= tokens.length; sent += 1) {
    if (sent > 0 && gate && !(await gate.pass())) return undefined;
    if (behaviour.stallAfter === sent)
      return new Promise((resolve) => response.once('close', resolve));
    if (behaviour.cutAfter === sent) {
      // What is still unread when the connection breaks is lost at the other end: give it a moment, or use lock-step.
      if (!gate) await delay(50);
      return response.destroy();
    }
    if (behaviour.errorAfter?.tokens === sent) {
      await writer.write(encodeError(behaviour.errorAfter.message));
      return response.end();
    }
    const token = tokens[sent];
    if (token === undefined) break;
    const paceMs = behaviour.trickleMs ?? (gate ? 0 : state.paceMs);
    if (sent > 0 && paceMs > 0) await delay(paceMs);
    if (response.destroyed) return undefined;
    await writer.write(encode(behaviour.invalidUtf8 && sent === 0 ? token + brokenMark : token));
    state.log.update(logged, { tokensSent: sent + 1 });
  }
  if (!behaviour.noEnd) for (const frame of reply.tail) await writer.write(frame);
  return response.end();
}

/** @typedef {{ write: (data: string | Buffer) => Promise<void> }} Writer */

/** @param {ServerResponse} response @param {Behaviour} behaviour @returns {Writer} */
function createWriter(response, behaviour) {
  return {
    async write(data) {
      const bytes = typeof data === 'string' ? encodeBroken(data) : data;
      const size = behaviour.bytesPerWrite ?? bytes.length;
      for (let at = 0; at < bytes.length && !response.destroyed; at += size) {
        const room = response.write(bytes.subarray(at, at + size));
        if (!room) await drained(response);
        if (behaviour.bytesPerWrite !== undefined) await delay(1);
      }
    },
  };
}

/** @param {ServerResponse} response */
function drained(response) {
  return new Promise((resolve) => {
    response.once('drain', resolve);
    response.once('close', resolve);
  });
}

/** @param {string} text */
function encodeBroken(text) {
  const [before = '', after] = text.split(brokenMark);
  return after === undefined
    ? Buffer.from(text)
    : Buffer.concat([Buffer.from(before), brokenBytes, Buffer.from(after)]);
}

/** 2 KB that no decoder can like, the same in each run. */
function garbage() {
  return Buffer.from(Array.from({ length: 2048 }, (_, at) => (at * 197 + 131) % 256));
}
