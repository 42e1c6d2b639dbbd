// The transport for real ChatKit servers: what they say passes through as it is, once it was read at the door.
import type { ThreadStreamEvent } from '../chatkit/events';
import { readEvent } from '../chatkit/read-event';
import type { Backend } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { ReplyEvent } from '../model/reply';
import { contentTypeOf } from '../wire/http';
import { parseJson } from '../wire/json';
import { decodeSse } from '../wire/sse';
import { chatkitRequest, defaultPath, toOperation } from './chatkit-request';
import { endReply, fetchReply, openBody, throwFault } from './fetch-reply';
import { headersField, urlField } from './fields';
import { transcribeByChatKit } from './transcribe-by-chatkit';
import { defineTransport } from './transport';
import { uploadFiles } from './upload-files';

/**
 * ChatKit has no end marker: a stream ends with its body. One that closes while a message is still growing, with no error said,
 * broke off; one that says nothing at all is empty.
 */
export const chatkit = defineTransport({
  label: 'ChatKit server',
  fields: [
    urlField(`The address of the server; ${defaultPath} is added when it names no path.`),
    headersField,
  ],
  defaultMapping: {
    request: { method: 'POST', in: 'body', headers: {}, template: {} },
    reply: { text: [], format: 'markdown' },
  },
  defaultPath,
  historyForms: ['server', 'none'],
  transcribing: transcribeByChatKit,
  carries: { types: ['*'], inlinesText: false },
  async *send(request, backend, io) {
    // An ask goes on from what the server has already.
    const files = request.remote?.ask ? [] : (request.files ?? []);
    const ids = files.length === 0 ? [] : await uploadFiles(files, backend, io);
    const sent = chatkitRequest(toOperation(request, ids), backend, 'text/event-stream', request);
    const response = await fetchReply(sent, backend, io);
    if (contentTypeOf(response) !== 'text/event-stream') {
      response.body?.cancel().catch(() => undefined);
      throwFault('wrong-content-type', backend);
    }
    const body = openBody(response, backend, io);
    const growing = createGrowing();
    let hasEvents = false;
    for await (const { data } of decodeSse(body.texts, framingOf(backend))) {
      const parsed = parseJson(data);
      const event = parsed.ok ? readEvent(parsed.value) : undefined;
      if (!event) continue;
      hasEvents = true;
      growing.note(event);
      yield { type: 'thread-event', event } satisfies ReplyEvent;
    }
    if (growing.isCutShort()) throwFault('reply-cut-short', backend);
    yield* endReply(body, hasEvents, backend);
  },
});

function framingOf(backend: Backend) {
  return {
    framing: 'standard',
    maxLineLength: backend.limits.maxLineBytes,
    tooLarge: () => createFault('reply-too-large', backend),
  } as const;
}

/** Which messages have begun and not ended. */
function createGrowing() {
  const ids = new Set<string>();
  let hasError = false;
  return {
    note(event: ThreadStreamEvent): void {
      if (event.type === 'error') hasError = true;
      else if (event.type === 'thread.item.added') {
        if (event.item.type === 'assistant_message') ids.add(event.item.id);
      } else if (event.type === 'thread.item.done' || event.type === 'thread.item.replaced')
        ids.delete(event.item.id);
      else if (event.type === 'thread.item.removed') ids.delete(event.item_id);
    },
    isCutShort: () => ids.size > 0 && !hasError,
  };
}
