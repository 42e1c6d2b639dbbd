// The transport for chat completions: OpenAI's, and those of Ollama, vLLM, LM Studio, OpenRouter and their like.
import type { SentFile } from '../model/attachment';
import type { Backend } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { ReplyEvent, Usage } from '../model/reply';
import { toError } from '../model/throw-fault';
import type { TransportRequest } from '../model/turn';
import type { Json } from '../shared/json';
import type { BodyText } from '../wire/read-body';
import { toDataUrl } from './data-url';
import { endReply, throwFault } from './fetch-reply';
import { doneType, readJsonEvents, type JsonEvent } from './json-events';
import { faultOfApiError, stopNotices, toMessages } from './openai-request';
import { askOpenai, openaiBasis, openaiImages, readWholeAnswer } from './openai-transport';
import { hasAny, readPath, readText } from './paths';
import { defineTransport } from './transport';

const defaultPath = '/chat/completions';

export const openaiChat = defineTransport({
  label: 'OpenAI-compatible chat',
  ...openaiBasis('http://localhost:11434/v1'),
  defaultPath,
  carries: { types: [...openaiImages], inlinesText: true },
  async *send(request, backend, io) {
    const fields = await toBody(request, backend);
    const { body, isWhole } = await askOpenai(request, backend, io, defaultPath, fields);
    const events = isWhole ? readWhole(body, backend) : readJsonEvents(body, backend);
    yield* read(body, backend, events);
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
  yield { type: 'message', value: await readWholeAnswer(body, backend) };
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
