// Every state of the panel, looked at: axe finds nothing wrong in light, dark and forced colours and at 240 px, nothing is wider than the panel in any language, and it looks as it did.
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { buildFolder } from '../build-copy';
import type { PanelPage } from '../panel-page';
import { sideways, withoutRoom } from '../room';
import { runAxe } from '../run-axe';
import { inSession } from '../session';
import { launchChromium } from './chromium-driver';
import { fontOf, type Look, looks, settleWords, showAs } from './panel-look';
import { type StateName, stateSetup, walkStates } from '../panel-states';

const { light, dark, forced, narrow, wide, rtl } = looks;
const inspected = [light, dark, forced, narrow, wide, rtl];

/** The pictures that are kept: each state once, each look a few times. */
const kept: Record<StateName, Look[]> = {
  empty: [light, narrow],
  waiting: [light],
  streaming: [dark],
  stopped: [narrow],
  interrupted: [light],
  error: [light, forced],
  fallback: [dark, rtl],
  receipt: [narrow],
  preview: [wide],
  history: [light],
  widget: [light, dark],
  questions: [narrow],
  pictures: [narrow],
};

test('every state of the panel is accessible, fits its width, and looks as it did', async () => {
  test.setTimeout(400_000);
  const font = fontOf(buildFolder('chrome'));
  const wrong: string[] = [];
  let side: Page | undefined;

  async function look(state: StateName, panel: PanelPage): Promise<void> {
    side ??= (panel.driver as unknown as { page: Page }).page;
    for (const one of inspected) {
      await showAs(side, one);
      const found = [
        ...(await panel.driver.evaluate(runAxe, null)),
        ...(await side.evaluate(sideways)),
      ];
      wrong.push(...found.map((what) => `${state}, ${one.name}: ${what}`));
      if (process.env['BESIDE_STATES'])
        await side.screenshot({
          path: join(process.env['BESIDE_STATES'], `${state}-${one.name}.png`),
        });
      if (!kept[state].includes(one)) continue;
      await settleWords(side, font);
      await expect
        .soft(side)
        .toHaveScreenshot(`${state}-${one.name}.png`, { maxDiffPixelRatio: 0.02, timeout: 20_000 });
    }
    await showAs(side, narrow);
    const cut = await withoutRoom(panel.driver);
    wrong.push(...cut.map((what) => `${state}, 240 px, ${what}`));
    await showAs(side, light);
  }

  await inSession(launchChromium, 'chrome', stateSetup, (session) => walkStates(session, look));
  expect(wrong).toEqual([]);
});
