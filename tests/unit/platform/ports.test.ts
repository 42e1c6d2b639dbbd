import { expect, test } from 'vitest';
import { acceptPanels, isOwnPage, toPortLike } from '../../../lib/platform/ports';

const runtime = { id: 'abc', getURL: (path: string) => `chrome-extension://abc/${path}` };

test.each([
  [{ id: 'abc', url: 'chrome-extension://abc/sidepanel.html' }, true],
  [{ id: 'abc', url: 'https://page.test/?chrome-extension://abc/' }, false],
  [{ id: 'abc', url: 'chrome-extension://abcd/sidepanel.html' }, false],
  [{ id: 'other', url: 'chrome-extension://abc/sidepanel.html' }, false],
  [{ id: 'abc' }, false],
  [undefined, false],
])('the sender %j is one of our own pages: %s', (sender, expected) => {
  expect(isOwnPage(sender, runtime)).toBe(expected);
});

function createEvent<T extends unknown[]>() {
  const listeners: ((...values: T) => void)[] = [];
  return {
    addListener: (listener: (...values: T) => void) => void listeners.push(listener),
    removeListener: () => {},
    hasListener: () => false,
    hasListeners: () => listeners.length > 0,
    emit: (...values: T) => {
      for (const listener of listeners) listener(...values);
    },
  };
}

function fakePort(name: string, url: string) {
  let disconnected = false;
  const onMessage = createEvent<[unknown]>();
  const port = {
    name,
    sender: { id: 'abc', url },
    postMessage: () => {},
    disconnect: () => {
      disconnected = true;
    },
    onMessage,
    onDisconnect: createEvent<[]>(),
  };
  return { port, onMessage, isDisconnected: () => disconnected };
}

test('a panel of ours is served, any other port is closed', () => {
  const onConnect = createEvent<[never]>();
  const served: unknown[] = [];
  acceptPanels({ ...runtime, onConnect }, (port) => served.push(port));
  const ours = fakePort('beside-panel', 'chrome-extension://abc/sidepanel.html');
  const page = fakePort('beside-panel', 'https://page.test/');
  const other = fakePort('something-else', 'chrome-extension://abc/sidepanel.html');
  for (const { port } of [ours, page, other]) onConnect.emit(port as never);
  expect(served).toHaveLength(1);
  expect([ours, page, other].map((one) => one.isDisconnected())).toEqual([false, true, true]);
});

test('messages that arrive before the first listener are kept for it', () => {
  const { port, onMessage } = fakePort('beside-panel', '');
  const linked = toPortLike<unknown, number>(port);
  onMessage.emit(1);
  onMessage.emit(2);
  const heard: number[] = [];
  linked.onMessage((message) => heard.push(message));
  onMessage.emit(3);
  expect(heard).toEqual([1, 2, 3]);
});
