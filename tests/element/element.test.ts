// The element by itself on a plain page, in both real browsers: `npm run element`. One page load for each case.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findInstalled } from '../scripts/ensure/installed-browsers.mjs';
import { buildPage } from './build-page';
import { caseNames } from './case-names';
import { startChatServer, type ChatServer } from './chat-server';
import { openTab, type BrowserTab } from './open-page';

let server: ChatServer;
beforeAll(async () => {
  server = await startChatServer(await buildPage());
});
afterAll(() => server.close());

describe.each(['chromium', 'firefox'] as const)('%s', (browser) => {
  describe.skipIf(findInstalled(browser) === undefined)('on a plain page', () => {
    let tab: BrowserTab;
    beforeAll(async () => {
      tab = await openTab(browser);
    });
    afterAll(() => tab.close());

    test.each(caseNames)('%s', async (name) => {
      await tab.goto(`${server.origin}/`);
      expect(await tab.evaluate('(name) => globalThis.runCase(name)', name)).toBeNull();
    });
  });
});
