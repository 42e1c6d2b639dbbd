// Finds the endpoints of a chat in an OpenAPI document, with how a message is written for each. Used by `detect-server.ts`.
import type { Json } from '../shared/json';
import { answerPaths } from '../transports/answer-of-json';
import { readPath } from '../transports/paths';
import { toTemplate, type RequestField } from './request-template';

export interface Endpoint {
  /** With the prefix of the server it stands on; `{name}` for what varies. */
  path: string;
  kind: 'json' | 'sse';
  in: 'body' | 'query' | 'form';
  template: Record<string, Json>;
  /** Where the answer stands, when the document tells a place that is not looked at anyway. */
  text?: string;
}

type JsonObject = { [key: string]: Json };

/** More than any document that a person wrote. */
const maxPaths = 2_000;
const bodyTypes = [
  ['application/json', 'body'],
  ['application/x-www-form-urlencoded', 'form'],
] as const;
const chatWords = /chat|ask|message|question|query|complet|generat|converse|prompt|answer/iu;
const otherWords =
  /session|histor|feedback|health|upload|file|embed|token|login|auth|delete|title/iu;
const streamWords = /stream|sse|events/iu;

function toObject(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

/** The schema a reference leads to within the document, a few steps deep: documents can go round in circles. */
function resolve(schema: Json | undefined, document: Json, depth = 5): JsonObject {
  const found = toObject(schema);
  const { $ref: reference } = found;
  if (typeof reference === 'string' && reference.startsWith('#/') && depth > 0) {
    const steps = reference.slice(2).split('/');
    const target = steps.reduce<Json | undefined>((at, step) => toObject(at)[step], document);
    return resolve(target, document, depth - 1);
  }
  const [first] = Array.isArray(found['allOf']) ? found['allOf'] : [];
  return first === undefined || depth === 0 || 'properties' in found
    ? found
    : resolve(first, document, depth - 1);
}

function typeOf(schema: JsonObject): string | undefined {
  const { type } = schema;
  return typeof type === 'string' ? type : undefined;
}

function toField(name: string, schema: JsonObject, isRequired: boolean): RequestField {
  const type = typeOf(schema);
  return {
    name,
    isRequired,
    ...(schema['default'] === undefined || schema['default'] === null
      ? {}
      : { preset: schema['default'] }),
    ...(type === undefined ? {} : { type }),
  };
}

function fieldsOf(schema: JsonObject, document: Json): RequestField[] {
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  return Object.entries(toObject(schema['properties'])).map(([name, property]) =>
    toField(name, resolve(property, document), required.includes(name)),
  );
}

function queryFields(operation: JsonObject, document: Json): RequestField[] {
  const { parameters } = operation;
  return (Array.isArray(parameters) ? parameters : []).flatMap((one) => {
    const parameter = resolve(one, document);
    const { name } = parameter;
    return parameter['in'] === 'query' && typeof name === 'string'
      ? [toField(name, resolve(parameter['schema'], document), parameter['required'] === true)]
      : [];
  });
}

/** The only text in an answer whose place would not be looked at. */
function textOf(answer: JsonObject, document: Json): { text?: string } {
  const schema = resolve(answer['schema'], document);
  const names = fieldsOf(schema, document);
  if (names.some(({ name }) => answerPaths.includes(name))) return {};
  const texts = names.filter(
    ({ name, type }) => type === 'string' && !/(^|_)(id|status|type|model)$/iu.test(name),
  );
  const [only] = texts;
  return texts.length === 1 && only ? { text: only.name } : {};
}

function toEndpoint(path: string, operation: JsonObject, document: Json): Endpoint | undefined {
  const content = toObject(toObject(operation['requestBody'])['content']);
  const answers = toObject(toObject(toObject(operation['responses'])['200'])['content']);
  const isStream = 'text/event-stream' in answers || streamWords.test(path);
  const rest = {
    path,
    kind: isStream ? ('sse' as const) : ('json' as const),
    ...(isStream ? {} : textOf(toObject(answers['application/json']), document)),
  };
  for (const [type, place] of bodyTypes) {
    const schema = resolve(toObject(content[type])['schema'], document);
    const template = toTemplate(fieldsOf(schema, document));
    if (template) return { ...rest, in: place, template };
  }
  const template = toTemplate(queryFields(operation, document));
  return template && { ...rest, in: 'query', template };
}

/** How much a path looks like the one to chat at: higher is better, below 0 is none. */
function scoreOf({ path, kind }: Endpoint): number {
  if (otherWords.test(path) || !chatWords.test(path)) return -1;
  const isChat = /chat/iu.test(path) ? 4 : 0;
  // A path with a part that varies cannot be asked as it stands.
  return 1 + isChat + (kind === 'sse' ? 2 : 0) - (path.includes('{') ? 5 : 0);
}

/** The endpoints that take a message by POST, the likeliest first. Never fails: a document it cannot read has none. */
export function readOpenapi(document: Json): Endpoint[] {
  const server = readPath(document, 'servers[0].url');
  const prefix =
    typeof server === 'string' && server.startsWith('/') ? server.replace(/\/$/u, '') : '';
  return Object.entries(toObject(toObject(document)['paths']))
    .slice(0, maxPaths)
    .flatMap(([path, operations]) => {
      const { post } = toObject(operations);
      const endpoint = post && toEndpoint(`${prefix}${path}`, toObject(post), document);
      return endpoint ? [endpoint] : [];
    })
    .toSorted((a, b) => scoreOf(b) - scoreOf(a));
}

/** Whether an endpoint is one for chatting, as far as its path tells. */
export function isChat(endpoint: Endpoint): boolean {
  return scoreOf(endpoint) > 0;
}

/** The endpoint that stands at a path, `{name}` matching any one part of it. */
export function endpointAt(endpoints: readonly Endpoint[], path: string): Endpoint | undefined {
  const wanted = path.split('/');
  return endpoints.find((endpoint) => {
    const parts = endpoint.path.split('/');
    return (
      parts.length === wanted.length &&
      parts.every((part, at) => part === wanted[at] || /^\{.*\}$/u.test(part))
    );
  });
}

/** Whether the document says that a ChatKit server or an OpenAI-compatible one stands here: by its paths alone. */
export function hasPath(document: Json, pattern: RegExp): boolean {
  return Object.keys(toObject(toObject(document)['paths'])).some((path) => pattern.test(path));
}

/** The session call beside an endpoint whose sessions carry an id of the server: `.../sessions` with a user id. */
export function sessionPathBeside(document: Json, endpoint: Endpoint): string | undefined {
  const sibling = endpoint.path.replace(/\/[^/]*$/u, '/sessions');
  return hasPath(document, new RegExp(`^${escape(sibling)}$`, 'u')) ? sibling : undefined;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
