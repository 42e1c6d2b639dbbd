// The transport for servers that chat over a WebSocket: one question out, frames in until the answer is complete.
import type { Backend, Mapping } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { ReplyEvent } from '../model/reply';
import { faultOf, toError } from '../model/throw-fault';
import { errorPaths } from './answer-of-json';
import { resolveAddress } from './build-request';
import { throwFault } from './fetch-reply';
import { jsonField, replyFields, urlField } from './fields';
import { nextFrame } from './next-frame';
import { fillTemplate, toValues } from './template';
import { defineTransport, type Io, type IoSocket } from './transport';
import { readFrame, type FrameMeaning } from './websocket-frames';

export const defaultPath = '/ws/chat/{{sessionId}}';

export const defaultMapping: Mapping = {
  request: {
    method: 'GET',
    in: 'body',
    headers: {},
    template: { type: 'message', text: '{{message}}' },
  },
  reply: {
    text: ['text', 'response', 'answer', 'message', 'content', 'data.text', 'data'],
    delta: ['token', 'delta', 'chunk'],
    error: errorPaths,
    end: '[DONE]',
    format: 'markdown',
  },
};

/**
 * At most once: a question is sent once, after the socket opened. Whatever ends the socket later is `interrupted`, which neither
 * Retry nor the route repeats by itself. A reply that did not end well closes the socket, because frames carry no ids and a
 * late one would answer the next question; one that ended well leaves it to `io`.
 */
export const websocket = defineTransport({
  label: 'WebSocket',
  fields: [
    urlField(`The address of the server; ${defaultPath} is added when it names no path.`),
    jsonField('mapping.request.template', 'Frame', 'What is sent, with {{message}} in its place.'),
    ...replyFields,
  ],
  defaultMapping,
  defaultPath,
  historyForms: ['server', 'messages', 'prefix', 'none'],
  async *send(request, backend, io) {
    const values = toValues(request);
    const filled = fillTemplate(backend.mapping.request.template, values);
    if (!filled.ok) throwFault('settings-invalid', backend);
    const frame = typeof filled.value === 'string' ? filled.value : JSON.stringify(filled.value);
    const socket = await io.openSocket(resolveAddress(backend.url, defaultPath, values));
    const close = (): void => socket.close();
    io.signal.addEventListener('abort', close, { once: true });
    let endedWell = false;
    try {
      if (io.signal.aborted) return;
      socket.send(frame);
      yield* readAnswer(socket, backend, io);
      endedWell = true;
      yield { type: 'reply-end', reason: 'done' };
    } catch (error) {
      throw toInterruption(error, backend);
    } finally {
      io.signal.removeEventListener('abort', close);
      if (!endedWell) socket.close();
    }
  },
});

/** The text until the answer is complete. Frames are counted in UTF-16 units against `maxReplyBytes`. */
async function* readAnswer(socket: IoSocket, backend: Backend, io: Io): AsyncGenerator<ReplyEvent> {
  const frames = socket.frames[Symbol.asyncIterator]();
  let shown = '';
  let received = 0;
  while (true) {
    const waitMs = received === 0 ? io.limits.firstByteMs : io.limits.silenceMs;
    const next = await nextFrame(frames, waitMs, io.timers, backend);
    if (next.done) throwFault('socket-closed', backend);
    received += next.value.length;
    if (received > io.limits.maxReplyBytes) throwFault('reply-too-large', backend);
    const meaning = readFrame(next.value, backend.mapping.reply);
    if (meaning.type === 'error') throwFault('reported-by-backend', backend);
    if (meaning.type === 'ping') socket.send('{"type":"pong"}');
    const text = textOf(meaning, shown);
    if (text !== '') {
      shown += text;
      yield { type: 'text-delta', text };
    }
    if (meaning.type === 'end' || meaning.type === 'answer') break;
  }
  if (shown === '') throwFault('empty-reply', backend);
}

/** A whole answer after tokens adds only what they had not said; another text after them is a paragraph of its own. */
function textOf(meaning: FrameMeaning, shown: string): string {
  if (meaning.type === 'delta') return meaning.text;
  if (meaning.type !== 'answer' || meaning.text.trim() === shown.trim()) return '';
  if (meaning.text.startsWith(shown)) return meaning.text.slice(shown.length);
  return `\n\n${meaning.text}`;
}

function toInterruption(error: unknown, backend: Backend): unknown {
  return faultOf(error)?.code === 'socket-closed'
    ? toError(createFault('interrupted', backend))
    : error;
}
