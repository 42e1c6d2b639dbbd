// The transport for servers that chat over a WebSocket: one question out, frames in until the answer is complete.
import type { Backend, Mapping } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { ReplyEvent } from '../model/reply';
import { faultOf, toError } from '../model/throw-fault';
import type { TransportRequest } from '../model/turn';
import { createId } from '../shared/ids';
import type { Json } from '../shared/json';
import { errorPaths } from './answer-of-json';
import { createBackoff } from './backoff';
import { resolveAddress } from './build-request';
import { throwFault } from './fetch-reply';
import { jsonField, pathsField, replyFields, textField, urlField } from './fields';
import { fillTemplate, toValues } from './template';
import { defineTransport, type IoSocket } from './transport';
import { createUnaskedReader } from './unasked-frames';
import { readAnswer, type Told } from './websocket-answer';
import { reconnecting, sendQuestion, type Question } from './websocket-connect';

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

/** How often a question with an id is sent again: one that brings its server down must not do so for ever. */
const maxResends = 3;

/**
 * At most once: a question is sent again only while nothing of it can have left. Whatever ends the socket later is `interrupted`,
 * which neither Retry nor the route repeats by itself; only where frames carry ids is it sent again, with the same id, so that
 * the server can tell. A reply that did not end well closes the socket, because a late one would answer the next question.
 */
export const websocket = defineTransport({
  label: 'WebSocket',
  fields: [
    urlField(`The address of the server; ${defaultPath} is added when it names no path.`),
    jsonField(
      'mapping.request.template',
      'Frame',
      'What is sent, with {{message}} in its place, and {{requestId}} where the server repeats it in every frame of its reply.',
    ),
    jsonField(
      'mapping.request.ping',
      'Heartbeat',
      'A frame that the server answers, and after how many milliseconds of silence it is sent.',
    ),
    pathsField('mapping.reply.id', 'Place of the request id', 'Where a reply repeats it.'),
    pathsField(
      'mapping.reply.delta',
      'Place of a token',
      'Where a frame holds a part of the answer.',
    ),
    textField('mapping.reply.end', 'End', 'A frame, or path=value, that ends an answer.'),
    ...replyFields,
  ],
  defaultMapping,
  defaultPath,
  historyForms: ['server', 'messages', 'prefix', 'none'],
  async *send(request, backend, io) {
    const question = toQuestion(request, backend);
    const told: Told = { text: '', received: 0 };
    for (let resends = 0; ; resends += 1) {
      const backoff = createBackoff(io.limits.reconnectMs, io);
      let socket: IoSocket | undefined;
      const stop = (): void => socket?.close();
      io.signal.addEventListener('abort', stop, { once: true });
      try {
        if (resends > 0) yield reconnecting(backend);
        socket = yield* sendQuestion(question, backend, io, backoff);
        for await (const text of readAnswer(socket, question.id, told, backend, io))
          yield { type: 'text-delta', text } satisfies ReplyEvent;
        socket.release();
        socket = undefined;
        yield { type: 'reply-end', reason: 'done' };
        return;
      } catch (error) {
        if (!socket || faultOf(error)?.code !== 'socket-closed') throw error;
        if (question.id === undefined || resends === maxResends)
          throw toError(createFault('interrupted', backend));
      } finally {
        backoff.stop();
        io.signal.removeEventListener('abort', stop);
        socket?.close();
      }
    }
  },
});

function toQuestion(request: TransportRequest, backend: Backend): Question {
  const { template, ping } = backend.mapping.request;
  const requestId = createId('req');
  const values = { ...toValues(request), requestId };
  const filled = fillTemplate(template, values);
  if (!filled.ok) throwFault('settings-invalid', backend);
  const frame = toFrame(filled.value);
  const hasIds = backend.mapping.reply.id !== undefined && frame.includes(requestId);
  return {
    path: resolveAddress(backend.url, defaultPath, values),
    frame,
    ...(hasIds ? { id: requestId } : {}),
    socket: {
      session: request.sessionId,
      unasked: createUnaskedReader(backend),
      ...(ping ? { ping: { frame: toFrame(ping.frame), everyMs: ping.everyMs } } : {}),
    },
  };
}

const toFrame = (value: Json): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
