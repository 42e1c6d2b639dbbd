// A whole ChatKit server over a store of the test's choice, with time and ids that the test controls.
import { composeSettings } from '../../entrypoints/background/compose-settings';
import { emptyLayer } from '../../lib/settings/schema';
import { createSettingsStore } from '../../lib/settings/settings-store';
import { createMemoryStorage } from './memory-storage';
import type { AttachFrame } from '../../lib/chatkit/attach';
import type { ThreadStreamEvent } from '../../lib/chatkit/events';
import type { ItemNote } from '../../lib/messaging/panel-events';
import type { DeletedThread } from '../../lib/messaging/panel-events';
import type { PanelAnswer, StreamedEvent } from '../../lib/messaging/panel-answer';
import type { Model } from '../../lib/model/backend';
import { createFault } from '../../lib/model/create-fault';
import type { Respond } from '../../lib/model/turn';
import type { IdPrefix } from '../../lib/shared/ids';
import type { Json } from '../../lib/shared/json';
import { createChatKitServer } from '../../lib/server/chatkit-server';
import type { AskRemote } from '../../lib/server/remote';
import type { FetchPicture } from '../../lib/server/read-picture';
import type { Transcribe } from '../../lib/server/transcribe';
import { createLiveThreads } from '../../lib/server/live-threads';
import { createRemoval } from '../../lib/server/removal';
import { createTurnRecovery } from '../../lib/server/turn-recovery';
import type { ThreadStore } from '../../lib/store/thread-store';
import { createManualTimers } from './manual-timers';
import { createMemoryStore } from './memory-store';
import { noOpeners } from './no-openers';

export const testModel: Model = {
  id: 'model',
  label: 'Model',
  route: [{ backend: 'backend', consent: 'granted' }],
};

export interface RigOptions {
  respond: Respond;
  store?: ThreadStore;
  models?: Model[];
  /** A ChatKit server that owns threads. */
  remote?: AskRemote;
  /** Of a server that follows another one over the same store: ids must not repeat. */
  firstId?: number;
  firstTime?: number;
  /** How far the clock moves each time it is read; 0: everything has the same time. */
  tickMs?: number;
  retentionDays?: number;
  /** The default counts from `firstId`. */
  createId?: (prefix: IdPrefix) => string;
  /** The default hears nothing. */
  transcribe?: Transcribe;
  fetchPicture?: FetchPicture;
}

export interface Answered {
  status: number;
  json?: Json;
  events?: StreamedEvent[];
}

/** A message as a client writes it. */
export function userInput(text: string, more: Record<string, Json> = {}) {
  return {
    content: [{ type: 'input_text', text }],
    attachments: [],
    inference_options: {},
    ...more,
  };
}

const noLayer = () => Promise.resolve({ ok: true as const, value: emptyLayer });

