// The transport for OpenAI's Responses API and servers that speak it. Nothing is stored there (`store: false`).
import type { SentFile } from '../model/attachment';
import type { Backend } from '../model/backend';
import type { ReplyEvent, Usage } from '../model/reply';
import { toError } from '../model/throw-fault';
import type { TransportRequest } from '../model/turn';
import type { Json } from '../shared/json';
import type { BodyText } from '../wire/read-body';
import { toDataUrl } from './data-url';
import { endReply, throwFault } from './fetch-reply';
import { readJsonEvents } from './json-events';
import { faultOfApiError, stopNotices, toMessages } from './openai-request';
import { askOpenai, openaiBasis, openaiImages, readWholeAnswer } from './openai-transport';
import { readPath, readText } from './paths';
import { defineTransport } from './transport';

const defaultPath = '/responses';

export const openaiResponses = defineTransport({
  label: 'OpenAI Responses',
  ...openaiBasis('https://api.openai.com/v1'),
  defaultPath,
  carries: { types: [...openaiImages, 'application/pdf'], inlinesText: true },
  async *send(request, backend, io) {
    const fields = await toBody(request);
    const { body, isWhole } = await askOpenai(request, backend, io, defaultPath, fields);
    yield* isWhole ? readWhole(body, backend) : readStream(body, backend);
  },
});

async function toParts(text: string, files: readonly SentFile[]): Promise<Json[]> {
  const parts = files.map(async (file) => {
    const data = await toDataUrl(file);
    return file.mime.startsWith('image/')
      ? { type: 'input_image', image_url: data, detail: 'auto' }
      : { type: 'input_file', filename: file.name, file_data: data };
  });
  return [...(text === '' ? [] : [{ type: 'input_text', text }]), ...(await Promise.all(parts))];
}

async function toBody(request: TransportRequest): Promise<Record<string, Json | undefined>> {
  const { systemPrompt, temperature, maxTokens } = request.params;
  return {
    model: request.model,
    instructions: systemPrompt,
    input: await toMessages(request, toParts),
    stream: true,
    store: false,
    temperature,
    max_output_tokens: maxTokens,
  };
}

/** The three ways a response ends, and the object that tells it, in a stream as in one piece. */
function* finish(
  response: Json,
  body: BodyText,
  hasText: boolean,
  backend: Backend,
): Generator<ReplyEvent> {
  const status = readPath(response, 'status');
  if (status === 'failed' || status === 'cancelled') {
    throw toError(faultOfApiError(readPath(response, 'error') ?? null, backend));
  }
  // Some servers stream no deltas and put the answer into the last event alone.
  const text = hasText ? '' : outputText(response);
  if (text !== '') yield { type: 'text-delta', text };
  const notice = stopNotices[readText(response, ['incomplete_details.reason']) ?? ''];
  if (notice !== undefined) yield { type: 'notice', message: notice };
  const usage = usageOf(response);
  if (usage) yield { type: 'usage', usage };
  yield* endReply(body, hasText || text !== '', backend);
}

async function* readWhole(body: BodyText, backend: Backend): AsyncGenerator<ReplyEvent> {
  const answer = await readWholeAnswer(body, backend);
  const error = readPath(answer, 'error');
  if (error) throw toError(faultOfApiError(error, backend));
  const name = readText(answer, ['model']);
  if (name) yield { type: 'model-name', name };
  yield* finish(answer, body, false, backend);
}

async function* readStream(body: BodyText, backend: Backend): AsyncGenerator<ReplyEvent> {
  let hasText = false;
  let modelName: string | undefined;
  /** Texts of different parts are paragraphs of their own; this names the part that is growing. */
  const parts: Record<'text-delta' | 'reasoning-delta', string | undefined> = {
    'text-delta': undefined,
    'reasoning-delta': undefined,
  };
  for await (const { value } of readJsonEvents(body, backend)) {
    const type = readText(value, ['type']) ?? '';
    if (type === 'error')
      throw toError(faultOfApiError(readPath(value, 'error') ?? value, backend));
    const name = readText(value, ['response.model']);
    if (modelName === undefined && name) {
      modelName = name;
      yield { type: 'model-name', name };
    }
    const kind = deltaKinds[type];
    const delta = readText(value, ['delta']);
    if (kind !== undefined && delta) {
      const part = ['item_id', 'output_index', 'content_index', 'summary_index']
        .map((key) => readText(value, [key]) ?? '')
        .join('/');
      const before = parts[kind];
      parts[kind] = part;
      if (kind === 'text-delta') hasText = true;
      yield { type: kind, text: before === undefined || before === part ? delta : `\n\n${delta}` };
    }
    if (endTypes.has(type)) {
      yield* finish(readPath(value, 'response') ?? null, body, hasText, backend);
      return;
    }
  }
  throwFault(hasText ? 'reply-cut-short' : 'empty-reply', backend);
}

const endTypes = new Set(['response.completed', 'response.incomplete', 'response.failed']);

const deltaKinds: Record<string, 'text-delta' | 'reasoning-delta'> = {
  'response.output_text.delta': 'text-delta',
  'response.refusal.delta': 'text-delta',
  'response.reasoning_summary_text.delta': 'reasoning-delta',
  'response.reasoning_text.delta': 'reasoning-delta',
};

function outputText(response: Json): string {
  const output = readPath(response, 'output');
  const items = Array.isArray(output) ? output : [];
  const contents = items
    .filter((item) => readPath(item, 'type') === 'message')
    .flatMap((item) => readPath(item, 'content') ?? []);
  return contents.map((part) => readText(part, ['text', 'refusal']) ?? '').join('\n\n');
}

function usageOf(response: Json): Usage | undefined {
  const inputTokens = readPath(response, 'usage.input_tokens');
  const outputTokens = readPath(response, 'usage.output_tokens');
  if (typeof inputTokens !== 'number' || typeof outputTokens !== 'number') return undefined;
  return { inputTokens, outputTokens };
}
