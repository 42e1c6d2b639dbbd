// A tab of a real browser that evaluates functions; used by the element's tests, the fuzzer and the mutants.
import { chromium } from '@playwright/test';
import { findInstalled } from '../scripts/ensure/installed-browsers.mjs';
import { startForStory } from '../e2e/firefox/firefox-driver';

export interface BrowserTab {
  goto(url: string): Promise<void>;
  /** Runs a self-contained function in the page; argument and result travel as JSON. */
  evaluate<Result>(declaration: string, argument?: unknown): Promise<Result>;
  resize(width: number, height: number): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** Every address the browser itself says it asked for, from now on. */
  watchNetwork(): Promise<string[]>;
  close(): Promise<void>;
}

interface Asked {
  context: string | null;
  request: { url: string };
}

/** Rejects when the browser is not installed. */
export async function openTab(browser: 'chromium' | 'firefox'): Promise<BrowserTab> {
  return browser === 'chromium' ? await openChromium() : await openFirefox();
}

async function openChromium(): Promise<BrowserTab> {
  const executablePath = findInstalled('chromium') ?? chromium.executablePath();
  const browser = await chromium.launch({
    executablePath,
    headless: !process.env['HEADED'],
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage({ viewport: { width: 480, height: 720 } });
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (declaration, argument) =>
      page.evaluate(`(${declaration})(${JSON.stringify(argument ?? null)})`),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: async (path) => void (await page.screenshot({ path })),
    async watchNetwork() {
      const addresses: string[] = [];
      page.on('request', (request) => addresses.push(request.url()));
      return addresses;
    },
    close: () => browser.close(),
  };
}

async function openFirefox(): Promise<BrowserTab> {
  const bidi = await startForStory();
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', {
    type: 'tab',
  });
  return {
    goto: async (url) =>
      void (await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' })),
    evaluate: (declaration, argument) => bidi.call(context, declaration, argument),
    resize: async (width, height) =>
      void (await bidi.send('browsingContext.setViewport', {
        context,
        viewport: { width, height },
      })),
    async screenshot() {
      throw new Error('Screenshots are taken in Chromium.');
    },
    async watchNetwork() {
      const addresses: string[] = [];
      await bidi.subscribe('network.beforeRequestSent', (params) => {
        const { context: from, request } = params as Asked;
        if (from === context) addresses.push(request.url);
      });
      return addresses;
    },
    close: () => bidi.close(),
  };
}
