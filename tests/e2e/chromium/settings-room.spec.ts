// The settings page in a window as narrow as a panel, in every language: each section has room for its words, the form of a backend with all its fields included.
import { expect, type Page, test } from '@playwright/test';
import { overflowing, sideways, speak, translated } from '../room';
import { inSession, oneTeamBackend } from '../session';
import { openForm, openSettingsPage, sectionNames } from '../settings-page';
import { launchChromium } from './chromium-driver';

const narrow = { width: 240, height: 700 };

test('every section of the settings has room at 240 pixels, in every language', async () => {
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
    await page?.setViewportSize(narrow);
    for (const language of ['en', ...translated] as const) {
      await speak(settings.tab, language);
      for (const section of sectionNames) {
        await settings.tab.evaluate((id) => void (location.hash = id), section);
        await settings.shows(`nav a[href="#${section}"][aria-current]`);
        if (section === 'backends') await settings.tab.evaluate(openForm, null);
        if (process.env['BESIDE_STATES'])
          await page?.screenshot({
            path: `${process.env['BESIDE_STATES']}/settings-${section}-${language}.png`,
            fullPage: true,
          });
        const cut = await settings.tab.evaluate(overflowing, narrow.width);
        cut.push(...(await settings.tab.evaluate(sideways, null)));
        wrong.push(...cut.map((text) => `${language}, ${section}: ${text}`));
      }
    }
  });
  expect(wrong).toEqual([]);
});
