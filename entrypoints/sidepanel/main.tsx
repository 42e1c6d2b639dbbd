// The panel's page: connects to the background, defines the element, mounts the panel.
import { createRoot } from 'react-dom/client';
import { defineChatKitElement } from '../../components/chatkit/chatkit-element';
import { nextFrame } from '../../components/panel/next-frame';
import { PanelApp } from '../../components/panel/panel-app';
import { waitToReconnect } from '../../components/panel/wait-to-reconnect';
import { createWatchStore } from '../../components/panel/watch-store';
import { createAttach } from '../../lib/messaging/create-attach';
import { createPanelConnection } from '../../lib/messaging/panel-connection';
import { createPanelFetch } from '../../lib/messaging/panel-fetch';
import { createPanelOperations } from '../../lib/messaging/panel-operations';
import { browser } from '../../lib/platform/browser';
import { every } from '../../lib/platform/clock';
import { createKeyValue } from '../../lib/platform/key-value';
import { createHostPermissions } from '../../lib/platform/permissions';
import { connectPanel } from '../../lib/platform/ports';

const firstRunKey = 'first-run-dismissed';

async function start(root: HTMLElement) {
  defineChatKitElement();
  const local = createKeyValue(browser.storage.local);
  const session = createKeyValue(browser.storage.session);
  const [{ id: windowId }, dismissed] = await Promise.all([
    browser.windows.getCurrent(),
    local.get(firstRunKey),
  ]);
  // Per window, for as long as the browser runs: a panel that is closed and opened again shows what it showed.
  const threadKey = `panel-thread-${windowId ?? 'unknown'}`;
  const lastThread = await session.get(threadKey);

  const connection = createPanelConnection(() => connectPanel(browser.runtime), {
    nextFrame,
    every,
    ...(windowId === undefined ? {} : { windowId }),
  });
  const operations = createPanelOperations(connection);
  createRoot(root).render(
    <PanelApp
      services={{
        fetch: createPanelFetch(connection),
        attach: createAttach(operations),
        operations,
        watch: createWatchStore(operations, waitToReconnect),
        permissions: createHostPermissions(browser.permissions),
        initialThread: typeof lastThread === 'string' ? lastThread : null,
        rememberThread: (threadId) => void session.set(threadKey, threadId),
        openSettings: () => void browser.runtime.openOptionsPage(),
        firstRunDismissed: dismissed === true,
        dismissFirstRun: () => void local.set(firstRunKey, true),
      }}
    />,
  );
}

const root = document.getElementById('root');
if (root) void start(root);
