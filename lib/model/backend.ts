// What the user configured: backends, models, routes. Parsed in `settings/schema.ts`, used by routing, turn and transports.
import type { Json } from '../shared/json';

export type TransportKind =
  'json' | 'sse' | 'websocket' | 'openai-responses' | 'openai-chat' | 'chatkit';
export type BackendKind = TransportKind | 'reader' | 'browser-model';

/** Privacy classes, most private first: local < team < cloud. */
export type PrivacyClass = 'local' | 'team' | 'cloud';
export type Place = { in: 'header' | 'body' | 'first-frame' | 'subprotocol'; name: string };

export interface HttpTemplate {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: Json;
}

export type Session =
  | { type: 'none' }
  | { type: 'secret'; secretId: string; place: Place }
  | {
      type: 'client-secret';
      request: HttpTemplate;
      secretPath: string;
      expiresPath?: string;
      modelPath?: string;
      place: Place;
    }
  | { type: 'oidc'; issuer: string; clientId: string; scopes: string[]; place: Place };

/** How a turn is written for this server. Placeholders: {{message}} {{history}} {{context}} {{sessionId}} {{userId}} {{model}}; websocket: {{requestId}}. */
export interface RequestMapping {
  method: string;
  in: 'body' | 'query' | 'form';
  headers: Record<string, string>;
  template: Json;
  /** websocket only: a frame said after so many milliseconds of silence, by which a dead connection is noticed. */
  ping?: { frame: Json; everyMs: number };
}

/** Where the answer stands in what this server says. Paths are dotted, with [n] for indices: `choices[0].message.content`. */
export interface ReplyMapping {
  text: string[];
  delta?: string[];
  error?: string[];
  /** A data payload (exact text) or `path=value` that ends the reply. */
  end?: string;
  format: 'markdown' | 'plain' | 'html';
  /** sse only; how tokens are framed. */
  framing?: 'auto' | 'standard' | 'naive';
  /** websocket only: where every frame of a reply repeats the {{requestId}} of its question. */
  id?: string[];
}

export interface Mapping {
  request: RequestMapping;
  reply: ReplyMapping;
}

/** Times in milliseconds, sizes in bytes. */
export interface Limits {
  headersMs: number;
  firstByteMs: number;
  silenceMs: number;
  maxLineBytes: number;
  maxReplyBytes: number;
  sessionMs: number;
  /** websocket only: how long a turn goes on trying to connect. */
  reconnectMs: number;
  /** websocket only: how long a socket stays open between turns. */
  idleSocketMs: number;
}

/** Speech to text by the backend's own server. */
export interface Dictation {
  /** `auto`, the default: offered where servers of this kind are known to do it, or where a model for it is named. */
  use?: 'auto' | 'on' | 'off';
  /** The server's own name of the model that hears; only where its protocol asks for one. */
  model?: string;
}

export interface Backend {
  id: string;
  label: string;
  kind: BackendKind;
  role: 'custom' | 'openai' | 'builtin';
  url: string;
  /** Every origin its io may contact, nothing else. */
  origins: string[];
  class: PrivacyClass;
  session: Session;
  mapping: Mapping;
  history: 'server' | 'messages' | 'prefix' | 'none';
  context: 'field' | 'prefix' | 'none';
  redact: Record<string, 'placeholder' | 'remove' | 'off'>;
  steps: Record<string, Json>;
  limits: Limits;
  cookies: boolean;
  userId: 'none' | 'random' | 'oidc-sub' | { fixed: string };
  dictation?: Dictation;
}

/** As a route finds it: one that is switched off keeps its place there, counts for the privacy class, and is never asked. */
export interface RoutedBackend extends Backend {
  isOff?: true;
}

export interface ModelParams {
  systemPrompt?: string;
  temperature?: number;
  maxTokens?: number;
}

export interface RouteStep {
  backend: string;
  model?: string;
  /**
   * Where the backend is less private than the first of the route. `granted`: it is asked all the same. `ask`: an error offers it,
   * and the user may allow it once or always. `same-class`: never.
   */
  consent: 'same-class' | 'ask' | 'granted';
}

export interface Model {
  id: string;
  label: string;
  description?: string;
  params?: ModelParams;
  route: RouteStep[];
  /** The picker does not show it; a thread that asks it goes on. */
  hidden?: boolean;
  /** `listed`: the picker shows the models that the first backend of the route lists, each in place of this one. */
  models?: 'listed';
}
