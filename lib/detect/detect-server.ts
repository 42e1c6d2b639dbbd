// What a server speaks, found by reading alone: nothing is asked of it but documents. Called for `beside.backends.detect`.
import type { Finding } from '../model/backend-check';
import type { Backend } from '../model/backend';
import type { Json } from '../shared/json';
import { readPath } from '../transports/paths';
import type { Io } from '../transports/transport';
import { guessByAddress } from './guess-by-address';
import { readDocument, type Document } from './read-document';
import {
  endpointAt,
  hasPath,
  isChat,
  readOpenapi,
  sessionPathBeside,
  type Endpoint,
} from './read-openapi';

/** More than a person reads through. */
const maxModels = 200;

function namesIn(value: Json, list: string, name: string): string[] | undefined {
  const entries = readPath(value, list);
  if (!Array.isArray(entries)) return undefined;
  const names = entries.map((entry) => readPath(entry, name));
  return names.filter((one) => typeof one === 'string').slice(0, maxModels);
}

function listIn(document: Document): string[] | undefined {
  if (document.type !== 'json') return undefined;
  return namesIn(document.value, 'data', 'id') ?? namesIn(document.value, 'models', 'name');
}

function many(count: number, noun: string): string {
  return count === 1 ? `one ${noun}` : `${count} ${noun}s`;
}

function toFinding(endpoint: Endpoint, url: URL, document: Json): Finding {
  const path = endpointAt([endpoint], url.pathname) ? url.pathname : endpoint.path;
  const template = { ...endpoint.template };
  const session = sessionPathBeside(document, endpoint);
  const hasSession = session !== undefined && template['session_id'] !== undefined;
  if (hasSession) delete template['session_id'];
  return {
    fields: {
      kind: endpoint.kind,
      url: `${url.origin}${path}`,
      mapping: {
        request: { method: 'POST', in: endpoint.in, template },
        ...(endpoint.text === undefined ? {} : { reply: { text: [endpoint.text] } }),
      },
      ...(hasSession
        ? {
            userId: 'random',
            session: {
              type: 'client-secret',
              request: {
                url: `${url.origin}${path.replace(/\/[^/]*$/u, '/sessions')}`,
                body: { user_id: '{{userId}}' },
              },
              secretPath: 'session_id',
              place: { in: 'body', name: 'session_id' },
            },
          }
        : {}),
    },
    sentence: `Its own description names the endpoint ${path}, and how a message is written for it.`,
    isCertain: true,
    models: [],
  };
}

/** What an OpenAPI document says about the address; an address without a path means the likeliest endpoint. */
function byOpenapi(document: Json, url: URL): Finding | undefined {
  const endpoints = readOpenapi(document);
  if (url.pathname !== '/') {
    const named = endpointAt(endpoints, url.pathname);
    if (named) return toFinding(named, url, document);
  }
  if (url.pathname === '/' && hasPath(document, /\/chatkit\/?$/u))
    return {
      fields: { kind: 'chatkit', url: `${url.origin}/chatkit` },
      sentence: 'Its own description names a ChatKit endpoint at /chatkit.',
      isCertain: true,
      models: [],
    };
  const [likeliest] = endpoints;
  return url.pathname === '/' && likeliest && isChat(likeliest) && !likeliest.path.includes('{')
    ? toFinding(likeliest, url, document)
    : undefined;
}

/** The part of the address up to its version, where OpenAI's look-alikes keep everything. */
function versionBase({ origin, pathname }: URL): string {
  return origin + (/^.*?\/v\d+(?=\/|$)/u.exec(pathname)?.[0] ?? '/v1');
}

/** Whether an address of this path can mean the chat of an OpenAI-compatible server. */
function isOpenaiPath(pathname: string): boolean {
  return pathname === '/' || /\/v\d+(\/(chat\/completions|responses)?)?$/u.test(pathname);
}

function openaiFields(url: URL): { kind: string; url: string } {
  const kind = url.pathname.endsWith('/responses') ? 'openai-responses' : 'openai-chat';
  const isWhole = /\/(responses|completions)$/u.test(url.pathname);
  return { kind, url: isWhole ? url.href : `${versionBase(url)}/` };
}

/**
 * The likeliest finding. `backend` stands for the address: its url is what was typed, with a scheme. Reads at most three small
 * documents at once, each within the limits of `io`. Rejects only when the signal of `io` aborts.
 */
export async function detectServer(backend: Backend, io: Io): Promise<Finding> {
  const guess = guessByAddress(backend.url);
  if (/^ws/iu.test(backend.url)) return guess;
  const url = new URL(backend.url);
  const read = (address: string) => readDocument(address, backend, io);
  const [openapi, list, tags] = await Promise.all([
    read(`${url.origin}/openapi.json`),
    read(`${versionBase(url)}/models`),
    read(`${url.origin}/api/tags`),
  ]);
  const isOpenai = isOpenaiPath(url.pathname);
  // vLLM describes itself as well: there the version counts, not the first path with "chat" in it.
  const isDescribedOpenai =
    openapi.type === 'json' && hasPath(openapi.value, /\/v\d+\/chat\/completions$/u);
  const described =
    openapi.type === 'json' && !(isOpenai && isDescribedOpenai)
      ? byOpenapi(openapi.value, url)
      : undefined;
  if (described) return described;
  const models = listIn(list) ?? listIn(tags);
  if (isOpenai && models) {
    const name = listIn(tags) ? 'Ollama' : 'an OpenAI-compatible server';
    return {
      fields: openaiFields(url),
      sentence: `This is ${name}: it lists ${many(models.length, 'model')}.`,
      isCertain: true,
      models,
    };
  }
  if (isOpenai && list.type === 'refused' && openapi.type !== 'refused')
    return {
      fields: {
        ...openaiFields(url),
        session: { type: 'secret', secretId: 'key' },
      },
      sentence: 'This seems to be an OpenAI-compatible server that wants a key.',
      isCertain: true,
      models: [],
    };
  const isAway = [openapi, list, tags].every(({ type }) => type === 'unreachable');
  return isAway
    ? { ...guess, sentence: `${url.host} could not be read. ${guess.sentence}` }
    : guess;
}
