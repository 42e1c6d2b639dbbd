// Every section of the settings stands still once it is drawn, in every language: what comes late has its room from the start, so that no click misses what it was aimed at.
import { expect, type Page, test } from '@playwright/test';
import { speak, translated } from '../room';
import { inSession, oneTeamBackend } from '../session';
import { openSettingsPage, sectionNames } from '../settings-page';
import { launchChromium } from './chromium-driver';

interface Shift extends PerformanceEntry {
  sources: readonly { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

/** Gathers what the browser itself says moved, from the first frame of a page on. */
function watchShifts(): void {
  const moved: string[] = [];
  Object.assign(globalThis, { moved });
  new PerformanceObserver((list) => {
    for (const { sources } of list.getEntries() as Shift[])
      for (const { node, previousRect, currentRect } of sources)
        moved.push(`${node?.textContent?.slice(0, 40)}: ${previousRect.y} to ${currentRect.y}`);
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What has moved by the end of the frame after next. */
async function whatMoved(): Promise<readonly string[]> {
  for (let frame = 0; frame < 3; frame += 1)
    await new Promise((resolve) => void requestAnimationFrame(resolve));
  return (globalThis as { moved?: readonly string[] }).moved ?? ['not watched'];
}

test('nothing in the settings moves once it is drawn, in every language', async () => {
  const pages: Page[] = [];
  const launch = async (folder: string) => {
    const driver = await launchChromium(folder);
    driver.context.on('page', (page) => pages.push(page));
    return driver;
  };
  const wrong: string[] = [];
  await inSession(launch, 'chrome', { team: oneTeamBackend }, async (session) => {
    const { panel } = await session.openPanel();
    const settings = await openSettingsPage(session.browser, panel);
    const page = pages.find((one) => one.url().includes('options.html'));
    if (!page) throw new Error('No settings page');
    await page.addInitScript(watchShifts);
    for (const language of ['en', ...translated] as const) {
      await speak(settings.tab, language);
      for (const section of sectionNames) {
        await page.goto(`${page.url().split('#')[0]}#${section}`);
        await page.reload();
        await settings.shows(`nav a[href="#${section}"][aria-current]`);
        await expect(page.locator('.awaited')).toHaveCount(0);
        const moved = await page.evaluate(whatMoved);
        wrong.push(...moved.map((text) => `${language}, ${section}: ${text}`));
      }
    }
  });
  expect(wrong).toEqual([]);
});
