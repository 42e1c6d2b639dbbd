// Browser ports as `PortLike`: the panel connects, the background accepts our own pages and nobody else.
import { panelPortName, type BackgroundToPanel, type PortLike } from '../messaging/messages';
import type { PanelPort } from '../messaging/panel-connection';
import type { Runtime } from './browser';

type Port = Pick<Runtime.Port, 'postMessage' | 'onMessage' | 'onDisconnect'>;
type Sender = Pick<Runtime.MessageSender, 'id' | 'url'>;

/** A browser port with our three members. Messages that arrive before the first listener are kept for it. */
export function toPortLike<Out, In>(port: Port): PortLike<Out, In> {
  const early: In[] = [];
  const listeners: ((message: In) => void)[] = [];
  // The other end's words: whoever listens checks them, or knows that the background wrote them.
  port.onMessage.addListener((message: unknown) => {
    const given = message as In; // oxlint-disable-line typescript/no-unsafe-type-assertion -- a port's type is the promise of its two ends
    if (listeners.length === 0) early.push(given);
    for (const listener of listeners) listener(given);
  });
  return {
    send: (message) => port.postMessage(message),
    onMessage(listener) {
      listeners.push(listener);
      for (const message of early.splice(0)) listener(message);
    },
    onDisconnect: (listener) => port.onDisconnect.addListener(() => listener()),
  };
}

/** Opens the panel's port; this wakes a background that was stopped. Throws when the extension was reloaded under the page. */
export function connectPanel(runtime: { connect(info: { name: string }): Port }): PanelPort {
  return toPortLike(runtime.connect({ name: panelPortName }));
}

/** Whether a sender is one of our own extension pages: a content script has our id, but the address of its web page. */
export function isOwnPage(
  sender: Sender | undefined,
  runtime: { id: string; getURL(path: string): string },
): boolean {
  return sender?.id === runtime.id && sender.url?.startsWith(runtime.getURL('')) === true;
}

interface AcceptingRuntime {
  id: string;
  getURL(path: string): string;
  onConnect: { addListener(listener: (port: Runtime.Port) => void): void };
}

/** Registers the door for panels. Call it synchronously at the start of the background, or the first panel is not heard. */
export function acceptPanels(
  runtime: AcceptingRuntime,
  serve: (port: PortLike<BackgroundToPanel, unknown>) => void,
): void {
  runtime.onConnect.addListener((port) => {
    if (port.name === panelPortName && isOwnPage(port.sender, runtime)) serve(toPortLike(port));
    else port.disconnect();
  });
}
