// Every state of the panel, looked at: axe finds nothing wrong in light, dark and forced colours and at 240 px, nothing is wider than the panel in any language, and it looks as it did.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { buildFolder } from '../build-copy';
import type { PanelPage } from '../panel-page';
import { withoutRoom } from '../room';
import { runAxe } from '../run-axe';
import { inSession } from '../session';
import { launchChromium } from './chromium-driver';
import { type Look, settleWords, showAs } from './panel-look';
import { type StateName, stateSetup, walkStates } from '../panel-states';

const light: Look = { name: 'light', width: 360, colors: 'light' };
const dark: Look = { name: 'dark', width: 360, colors: 'dark' };
const forced: Look = { name: 'forced', width: 360, colors: 'forced' };
const narrow: Look = { name: 'narrow', width: 240, colors: 'light' };
const wide: Look = { name: 'wide', width: 600, colors: 'light' };
const rtl: Look = { name: 'rtl', width: 360, colors: 'light', dir: 'rtl' };
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

/** What is wider than the panel and does not scroll inside itself. */
function overflow(): string[] {
  const root = document.documentElement;
  return root.scrollWidth > root.clientWidth ? [`${root.scrollWidth} > ${root.clientWidth}`] : [];
}

function fontOf(build: string): string {
  const name = readdirSync(join(build, 'assets')).find((file) =>
    /^KaTeX_SansSerif-Regular.*\.woff2$/u.test(file),
  );
  if (!name) throw new Error('The build holds no font of its own.');
  return `/assets/${name}`;
}

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
        ...(await side.evaluate(overflow)),
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
