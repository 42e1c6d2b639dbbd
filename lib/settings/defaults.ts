// What every field that nobody set is, by kind of backend; and Reader, which is always there. Called by `effective.ts`.
import { isLoopback, isPrivateAddress, toHttpOrigin, toHttpUrl } from '../model/address';
import type {
  Backend,
  Limits,
  Mapping,
  Model,
  Place,
  PrivacyClass,
  Session,
} from '../model/backend';
import type { Prompt } from '../model/preferences';
import { transports } from '../transports/registry';
import type { BackendInput } from './backend-schema';
import type { PromptInput } from './preferences-schema';
import type { ModelInput } from './schema';

export const readerId = 'reader';

export const defaultLimits: Limits = {
  headersMs: 30_000,
  firstByteMs: 60_000,
  silenceMs: 60_000,
  maxLineBytes: 1_000_000,
  maxReplyBytes: 16_000_000,
  sessionMs: 3_000,
  reconnectMs: 10_000,
  idleSocketMs: 120_000,
};

/** For kinds whose protocol is fixed by code, and reads no mapping. */
const plainMapping: Mapping = {
  request: { method: 'POST', in: 'body', headers: {}, template: { message: '{{message}}' } },
  reply: { text: ['text'], format: 'markdown' },
};

/** Reader answers from the page, inside the extension: nothing leaves, so it has no address and no origins. */
export const readerBackend: Backend = {
  id: readerId,
  label: 'Reader',
  kind: 'reader',
  role: 'builtin',
  url: '',
  origins: [],
  class: 'local',
  session: { type: 'none' },
  mapping: plainMapping,
  history: 'none',
  context: 'none',
  redact: {},
  steps: {},
  limits: defaultLimits,
  cookies: false,
  userId: 'none',
};

export const readerModel: Model = {
  id: readerId,
  label: 'Reader',
  description: 'Answers from this page only. Nothing leaves your browser.',
  route: [{ backend: readerId, consent: 'same-class' }],
};

/** Loopback is local, a private address is a team's, a name says nothing about where it leads: cloud. */
function classOf(url: string): PrivacyClass {
  const host = toHttpUrl(url)?.hostname ?? '';
  if (isLoopback(host)) return 'local';
  return isPrivateAddress(host) ? 'team' : 'cloud';
}

function roleOf({ kind, url }: BackendInput): Backend['role'] {
  const host = toHttpUrl(url)?.hostname ?? '';
  return kind === 'openai-responses' || /(^|\.)openai\.com$/u.test(host) ? 'openai' : 'custom';
}

function sessionOf({ session, kind }: BackendInput): Session {
  if (!session || session.type === 'none') return { type: 'none' };
  // A browser's socket cannot carry headers.
  const place: Place =
    session.place ??
    (kind === 'websocket'
      ? { in: 'first-frame', name: 'token' }
      : { in: 'header', name: 'Authorization' });
  if (session.type === 'client-secret')
    return {
      secretPath: 'client_secret',
      ...session,
      request: { method: 'POST', headers: {}, ...session.request },
      place,
    };
  if (session.type === 'oidc') return { ...session, scopes: session.scopes ?? ['openid'], place };
  return { ...session, place };
}

function originsOf({ url, session }: BackendInput): string[] {
  const urls = session?.type === 'client-secret' ? [url, session.request.url] : [url];
  return [...new Set(urls.map(toHttpOrigin).filter((origin) => origin !== undefined))];
}

/** Whether the session call names the user. */
function asksForUser(session: BackendInput['session']): boolean {
  return (
    session?.type === 'client-secret' && /\{\{\s*userId\b/u.test(JSON.stringify(session.request))
  );
}

/** The whole backend. History, context and user id go where the template has a place for them, else nowhere. */
export function completeBackend(input: BackendInput): Backend {
  const transport = transports[input.kind];
  const base = transport?.defaultMapping ?? plainMapping;
  const mapping: Mapping = {
    request: { ...base.request, ...input.mapping?.request },
    reply: { ...base.reply, ...input.mapping?.reply },
  };
  const template = JSON.stringify(mapping.request.template);
  const has = (name: string) => new RegExp(`\\{\\{\\s*${name}\\b`, 'u').test(template);
  const isOpenAi = input.kind === 'openai-chat' || input.kind === 'openai-responses';
  return {
    role: roleOf(input),
    class: classOf(input.url),
    history: has('history') || isOpenAi ? 'messages' : (transport?.historyForms?.[0] ?? 'server'),
    context: has('context') ? 'field' : isOpenAi ? 'prefix' : 'none',
    redact: {},
    steps: {},
    cookies: false,
    userId: has('userId') || asksForUser(input.session) ? 'random' : 'none',
    ...input,
    origins: input.origins ?? originsOf(input),
    session: sessionOf(input),
    mapping,
    limits: { ...defaultLimits, ...input.limits },
  };
}

/** The whole model; a route step may have been written as a bare backend id. What was allowed for good counts where the step asks. */
export function completeModel({
  consent: allowed = {},
  order: _order,
  ...input
}: ModelInput): Model {
  return {
    ...input,
    route: input.route.map((written) => {
      const step = typeof written === 'string' ? { backend: written } : written;
      const { consent = 'ask' } = step;
      const isAllowed = consent === 'ask' && Object.hasOwn(allowed, step.backend);
      return { ...step, consent: isAllowed ? 'granted' : consent };
    }),
  };
}

/** The whole prompt. */
export function completePrompt({ order: _order, ...input }: PromptInput): Prompt {
  return { contextMenu: false, ...input };
}
