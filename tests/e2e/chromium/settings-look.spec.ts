// Every section of the settings, looked at: axe finds nothing wrong in light, dark and forced colours, nothing is wider than the page, and it looks as it did.
import { expect, type Page, test } from '@playwright/test';
import { buildFolder } from '../build-copy';
import { sideways } from '../room';
import { runAxe } from '../run-axe';
import { inSession } from '../session';
import { openSettingsPage, type SectionName, sectionNames } from '../settings-page';
import { launchChromium } from './chromium-driver';
import { fontOf, type Look, looks, settleWords, showPageAs } from './panel-look';

const { light, dark, forced, narrow, wide, rtl } = looks;
const desk: Look = { name: 'desk', width: 1100, colors: 'light' };
const inspected = [light, dark, forced, narrow, wide, rtl, desk];

/** The pictures that are kept: each section once. */
const kept: Record<SectionName, Look> = {
  backends: desk,
  models: dark,
  privacy: wide,
  prompts: narrow,
  appearance: forced,
  data: rtl,
};

test('every section of the settings is accessible, fits its width, and looks as it did', async () => {
  test.setTimeout(200_000);
  const font = fontOf(buildFolder('chrome'));
  const pages: Page[] = [];
  const launch = async (folder: string) => {
    const driver = await launchChromium(folder);
    driver.context.on('page', (page) => pages.push(page));
    return driver;
  };
  // Nobody is asked, so the address may be the same in every run.
  const team = () => ({
    version: 1,
    backends: [
      { id: 'team', label: 'Team', kind: 'sse', url: 'http://127.0.0.1:8000' },
      { id: 'cloud', label: 'Cloud', kind: 'openai-chat', url: 'https://api.example.com/v1' },
    ],
    models: [
      { id: 'team', label: 'Team', route: ['team', { backend: 'cloud', model: 'large' }] },
      { id: 'large', label: 'Large', route: [{ backend: 'cloud', model: 'large' }] },
    ],
    prompts: [{ id: 'points', label: 'Points', text: 'List the key points of {{page}}.' }],
    preferences: {
      privacy: { neverRead: ['bank.example.com'], names: ['Ada Lovelace'] },
    },
  });
  const wrong: string[] = [];
  await inSession(launch, 'chrome', { team }, async (session) => {
    const { panel } = await session.openPanel();
    const settings = await openSettingsPage(session.browser, panel);
    const page = pages.find((one) => one.url().includes('options.html'));
    if (!page) throw new Error('The settings page did not open');
    for (const section of sectionNames) {
      await settings.open(section);
      for (const look of inspected) {
        await showPageAs(page, look);
        const found = [
          ...(await settings.tab.evaluate(runAxe, null)),
          ...(await page.evaluate(sideways)),
        ];
        wrong.push(...found.map((what) => `${section}, ${look.name}: ${what}`));
        if (kept[section] !== look) continue;
        await settleWords(page, font);
        await expect.soft(page).toHaveScreenshot(`settings-${section}-${look.name}.png`, {
          fullPage: true,
          maxDiffPixelRatio: 0.02,
          timeout: 20_000,
        });
      }
      await showPageAs(page, light);
    }
  });
  expect(wrong).toEqual([]);
});
