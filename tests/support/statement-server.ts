// The whole ChatKit server over its database, reached as a panel reaches it: a request's text goes in by a port, a response comes out. For the server statements.
// oxlint-disable-next-line import/no-unassigned-import -- it puts IndexedDB into the globals
import 'fake-indexeddb/auto';
import type { BackgroundToPanel, PanelToBackground } from '../../lib/messaging/messages';
import { createPanelConnection } from '../../lib/messaging/panel-connection';
import { createPanelFetch } from '../../lib/messaging/panel-fetch';
import { servePanel } from '../../lib/messaging/serve-panel';
import type { Json } from '../../lib/shared/json';
import { createIndexedDbStore } from '../../lib/store/indexed-db-store';
import { createHandRig, startThread } from './asked-thread';
import { createPortPair } from './port-pair';
import type { RigOptions, ServerRig } from './server-rig';

let databases = 0;
export const newStore = () => createIndexedDbStore(`statements ${(databases += 1)}`);

/** A server whose backend the test speaks, over a database of its own. */
export function createStatementRig(options: Partial<RigOptions> = {}) {
  return createHandRig({ store: newStore(), ...options });
}

/** The same, with a thread whose first answer has said one word and goes on. */
export function startStatementThread(options: Partial<RigOptions> = {}, signal?: AbortSignal) {
  return startThread(signal, { store: newStore(), ...options });
}

/** A server that answers each question at once with its own words. */
export function createEchoRig(options: Partial<RigOptions> = {}) {
  return createStatementRig({
    async *respond({ text }) {
      yield { type: 'text-delta', text: `echo ${text}` };
      yield { type: 'reply-end', reason: 'done' };
    },
    ...options,
  }).rig;
}

/** The panel's door to a rig: every answer is an HTTP response, every message of the port is kept. */
export function openPort(rig: ServerRig) {
  const pair = createPortPair<PanelToBackground, BackgroundToPanel>();
  servePanel(pair.b.port, (body, { signal }) => rig.open(body, signal));
  const connection = createPanelConnection(() => pair.a.port, {
    nextFrame: (callback) => queueMicrotask(callback),
    every: () => () => undefined,
  });
  const panelFetch = createPanelFetch(connection);
  return {
    /** What the background has sent so far, part by part. */
    parts: () => pair.b.sent.flatMap((message) => (message.type === 'pong' ? [] : message.parts)),
    ask: (request: object | string, signal?: AbortSignal) =>
      panelFetch('https://beside.test/chatkit', {
        method: 'POST',
        body: typeof request === 'string' ? request : JSON.stringify(request),
        ...(signal ? { signal } : {}),
      }),
  };
}

/** Each frame of a streamed body; throws where the bytes are anything but `data: <one line of JSON>` and a blank line. */
export function toFrames(body: string): Json[] {
  const frames = body.split('\n\n');
  if (frames.pop() !== '') throw new Error('the body does not end with a whole frame');
  return frames.map((frame) => {
    const [, json] = /^data: (\{.*\})$/u.exec(frame) ?? [];
    if (json === undefined) throw new Error(`no frame: ${frame}`);
    return JSON.parse(json) as Json;
  });
}
