// The transport for servers that stream an answer as server-sent events, raw text or JSON, in shapes that settings can map.
import type { Backend, Mapping } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { ReplyEvent } from '../model/reply';
import { toError } from '../model/throw-fault';
import { contentTypeOf, isJsonType } from '../wire/http';
import { parseJson } from '../wire/json';
import type { BodyText } from '../wire/read-body';
import { decodeSse } from '../wire/sse';
import { answerOfJson, answerPaths, errorPaths } from './answer-of-json';
import { buildRequest } from './build-request';
import { collectText, endReply, fetchReply, openBody, throwFault } from './fetch-reply';
import { pathsField, replyFields, requestFields, selectField, textField, urlField } from './fields';
import { createPayloadReader } from './sse-payloads';
import { defineTransport } from './transport';

export const defaultPath = '/api/chat/stream';

export const defaultMapping: Mapping = {
  request: {
    method: 'POST',
    in: 'body',
    headers: {},
    template: { message: '{{message}}' },
  },
  reply: {
    delta: [
      'token',
      'delta',
      'delta.text',
      'delta.content',
      'chunk',
      'text',
      'content',
      'choices[0].delta.content',
      'choices[0].text',
    ],
    text: answerPaths,
    error: errorPaths,
    end: '[DONE]',
    format: 'markdown',
    framing: 'auto',
  },
};

export const sse = defineTransport({
  label: 'Server-sent events',
  fields: [
    urlField(`The address of the server; ${defaultPath} is added when it names no path.`),
    ...requestFields,
    ...replyFields,
    pathsField(
      'mapping.reply.delta',
      'Place of a token',
      'Where an event holds a part of the answer.',
    ),
    textField('mapping.reply.end', 'End', 'A text, or path=value, that ends an answer.'),
    selectField(
      'mapping.reply.framing',
      'Framing',
      'How the server writes tokens that hold line breaks. Automatic is right for nearly every server.',
      { auto: 'Automatic', standard: 'As the standard says', naive: 'Line breaks as they are' },
    ),
  ],
  defaultMapping,
  defaultPath,
  historyForms: ['server', 'messages', 'prefix', 'none'],
  async *send(request, backend, io) {
    const built = buildRequest(request, backend, defaultPath, 'text/event-stream');
    if (!built.ok) throw toError(built.fault);
    const response = await fetchReply(built.value, backend, io);
    const body = openBody(response, backend, io);
    const type = contentTypeOf(response);
    if (isJsonType(type)) yield* answerAtOnce(body, backend);
    else if (type === 'text/event-stream') yield* answerFromStream(body, body.texts, backend);
    else if (unnamedTypes.has(type)) yield* answerFromUnnamed(body, backend);
    else throwFault('wrong-content-type', backend);
  },
});

/** What servers send that stream events and forget to say so. */
const unnamedTypes = new Set(['', 'text/plain', 'application/octet-stream']);

/** A server that answers in one piece although a stream was asked for: its text is the whole answer. */
async function* answerAtOnce(body: BodyText, backend: Backend): AsyncGenerator<ReplyEvent> {
  const { delta = [], ...reply } = backend.mapping.reply;
  const parsed = parseJson(await collectText(body.texts));
  if (!parsed.ok) throwFault('bad-reply', backend);
  const answer = answerOfJson(parsed.value, { ...reply, text: [...reply.text, ...delta] });
  if (answer.type === 'error') throwFault('reported-by-backend', backend);
  if (answer.type === 'nothing') throwFault('wrong-content-type', backend);
  if (answer.text !== '') yield { type: 'text-delta', text: answer.text };
  yield* endReply(body, answer.text !== '', backend);
}

/** Reads on only if the body begins as an event stream does. */
async function* answerFromUnnamed(body: BodyText, backend: Backend): AsyncGenerator<ReplyEvent> {
  const longestName = 'event:'.length;
  let start = '';
  while (start.trimStart().length < longestName) {
    const next = await body.texts.next();
    if (next.done) break;
    start += next.value;
  }
  if (start.trim() !== '' && !/^\s*(data|event|id|retry)?:/.test(start)) {
    await body.texts.return(undefined);
    throwFault('wrong-content-type', backend);
  }
  async function* whole(): AsyncGenerator<string> {
    yield start;
    yield* body.texts;
  }
  yield* answerFromStream(body, whole(), backend);
}

/**
 * Text as it comes. A stream without an end marker ends well where the server closes it; a network that fails is
 * `reply-cut-short` by `readBody`, as is JSON that breaks off.
 */
async function* answerFromStream(
  body: BodyText,
  texts: AsyncIterable<string>,
  backend: Backend,
): AsyncGenerator<ReplyEvent> {
  const { reply } = backend.mapping;
  const read = createPayloadReader(reply);
  const events = decodeSse(texts, {
    framing: reply.framing ?? 'auto',
    maxLineLength: backend.limits.maxLineBytes,
    tooLarge: () => createFault('reply-too-large', backend),
  });
  let hasText = false;
  let isBroken = false;
  for await (const event of events) {
    if (isBroken) throwFault('bad-reply', backend);
    const meaning = read(event);
    if (meaning.type === 'error') throwFault('reported-by-backend', backend);
    if (meaning.type === 'broken') isBroken = true;
    if (meaning.type === 'text' && meaning.text !== '') {
      hasText = true;
      yield { type: 'text-delta', text: meaning.text };
    }
    if (meaning.type === 'end' || (meaning.type === 'text' && meaning.ends)) {
      break;
    }
  }
  if (isBroken) throwFault('reply-cut-short', backend);
  yield* endReply(body, hasText, backend);
}
