// Firefox for the stories: launches it with one unpacked folder installed for the session, and clicks the toolbar button as a user would.
import { fileURLToPath } from 'node:url';
import { selectText } from '../select-text';
import { assertSidePanel } from '../assert-side-panel';
import type { BrowserDriver, PanelDriver, TabDriver } from '../browser-driver';
import { findInstalled } from '../../scripts/ensure/installed-browsers.mjs';
import { until } from '../until';
import { type Bidi, startFirefox } from './bidi';
import * as scripts from './chrome-scripts';
import { clickAt, pressKey, stroke, typeStrokes } from './firefox-input';
import { toPanelDriver } from './firefox-panel';

/** The extension's id, as its manifest says it. */
const addonId = '{6f2a6c5e-8d0b-4f3a-9a53-be51debe51de}';
/** Without it the extension's address would be another in every profile. */
const uuid = '6f2a6c5e-8d0b-4f3a-9a53-be51debe51de';

/** Starts Firefox with a fresh profile. Rejects when none is installed. */
export async function startForStory(): Promise<Bidi> {
  const program = findInstalled('firefox');
  if (!program) throw new Error('No Firefox found; FIREFOX_PATH can name one.');
  return await startFirefox(program, {
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'extensions.getAddons.cache.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  });
}

/** Installs `folder` for the session, into a browser of its own unless one is given. */
export async function launchFirefox(folder: string, started?: Bidi): Promise<BrowserDriver> {
  const bidi = started ?? (await startForStory());
  try {
    return await drive(bidi, folder, addonId);
  } catch (error) {
    await bidi.close();
    throw error;
  }
}

async function drive(bidi: Bidi, folder: string, addon: string): Promise<BrowserDriver> {
  await bidi.send('webExtension.install', { extensionData: { type: 'path', path: folder } });
  const { contexts } = await bidi.send<{ contexts: { context: string }[] }>(
    'browsingContext.getTree',
    { 'moz:scope': 'chrome' },
  );
  const chrome = contexts[0]?.context;
  if (!chrome) throw new Error('Firefox showed no window.');
  const run = <Result>(script: string, argument: object = {}) =>
    bidi.call<Result>(chrome, script, { addon, ...argument });
  await until(
    'the event page to run',
    () => run<string>(scripts.backgroundState),
    (state) => state === 'running',
  );

  /**
   * From the last control of a page Tab goes on into the browser's own bars. The keys that BiDi sends reach the page even then, but a
   * button that has not the focus of the browser does nothing on them.
   */
  const returnFocus = async (context: string) => {
    const isThere = await bidi.call<boolean>(context, '() => document.hasFocus()');
    if (!isThere) await run(scripts.focusPage, { tab: context });
  };
  /** In a sidebar that has let go of its last control, Tab does nothing: the way on through the bars leads to its first one. Whether it was gone. */
  const tabIntoSidebar = async (context: string) => {
    const isGone = await bidi.call<boolean>(
      context,
      '() => !document.hasFocus() && document.activeElement === document.body',
    );
    if (isGone) await run(scripts.tabIntoSidebar, { tab: context });
    return isGone;
  };

  let front = '';
  async function toTab(type: 'tab' | 'window', url: string): Promise<TabDriver> {
    const { context: tab } = await bidi.send<{ context: string }>('browsingContext.create', {
      type,
    });
    await bidi.send('browsingContext.navigate', { context: tab, url, wait: 'complete' });
    front = tab;
    const sidebar = () => run<string | null>(scripts.sidebarContext, { tab });
    const clickAction = async () => {
      front = tab;
      await run(scripts.clickAction, { tab });
    };
    const isReady = (context: string) =>
      bidi
        .call<boolean>(
          context,
          `() => document.readyState !== 'loading' && location.protocol === 'moz-extension:'`,
        )
        .catch(() => false);
    return {
      url,
      controls: toPanelDriver(bidi, tab, {
        close: () => Promise.resolve(),
        returnFocus: () => returnFocus(tab),
        tabInto: () => Promise.resolve(false),
      }),
      clickAction,
      async press(key) {
        // Given back at Tab, it would leave the page again for ever.
        if (key !== 'Tab') await returnFocus(tab);
        await pressKey(bidi, tab, key);
      },
      type: (text) => typeStrokes(bidi, tab, Array.from(text, stroke).flat()),
      clickAt: (x, y) => clickAt(bidi, tab, x, y),
      async bringToFront() {
        front = tab;
        await bidi.send('browsingContext.activate', { context: tab });
      },
      evaluate: (script, argument) => bidi.call(tab, script.toString(), argument),
      async openPanel() {
        await clickAction();
        return await openedPanel();
      },
      openedPanel,
      isPanelOpen: async () => (await sidebar()) !== null,
      async chooseFromMenu(selected, item) {
        front = tab;
        await bidi.send('browsingContext.activate', { context: tab });
        const { x, y } = await bidi.call<{ x: number; y: number }>(
          tab,
          selectText.toString(),
          selected,
        );
        await bidi.send('input.performActions', {
          context: tab,
          actions: [
            {
              type: 'pointer',
              id: 'mouse',
              actions: [
                { type: 'pointerMove', x, y },
                { type: 'pointerDown', button: 2 },
                { type: 'pointerUp', button: 2 },
              ],
            },
          ],
        });
        await until(
          `${item} in the menu`,
          () => run<boolean>(scripts.chooseMenuItem, { tab, item }),
          (wasThere) => wasThere,
        );
      },
      async pressShortcut(key) {
        await run(scripts.pressShortcut, { tab, key });
      },
    };

    async function openedPanel(): Promise<PanelDriver> {
      const context = await until(
        'the sidebar to open',
        async () => {
          const open = await sidebar();
          return open !== null && (await isReady(open)) ? open : null;
        },
        (open) => open !== null,
      );
      const panel = toPanelDriver(bidi, context ?? '', {
        async close() {
          await run(scripts.closeSidebar, { tab });
          await until('the sidebar to close', sidebar, (open) => open === null);
        },
        returnFocus: () => returnFocus(context ?? ''),
        tabInto: () => tabIntoSidebar(context ?? ''),
      });
      await assertSidePanel(panel);
      return panel;
    }
  }

  return {
    name: 'firefox',
    async loadedFolder() {
      return fileURLToPath(await run<string>(scripts.loadedFolder)).replace(/\/$/, '');
    },
    openTab: (url) => toTab('tab', url),
    openWindow: (url) => toTab('window', url),
    killBackground: () => run(scripts.stopBackground),
    decideMicrophone: (answer) => run(scripts.decideMicrophone, { answer }),
    showColors: (colors) => run(scripts.showColors, { colors }),
    badgeText: () => run<string>(scripts.badgeText, { tab: front }),
    async answerPermissionPrompt(answer) {
      await until(
        'the permission prompt',
        () => run<boolean>(scripts.answerPrompt, { tab: front, answer }),
        (wasThere) => wasThere,
        // The browser's own window; on a busy machine it takes its time.
        30_000,
      );
    },
    close: () => bidi.close(),
  };
}
