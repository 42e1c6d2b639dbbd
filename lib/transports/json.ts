// The transport for servers that answer one request with one JSON value.
import type { Mapping } from '../model/backend';
import { toError } from '../model/throw-fault';
import { contentTypeOf, isJsonType } from '../wire/http';
import { parseJson } from '../wire/json';
import { answerOfJson, answerPaths, errorPaths } from './answer-of-json';
import { buildRequest } from './build-request';
import { collectText, endReply, fetchReply, openBody, throwFault } from './fetch-reply';
import { replyFields, requestFields, urlField } from './fields';
import { defineTransport } from './transport';

export const defaultPath = '/api/chat';

export const defaultMapping: Mapping = {
  request: {
    method: 'POST',
    in: 'body',
    headers: {},
    template: { message: '{{message}}', session_id: '{{sessionId}}' },
  },
  reply: { text: answerPaths, error: errorPaths, format: 'markdown' },
};

/** What a server says that answers with the bare text, or forgets to name the type of its JSON. */
const plainTypes = new Set(['', 'text/plain', 'text/markdown']);

export const json = defineTransport({
  label: 'JSON',
  fields: [
    urlField(`The address of the server; ${defaultPath} is added when it names no path.`),
    ...requestFields,
    ...replyFields,
  ],
  defaultMapping,
  defaultPath,
  historyForms: ['server', 'messages', 'prefix', 'none'],
  async *send(request, backend, io) {
    const built = buildRequest(request, backend, defaultPath, 'application/json');
    if (!built.ok) throw toError(built.fault);
    const response = await fetchReply(built.value, backend, io);
    const type = contentTypeOf(response);
    const body = openBody(response, backend, io);
    if (!isJsonType(type) && !plainTypes.has(type)) {
      await body.texts.return(undefined);
      throwFault('wrong-content-type', backend);
    }
    const text = await collectText(body.texts);
    if (text.trim() === '') throwFault('empty-reply', backend);
    const parsed = parseJson(text, io.limits.maxReplyBytes);
    if (!parsed.ok && type !== 'text/plain' && type !== 'text/markdown') {
      throwFault('bad-reply', backend);
    }
    const answer = parsed.ok
      ? answerOfJson(parsed.value, backend.mapping.reply)
      : { type: 'text' as const, text };
    if (answer.type === 'error') throwFault('reported-by-backend', backend);
    if (answer.type === 'nothing') throwFault('bad-reply', backend);
    if (answer.text !== '') yield { type: 'text-delta', text: answer.text };
    yield* endReply(body, answer.text !== '', backend);
  },
});
