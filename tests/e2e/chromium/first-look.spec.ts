// Each page of ours looks and speaks from its first frame on as the last one did, though the background sleeps. In Chromium alone: its driver can watch the first frame.
import { expect, type Page, test } from '@playwright/test';
import { changeAppearance, speak } from '../room';
import { inSession, oneTeamBackend } from '../session';
import { openSettingsPage } from '../settings-page';
import { until } from '../until';
import { launchChromium } from './chromium-driver';

interface Watched {
  looks?: string[];
}

/** Self-contained: runs in every new document; notes each look in which a frame shows words. */
function watchLooks(): void {
  const looks = new Set<string>();
  const note = () => {
    const { lang, dir, style } = document.documentElement;
    const chat = document.querySelector('openai-chatkit')?.shadowRoot?.querySelector('.chat');
    const box = document.querySelector('#first-words textarea');
    const shown = [box?.getAttribute('placeholder'), chat?.getAttribute('lang')];
    if (box || chat || document.querySelector('h2'))
      looks.add([style.colorScheme, lang, dir, ...shown].filter(Boolean).join(' '));
    (globalThis as Watched).looks = [...looks];
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

const readLooks = () => (globalThis as Watched).looks;

test('a page of ours begins as the last one looked', async () => {
  const pages: Page[] = [];
  const launch = async (folder: string) => {
    const driver = await launchChromium(folder);
    await driver.context.addInitScript(watchLooks);
    driver.context.on('page', (page) => pages.push(page));
    return driver;
  };
  await inSession(launch, 'chrome', { team: oneTeamBackend }, async (session) => {
    const { browser } = session;
    const { panel } = await session.openPanel();
    const settings = await openSettingsPage(browser, panel);
    await settings.tab.evaluate(changeAppearance, { theme: 'dark' });
    await speak(settings.tab, 'ar');
    await speak(panel.driver, 'ar');

    await browser.killBackground();
    await panel.driver.reload();
    const looks = await until(
      'the chat',
      () => panel.driver.evaluate(readLooks, null),
      (shown) => shown?.includes('dark ar rtl ar') ?? false,
    );
    // Which moments a frame falls on is the browser's affair: the box alone, with its words, beside the chat.
    const isAsBefore = /^dark ar rtl(?: اسأل ما تشاء)?(?: ar)?$/u;
    expect(looks?.filter((one) => !isAsBefore.test(one))).toEqual([]);

    await browser.killBackground();
    const page = pages.find((one) => one.url().includes('options.html'));
    await page?.reload();
    await settings.shows('main h2');
    expect(await settings.tab.evaluate(readLooks, null)).toEqual(['dark ar rtl']);
  });
});
