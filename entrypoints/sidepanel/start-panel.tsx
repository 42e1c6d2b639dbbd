// Puts the panel together: connects to the background, defines the element, mounts the panel. Loaded by `main.ts`.
import { createRoot } from 'react-dom/client';
import { defineChatKitElement } from '../../components/chatkit/chatkit-element';
import { createSpeech } from '../../components/panel/create-speech';
import { createDraftKeeper } from '../../components/panel/draft-keeper';
import { secondFrame } from '../../components/panel/next-frame';
import { createToolDesk } from '../../components/panel/create-tool-desk';
import panelStyles from '../../components/panel/panel.css?inline';
import previewStyles from '../../components/panel/preview.css?inline';
import contextStyles from '../../components/panel/context-row.css?inline';
import { PanelApp } from '../../components/panel/panel-app';
import { createTemporaryMode } from '../../components/panel/temporary-mode';
import { waitToReconnect } from '../../components/panel/wait-to-reconnect';
import { createWatchStore } from '../../components/panel/watch-store';
import { withUploads } from '../../components/panel/with-uploads';
import { withPageContext } from '../../components/panel/with-page-context';
import { createLastLook } from '../../components/settings/last-look';
import { loadFirstTexts } from '../../components/settings/use-language';
import { directionOf, loadPanelTexts } from '../../lib/languages/load-texts';
import { panel as english } from '../../lib/languages/texts/panel';
import type { AssetDoor } from '../../lib/store/asset-door';
import { createAttach } from '../../lib/messaging/create-attach';
import { createPanelConnection } from '../../lib/messaging/panel-connection';
import { createPanelFetch } from '../../lib/messaging/panel-fetch';
import { createPanelOperations } from '../../lib/messaging/panel-operations';
import { watchActivePage } from '../../lib/platform/active-page';
import { browser } from '../../lib/platform/browser';
import { every, timers } from '../../lib/platform/clock';
import { createKeyValue } from '../../lib/platform/key-value';
import { createPanelRequests } from '../../lib/platform/panel-requests';
import { createAskForMicrophone } from '../../lib/platform/microphone-page';
import { createPageTools } from '../../lib/platform/page-tools';
import { connectPanel } from '../../lib/platform/ports';
import { composePages } from './compose-pages';

const firstRunKey = 'first-run-dismissed';

async function start(root: HTMLElement) {
  let windowId: number | undefined;
  const connection = createPanelConnection(() => connectPanel(browser.runtime), {
    nextFrame: secondFrame,
    every,
    windowId: () => windowId,
  });
  // It wakes while the panel is put together.
  connection.wake();
  defineChatKitElement();
  const local = createKeyValue(browser.storage.local);
  const session = createKeyValue(browser.storage.session);
  const lastLook = createLastLook(() => localStorage);
  const [ownWindow, dismissed, firstTexts] = await Promise.all([
    browser.windows.getCurrent(),
    local.get(firstRunKey),
    loadFirstTexts(english, loadPanelTexts, lastLook),
  ]);
  windowId = ownWindow.id;
  // Per window, for as long as the browser runs: a panel that is closed and opened again shows what it showed.
  const threadKey = `panel-thread-${windowId ?? 'unknown'}`;
  const lastThread = await session.get(threadKey);

  const operations = createPanelOperations(connection);
  const temporary = createTemporaryMode();
  const drafts = createDraftKeeper(operations, timers, temporary.isOn);
  addEventListener('pagehide', drafts.flush);
  const watch = createWatchStore(operations, waitToReconnect);
  const { page, tabs } = composePages(watch, windowId);
  const runPageTool = createPageTools(
    { tabs: browser.tabs, scripting: browser.scripting, timers },
    '/content-scripts/page-tools.js',
    windowId,
  );
  const tabsPermission = { permissions: ['tabs' as const] };
  const tools = createToolDesk({
    async readPage() {
      await page.refresh();
      return page.get();
    },
    runPageTool,
    mayListTabs: () => browser.permissions.contains(tabsPermission),
    listTabs: async () =>
      (await browser.tabs.query({})).map(({ title = '', url = '' }) => ({ title, url })),
  });
  watchActivePage(browser, windowId, tools.pageChanged);
  let texts = firstTexts;
  let assets: Promise<AssetDoor> | undefined;
  // Loaded with the first file: most messages have none.
  const openAssets = () =>
    (assets ??= import('../../lib/store/asset-door').then(({ createAssetDoor }) =>
      createAssetDoor(),
    ));
  createRoot(root).render(
    <PanelApp
      services={{
        fetch: withUploads(
          withPageContext(createPanelFetch(connection), page.partsToSend, temporary.isOn),
          async (id, blob) => (await openAssets()).put(id, blob),
          () => texts.withUploads,
        ),
        lastLook,
        firstTexts,
        textsShown(shown) {
          texts = shown;
          lastLook.keepFirstWords({
            language: shown.language,
            direction: directionOf(shown.language),
            placeholder: shown.start.placeholder,
          });
        },
        readAsset: async (id) => (await openAssets()).read(id),
        temporary,
        drafts,
        speech: createSpeech({
          synthesis: speechSynthesis,
          createUtterance: (text) => new SpeechSynthesisUtterance(text),
          detectLanguage: async (text) =>
            (await browser.i18n.detectLanguage(text)).languages[0]?.language,
        }),
        ...(import.meta.env.FIREFOX
          ? {}
          : {
              askForMicrophone: createAskForMicrophone(
                { tabs: browser.tabs, openChannel: (name) => new BroadcastChannel(name) },
                browser.runtime.getURL('/microphone.html'),
                windowId,
              ),
            }),
        requests: createPanelRequests(windowId, {
          session,
          now: () => Date.now(),
          openedAt: performance.timeOrigin,
          closePanel: () => window.close(),
        }),
        browserShortcuts: async () =>
          (await browser.commands.getAll())
            // The click on the icon can have a shortcut too; it has no words of ours.
            .filter(({ description }) => description)
            .map(({ description = '', shortcut = '' }) => ({ description, keys: shortcut })),
        attach: createAttach(operations),
        operations,
        watch,
        page,
        runPageTool,
        tools,
        requestTabs: () => browser.permissions.request(tabsPermission),
        tabs,
        permissions: tabs.permissions,
        initialThread: typeof lastThread === 'string' ? lastThread : null,
        rememberThread: (threadId) => void session.set(threadKey, threadId),
        openSettings: () => void browser.runtime.openOptionsPage(),
        firstRunDismissed: dismissed === true,
        dismissFirstRun: () => void local.set(firstRunKey, true),
      }}
    />,
  );
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(`${panelStyles}\n${previewStyles}\n${contextStyles}`);
document.adoptedStyleSheets.push(sheet);
const root = document.getElementById('root');
if (root) void start(root);