export function createServerRig({
  respond,
  store = createMemoryStore(),
  models = [testModel],
  remote = () =>
    Promise.resolve({ ok: false, fault: createFault('not-supported', { label: 'Nobody' }) }),
  firstId = 0,
  firstTime = 0,
  tickMs = 1,
  retentionDays,
  createId,
  fetchPicture = () =>
    Promise.resolve({ ok: false, fault: createFault('not-supported', { label: 'Nobody' }) }),
  transcribe = (model) =>
    Promise.resolve({ ok: false, fault: createFault('not-supported', model) }),
}: RigOptions) {
  let ids = firstId;
  const timers = createManualTimers();
  const notes: ItemNote[] = [];
  const busy: boolean[] = [];
  let time = firstTime;
  const now = () => (time += tickMs);
  const live = createLiveThreads((isBusy) => busy.push(isBusy));
  const deletions: DeletedThread[][] = [];
  const removal = createRemoval({
    store,
    live,
    timers,
    now,
    publish: (event) => {
      if (event.type === 'deleted') deletions.push(event.threads);
    },
    retentionDays: () => Promise.resolve(retentionDays),
  });
  const { process } = createChatKitServer({
    store,
    removal,
    live,
    respond,
    models: () => Promise.resolve({ models, defaultModelId: models[0]?.id ?? '' }),
    now,
    timers,
    createId: createId ?? ((prefix) => `${prefix}_${(ids += 1)}`),
    recover: createTurnRecovery({ store, now }),
    remote,
    transcribe,
    fetchPicture,
    openers: noOpeners,
    settings: composeSettings(
      createSettingsStore({ storage: createMemoryStorage(), team: noLayer, policy: noLayer }),
    ),
    listModels: (backendId) => Promise.resolve({ ok: true, value: [`model of ${backendId}`] }),
    allowFallback: () => Promise.resolve({ ok: true, value: undefined }),
    forgetFallbacks: () => Promise.resolve({ ok: true, value: undefined }),
    watch: async function* watch() {},
    backends: () => Promise.resolve([]),
    preview: () =>
      Promise.resolve({ ok: false, fault: createFault('not-supported', { label: 'Nobody' }) }),
    tryRedaction: (text) => Promise.resolve({ spans: [], sent: text }),
    addBackend: (address) =>
      Promise.resolve(
        address === ''
          ? { ok: false, fault: { code: 'settings-invalid', message: 'Enter an address.' } }
          : { ok: true, value: { backendId: address, modelId: address } },
      ),
    checks: {
      detect: () => Promise.reject(new Error('nobody looks at servers here')),
      ask: () => Promise.reject(new Error('nobody looks at servers here')),
      test: async function* test() {},
    },
    reportNote: (_threadId, note) => notes.push(note),
  });

  const open = (request: object | string, signal = new AbortController().signal) =>
    process(typeof request === 'string' ? request : JSON.stringify(request), { signal });

  return {
    store,
    live,
    timers,
    removal,
    /** What could be taken back, each time it changed. */
    deletions,
    /** Lets this many milliseconds pass, for clock and timers alike. */
    pass(ms: number) {
      time += ms;
      timers.pass(ms);
    },
    notes,
    busy,
    open,
    /** The whole answer, the stream read to its end. */
    async post(request: object | string, signal?: AbortSignal): Promise<Answered> {
      const answer = await open(request, signal);
      if (answer.type === 'json')
        return { status: answer.status, json: JSON.parse(answer.body) as Json };
      return { status: 200, events: await collect(answer.events) };
    },
    /** A stream that must be one. */
    async stream(request: object, signal?: AbortSignal): Promise<AsyncIterator<StreamedEvent>> {
      return toStream(await open(request, signal))[Symbol.asyncIterator]();
    },
    /** Starts a thread and gives its id when its answer has ended. */
    async create(text: string): Promise<string> {
      const request = { type: 'threads.create', params: { input: userInput(text) } };
      const [created] = await collect(toStream(await open(request)));
      if (created?.type !== 'thread.created') throw new Error('no thread was created');
      return created.thread.id;
    },
    /** The next `count` frames of an attachment. */
    async attach(threadId: string, signal?: AbortSignal) {
      const answer = await open({ type: 'beside.attach', params: { thread_id: threadId } }, signal);
      return toStream(answer)[Symbol.asyncIterator]() as AsyncIterator<AttachFrame>;
    },
  };
}

export type ServerRig = ReturnType<typeof createServerRig>;

function toStream(answer: PanelAnswer): AsyncIterable<StreamedEvent> {
  if (answer.type !== 'stream') throw new Error(`expected a stream, got ${answer.body}`);
  return answer.events;
}

export async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

/** Reads until an event of this type has come. */
export async function readUntil(
  events: AsyncIterator<StreamedEvent>,
  isWanted: (event: StreamedEvent) => boolean,
): Promise<StreamedEvent[]> {
  const read: StreamedEvent[] = [];
  for (;;) {
    const next = await events.next();
    if (next.done) return read;
    read.push(next.value);
    if (isWanted(next.value)) return read;
  }
}

export const isDeltaOf =
  (text: string) =>
  (event: StreamedEvent): boolean => {
    const inner: ThreadStreamEvent | StreamedEvent = event.type === 'event' ? event.event : event;
    return (
      inner.type === 'thread.item.updated' &&
      inner.update.type === 'assistant_message.content_part.text_delta' &&
      inner.update.delta === text
    );
  };
