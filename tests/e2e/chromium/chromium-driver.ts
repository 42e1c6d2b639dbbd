// Chromium for the stories: launches it with one unpacked folder loaded, and clicks the toolbar button as a user would.
import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserDriver, TabDriver } from '../browser-driver';
import { findInstalled } from '../../scripts/ensure/installed-browsers.mjs';
import { until } from '../until';
import { toControls, toPanelDriver } from './chromium-panel';
import { createWorkerKiller } from './kill-worker';
import { createMemorySearch } from './search-memory';

const flags = [
  '--no-sandbox',
  '--test-type',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--disable-gpu',
  // A microphone that beeps; whether it may be used is asked as ever.
  '--use-fake-device-for-media-stream',
  '--window-size=1300,850',
];

interface TabTarget {
  targetId: string;
  url: string;
  embedderData?: { tabActive?: boolean };
}

/** Playwright's types do not know the experimental CDP domains. */
async function send<Result>(cdp: CDPSession, method: string, params: object = {}): Promise<Result> {
  return (await cdp.send(method as 'Target.getTargets', params)) as unknown as Result;
}

/** With Playwright's own view of the browser, for `npm start` and the benchmark. */
export interface ChromiumDriver extends BrowserDriver {
  context: BrowserContext;
}

/** A running browser without the extension. */
export interface StartedChromium {
  context: BrowserContext;
  /** Ends it and removes its profile. */
  close(): Promise<void>;
}

/** Starts Chromium (headless unless `HEADED` is set) with a fresh profile. Rejects when none is installed. */
export async function startChromium(): Promise<StartedChromium> {
  const executablePath = findInstalled('chromium') ?? chromium.executablePath();
  const profile = mkdtempSync(join(tmpdir(), 'beside-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: !process.env['HEADED'],
    // Otherwise Playwright would emulate its own viewport inside the side panel as well.
    viewport: null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: flags,
  });
  context.setDefaultTimeout(10_000);
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Loads `folder` as an unpacked extension, into a browser of its own unless one is given. */
export async function launchChromium(
  folder: string,
  started?: StartedChromium,
): Promise<ChromiumDriver> {
  const { context, close } = started ?? (await startChromium());
  try {
    return await drive(context, folder, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function drive(
  context: BrowserContext,
  folder: string,
  close: () => Promise<void>,
): Promise<ChromiumDriver> {
  const browser = context.browser();
  if (!browser) throw new Error('Playwright gave no browser for the persistent context.');
  const cdp = await browser.newBrowserCDPSession();
  const { id } = await send<{ id: string }>(cdp, 'Extensions.loadUnpacked', { path: folder });
  await actionIsListening(context, id);

  /** A page may have another address in the moment it appears, so it is looked for and not listened for. */
  const newPage = async (before: ReadonlySet<Page>, isWanted: (url: string) => boolean) => {
    const [page] = await until(
      'the new page',
      () => context.pages().filter((one) => !before.has(one) && isWanted(one.url())),
      (pages) => pages.length > 0,
      30_000,
    );
    if (!page) throw new Error('There is no new page.');
    return page;
  };

  const toTab = (page: Page): TabDriver => ({
    get url() {
      return page.url();
    },
    controls: toControls(page),
    evaluate: (script, argument) => page.evaluate(script as never, argument) as never,
    clickAction: () => clickAction(cdp, id, page),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    clickAt: (x, y) => page.mouse.click(x, y),
    bringToFront: () => page.bringToFront(),
    async openPanel() {
      const before = new Set(context.pages());
      await clickAction(cdp, id, page);
      const panel = await newPage(before, (url) =>
        url.startsWith(`chrome-extension://${id}/sidepanel.html`),
      );
      return await toPanelDriver(panel);
    },
  });

  return {
    name: 'chromium',
    context,
    async loadedFolder() {
      const { extensions } = await send<{ extensions: { id: string; path: string }[] }>(
        cdp,
        'Extensions.getExtensions',
      );
      return extensions.find((extension) => extension.id === id)?.path ?? '';
    },
    async openTab(url) {
      const page = await context.newPage();
      await page.goto(url);
      return toTab(page);
    },
    async openWindow(url) {
      const before = new Set(context.pages());
      await send(cdp, 'Target.createTarget', { url, newWindow: true });
      const page = await newPage(before, (opened) => opened === url);
      await page.waitForLoadState();
      return toTab(page);
    },
    badgeText: () => badgeText(context, id),
    async decideMicrophone(answer) {
      await send(cdp, 'Browser.setPermission', {
        origin: `chrome-extension://${id}`,
        permission: { name: 'microphone' },
        setting: answer === 'allow' ? 'granted' : 'denied',
      });
    },
    killBackground: await createWorkerKiller(context),
    searchMemory: createMemorySearch(context, cdp, id),
    close,
  };
}

/** Read in the worker, which the reading may wake. */
async function badgeText(context: BrowserContext, id: string): Promise<string> {
  const [worker] = context.serviceWorkers().filter((one) => one.url().includes(id));
  return (await worker?.evaluate(() => chrome.action.getBadgeText({}))) ?? '';
}

/** The worker's target exists before its script ran; an action triggered now would be lost. */
async function actionIsListening(context: BrowserContext, id: string): Promise<void> {
  const isOurs = (worker: { url(): string }) => worker.url().includes(id);
  const worker =
    context.serviceWorkers().find(isOurs) ??
    (await context.waitForEvent('serviceworker', { predicate: isOurs }));
  await until(
    'the background to listen to its toolbar button',
    () =>
      worker.evaluate(() => {
        const scope = globalThis as unknown as { registration?: ServiceWorkerRegistration };
        return (
          chrome.action.onClicked.hasListeners() &&
          scope.registration?.active?.state === 'activated'
        );
      }),
    (listens) => listens,
  );
}

/** The same as a user's click while `page` is the active tab: `onClicked` fires, the gesture is valid, `activeTab` is granted. */
async function clickAction(cdp: CDPSession, id: string, page: Page): Promise<void> {
  await page.bringToFront();
  // `triggerAction` refuses targets of type "page"; the tab around it carries whether it is in front.
  const activeTabs = async () => {
    const { targetInfos } = await send<{ targetInfos: TabTarget[] }>(cdp, 'Target.getTargets', {
      filter: [{ type: 'tab' }],
    });
    return targetInfos.filter((t) => t.embedderData?.tabActive && t.url === page.url());
  };
  const [tab] = await until('the tab to be in front', activeTabs, (tabs) => tabs.length === 1);
  await send(cdp, 'Extensions.triggerAction', { id, targetId: tab?.targetId });
}
