// What a server speaks, found by asking it: a short question in one form after the other. Called for `beside.backends.ask`, on a click that says so.
import { guessByAddress } from '../detect/guess-by-address';
import { readComplaint } from '../detect/read-complaint';
import type { BackendFields, Finding } from '../model/backend-check';
import type { Backend } from '../model/backend';
import type { TransportRequest } from '../model/turn';
import type { Io, Transport } from '../transports/transport';
import { parseJson } from '../wire/json';
import { askOnce, type Outcome } from './ask-once';
import { proposePlace } from './propose-place';

export interface AskServerDeps {
  /** The backend with these fields in place of its own. */
  withFields: (fields: BackendFields) => Backend;
  openIo: (backend: Backend) => Io;
  transportOf: (backend: Backend) => Transport | undefined;
  request: TransportRequest;
  signal: AbortSignal;
  now: () => number;
}

const kindWords: Record<string, string> = {
  json: 'in one piece, as JSON',
  sse: 'as server-sent events',
  websocket: 'over a WebSocket',
  chatkit: 'as a ChatKit server',
  'openai-chat': 'as an OpenAI-compatible server',
  'openai-responses': "as OpenAI's Responses do",
};

/** An address with a path is asked there and nowhere else; one without at the places that servers use. */
function candidatesFor(address: string): BackendFields[] {
  const url = new URL(address.replace(/^ws/iu, 'http'));
  const socket = `${url.protocol === 'https:' ? 'wss' : 'ws'}://${url.host}`;
  if (/^ws/iu.test(address)) return [{ kind: 'websocket', url: address }];
  const prepared = {
    request: {
      template: { text: '{{message}}', context: '{{context|general}}', userId: '{{userId}}' },
    },
  };
  if (url.pathname === '/')
    return [
      { kind: 'sse', url: `${url.origin}/api/chat/stream` },
      { kind: 'json', url: `${url.origin}/api/chat` },
      { kind: 'chatkit', url: `${url.origin}/chatkit` },
      { kind: 'json', url: `${url.origin}/chat` },
      { kind: 'openai-chat', url: `${url.origin}/v1/` },
      { kind: 'websocket', url: socket },
    ];
  const guess = guessByAddress(address).fields;
  const all: BackendFields[] = [
    guess,
    { kind: 'sse', url: address },
    { kind: 'json', url: address },
    { kind: 'json', url: address, mapping: prepared },
    { kind: 'chatkit', url: address },
    { kind: 'websocket', url: `${socket}${url.pathname}${url.search}` },
  ];
  const seen = new Set<string>();
  return all.filter((fields) => {
    const key = JSON.stringify([fields['kind'], fields['mapping'] ?? null]);
    return !seen.has(key) && seen.add(key);
  });
}

/** What an outcome says about the fields that were tried: right as they are, right when changed, or to be tried otherwise. */
function learn(
  fields: BackendFields,
  backend: Backend,
  { fault, seen }: Outcome,
): { found?: BackendFields; next?: BackendFields } {
  const isJson = seen.contentType?.includes('json') ?? false;
  // A server that was asked for a stream and answered at once is one of pattern 1.
  const kind = fields['kind'] === 'sse' && isJson ? 'json' : fields['kind'];
  if (!fault) return { found: { ...fields, kind: kind ?? 'sse' } };
  if (fault.status === 422) {
    const body = parseJson(seen.said);
    const complaint = body.ok ? readComplaint(body.value) : undefined;
    return complaint && fields['mapping'] === undefined
      ? { next: { ...fields, mapping: { request: { method: 'POST', ...complaint } } } }
      : {};
  }
  const isUnmapped = ['bad-reply', 'empty-reply', 'wrong-content-type'].includes(fault.code);
  const place = isUnmapped && seen.status === 200 ? proposePlace(backend, seen) : undefined;
  return place ? { found: { ...fields, kind: kind ?? 'sse', ...place.fields } } : {};
}

/** Nothing where no form was answered. At most a dozen questions, one after the other, each within the limits of its `io`. */
export async function askServer(
  address: string,
  deps: AskServerDeps,
): Promise<Finding | undefined> {
  const waiting = candidatesFor(address);
  for (let asked = 0; asked < 12; asked += 1) {
    const fields = waiting.shift();
    if (!fields || deps.signal.aborted) return undefined;
    const backend = deps.withFields(fields);
    const transport = deps.transportOf(backend);
    if (!transport) continue;
    const { request, now } = deps;
    const outcome = await askOnce(backend, { transport, io: deps.openIo(backend), request, now });
    const { found, next } = learn(fields, backend, outcome);
    if (next) waiting.unshift(next);
    if (found) {
      const { kind } = found;
      const words = typeof kind === 'string' ? ` ${kindWords[kind] ?? ''}` : '';
      const sentence = `It answered the test question${words}.`;
      return { fields: found, sentence, isCertain: true, models: [] };
    }
  }
  return undefined;
}
