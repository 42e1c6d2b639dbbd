// The transport for chat completions: OpenAI's, and those of Ollama, vLLM, LM Studio, OpenRouter and their like.
import type { SentFile } from '../model/attachment';
import type { Backend, Mapping } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { ReplyEvent, Usage } from '../model/reply';
import { toError } from '../model/throw-fault';
import type { TransportRequest } from '../model/turn';
import type { Json } from '../shared/json';
import { contentTypeOf, isJsonType } from '../wire/http';
import { parseJson } from '../wire/json';
import type { BodyText } from '../wire/read-body';
import { toDataUrl } from './data-url';
import { collectText, endReply, fetchReply, openBody, throwFault } from './fetch-reply';
import { headersField, jsonField, urlField } from './fields';
import { doneType, readJsonEvents, type JsonEvent } from './json-events';
import { buildOpenaiRequest, faultOfApiError, stopNotices, toMessages } from './openai-request';
import { hasAny, readPath, readText } from './paths';
import { transcribeByForm } from './transcribe-by-form';
import { defineTransport } from './transport';

export const defaultPath = '/chat/completions';

/** The template holds further fields of the body; the shape of question and answer is fixed by the protocol. */
export const defaultMapping: Mapping = {
  request: { method: 'POST', in: 'body', headers: {}, template: {} },
  reply: { text: [], format: 'markdown' },
};

export const openaiChat = defineTransport({
  label: 'OpenAI-compatible chat',
  fields: [
    urlField('The address of the server up to its version, such as http://localhost:11434/v1'),
    jsonField('mapping.request.template', 'Further fields', 'Added to each request; null omits.'),
    headersField,
  ],
  defaultMapping,
  defaultPath,
  historyForms: ['messages', 'prefix', 'none'],
  transcribing: transcribeByForm,
  carries: { types: ['image/png', 'image/jpeg', 'image/gif', 'image/webp'], inlinesText: true },
  async *send(request, backend, io) {
    const built = buildOpenaiRequest(request, backend, defaultPath, await toBody(request, backend));
    if (!built.ok) throw toError(built.fault);
    const response = await fetchReply(built.value, backend, io);
    const body = openBody(response, backend, io);
    const type = contentTypeOf(response);
    if (isJsonType(type)) yield* read(body, backend, readWhole(body, backend));
    else if (type === 'text/html') throwFault('wrong-content-type', backend);
    else yield* read(body, backend, readJsonEvents(body, backend));
  },
});

async function toParts(text: string, files: readonly SentFile[]): Promise<Json[]> {
  const images = files.map(async (file) => ({
    type: 'image_url',
    image_url: { url: await toDataUrl(file) },
  }));
  return [...(text === '' ? [] : [{ type: 'text', text }]), ...(await Promise.all(images))];
}

async function toBody(
  request: TransportRequest,
  backend: Backend,
): Promise<Record<string, Json | undefined>> {
  const { systemPrompt, temperature, maxTokens } = request.params;
  const system = systemPrompt === undefined ? [] : [{ role: 'system', content: systemPrompt }];
  // OpenAI's own newer models refuse `max_tokens`; the look-alikes know nothing else.
  const isOpenai = URL.canParse(backend.url) && new URL(backend.url).host === 'api.openai.com';
  return {
    model: request.model,
    messages: [...system, ...(await toMessages(request, toParts))],
    stream: true,
    stream_options: { include_usage: true },
    temperature,
    [isOpenai ? 'max_completion_tokens' : 'max_tokens']: maxTokens,
  };
}

/** A server that does not stream gives one object with `message` in the place of `delta`. */
async function* readWhole(body: BodyText, backend: Backend): AsyncGenerator<JsonEvent> {
  const parsed = parseJson(await collectText(body.texts), backend.limits.maxReplyBytes);
  if (!parsed.ok) throwFault('bad-reply', backend);
  yield { type: 'message', value: parsed.value };
}

/** Stands for all chunks: usage and the reason to stop come in the last ones, and are told once. */
async function* read(
  body: BodyText,
  backend: Backend,
  events: AsyncIterable<JsonEvent>,
): AsyncGenerator<ReplyEvent> {
  let hasText = false;
  let modelName: string | undefined;
  let usage: Usage | undefined;
  let finish: string | undefined;
  for await (const { type, value } of events) {
    if (type === doneType) finish ??= 'stop';
    if (type === 'error' || hasAny(value, ['error']) || readPath(value, 'object') === 'error') {
      throw toError(faultOfApiError(readPath(value, 'error') ?? value, backend));
    }
    const model = readText(value, ['model']);
    if (modelName === undefined && model) {
      modelName = model;
      yield { type: 'model-name', name: model };
    }
    const choice = readPath(value, 'choices[0]') ?? null;
    const message = readPath(choice, 'delta') ?? readPath(choice, 'message') ?? null;
    // Servers that know both names send the same text in both.
    const reasoning = readText(message, ['reasoning_content', 'reasoning']);
    if (reasoning) yield { type: 'reasoning-delta', text: reasoning };
    const text = contentOf(message);
    if (text) {
      hasText = true;
      yield { type: 'text-delta', text };
    }
    finish = readText(choice, ['finish_reason']) ?? finish;
    usage = usageOf(value) ?? usage;
  }
  if (finish === 'error') throw toError(createFault('reported-by-backend', backend));
  // The protocol always gives a reason to stop: without one, the connection was cut by someone in between.
  if (finish === undefined) throwFault(hasText ? 'reply-cut-short' : 'empty-reply', backend);
  const notice = stopNotices[finish];
  if (notice !== undefined) yield { type: 'notice', message: notice };
  if (usage) yield { type: 'usage', usage };
  yield* endReply(body, hasText, backend);
}

/** Text, a refusal in its place, or a list of parts of which those of type `text` are shown. */
function contentOf(message: Json): string {
  const content = readPath(message, 'content');
  if (!Array.isArray(content)) return readText(message, ['content', 'refusal']) ?? '';
  return content
    .filter((part) => readPath(part, 'type') === 'text')
    .map((part) => readText(part, ['text']) ?? '')
    .join('');
}

function usageOf(value: Json): Usage | undefined {
  const inputTokens = readPath(value, 'usage.prompt_tokens');
  const outputTokens = readPath(value, 'usage.completion_tokens');
  if (typeof inputTokens !== 'number' && typeof outputTokens !== 'number') return undefined;
  return {
    ...(typeof inputTokens === 'number' ? { inputTokens } : {}),
    ...(typeof outputTokens === 'number' ? { outputTokens } : {}),
  };
}
