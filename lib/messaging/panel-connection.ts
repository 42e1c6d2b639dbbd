// The panel's end of its port: sends requests, hands out the parts of their answers, reconnects. Under `panel-fetch.ts` and `panel-operations.ts`.
import { createId } from '../shared/ids';
import type { BackgroundToPanel, PanelToBackground, PortLike, ResponsePart } from './messages';

export type PanelPort = PortLike<PanelToBackground, BackgroundToPanel>;

/** Where the parts of one answer go. After `end` or `broken` nothing follows. */
export interface AnswerReceiver {
  head(status: number, contentType: string): void;
  chunk(text: string): void;
  end(): void;
  /** The port closed or the background failed: to the asker a network error. */
  broken(): void;
}

export type CancelReason = 'stop' | 'detach';

export interface PanelConnection {
  /** Opens the port before there is something to ask: a background that sleeps begins to wake. */
  wake(): void;
  /** Sends the JSON text of one operation. Cancelling ends the calls to `receiver` at once. */
  request(body: string, receiver: AnswerReceiver): (reason: CancelReason) => void;
}

/** Time and place, as the page has them. */
export interface PanelSurroundings {
  /** Calls back once, when what was handed over has had its chance to be drawn (also in a hidden document). */
  nextFrame(callback: () => void): void;
  /** Calls back every `ms` milliseconds until the returned function is called. */
  every(ms: number, callback: () => void): () => void;
  /** The panel's own window; `undefined` where it is not known. */
  windowId?(): number | undefined;
}

/** Below the 30 s after which both browsers stop a background whose ports are silent. */
const heartbeatMs = 20_000;
/** Pings without an answer after which a port counts as dead: one may be lost to a sleeping machine. */
const missedPings = 2;

function deliver(part: ResponsePart, receiver: AnswerReceiver) {
  if (part.type === 'head') receiver.head(part.status, part.contentType);
  else if (part.type === 'chunk') receiver.chunk(part.text);
  else if (part.type === 'end') receiver.end();
  else receiver.broken();
}

/**
 * One connection per panel. `connect` is called at the first request and again after a disconnect, which wakes a new
 * background; requests that were open when a port closed are broken, never sent again.
 */
export function createPanelConnection(
  connect: () => PanelPort,
  { nextFrame, every, windowId: readWindow }: PanelSurroundings,
): PanelConnection {
  let current: PanelPort | undefined;
  const receivers = new Map<string, AnswerReceiver>();

  function lose(port: PanelPort) {
    if (current !== port) return;
    current = undefined;
    const open = [...receivers.values()];
    receivers.clear();
    for (const receiver of open) receiver.broken();
  }

  function receive(parts: readonly ResponsePart[]) {
    for (const part of parts) {
      const receiver = receivers.get(part.id);
      if (!receiver) continue;
      if (part.type === 'end' || part.type === 'broken') receivers.delete(part.id);
      deliver(part, receiver);
    }
  }

  function send(port: PanelPort, message: PanelToBackground): boolean {
    try {
      port.send(message);
      return true;
    } catch {
      lose(port);
      return false;
    }
  }

  function open(): PanelPort {
    const port = connect();
    current = port;
    let unanswered = 0;
    const stopHeartbeat = every(heartbeatMs, () => {
      if (current !== port) stopHeartbeat();
      else if (receivers.size === 0) unanswered = 0;
      else if (unanswered >= missedPings) lose(port);
      else if (send(port, { type: 'ping' })) unanswered += 1;
    });
    port.onMessage((message) => {
      if (current !== port) return;
      unanswered = 0;
      if (message.type === 'pong') return;
      // Asked for first: a reader that throws must not cost the credit, or nothing would ever come again.
      nextFrame(() => {
        if (current === port) send(port, { type: 'credit' });
      });
      receive(message.parts);
    });
    port.onDisconnect(() => {
      stopHeartbeat();
      lose(port);
    });
    return port;
  }

  return {
    wake() {
      try {
        if (!current) open();
      } catch {
        // The first request tells what is wrong.
      }
    },
    request(body, receiver) {
      const id = createId('req');
      const windowId = readWindow?.();
      const message: PanelToBackground = {
        type: 'request',
        id,
        body,
        ...(windowId === undefined ? {} : { windowId }),
      };
      try {
        // A port can be dead before its disconnect was told: then the request goes to a new one.
        if (!current || !send(current, message)) open().send(message);
        receivers.set(id, receiver);
      } catch {
        queueMicrotask(() => receiver.broken());
      }
      return (reason) => {
        if (!receivers.delete(id)) return;
        if (current) send(current, { type: 'request-cancel', id, reason });
      };
    },
  };
}
