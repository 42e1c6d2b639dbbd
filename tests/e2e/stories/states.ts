// Every state of the panel in Firefox: axe finds nothing wrong in light, dark and forced colours, and every word has its room in each language. Chromium's own spec also looks at widths and keeps pictures.
import { join } from 'node:path';
import { stateSetup, walkStates } from '../panel-states';
import type { PanelPage } from '../panel-page';
import { sideways, withoutRoom } from '../room';
import { runAxe } from '../run-axe';
import type { Session } from '../session';
import { until } from '../until';
import type { Story } from './story';

const looks = ['light', 'dark', 'forced'] as const;

/** Whether these colours have reached the page, its element included. */
function isShown(colors: (typeof looks)[number]): boolean {
  const scheme = colors === 'dark' ? 'dark' : 'light';
  const shadow = document.querySelector('openai-chatkit')?.shadowRoot;
  return (
    matchMedia('(forced-colors: active)').matches === (colors === 'forced') &&
    shadow?.querySelector(`[data-color-scheme="${scheme}"]`) !== null
  );
}

async function run(session: Session): Promise<void> {
  const { browser } = session;
  const wrong: string[] = [];
  async function look(state: string, { driver }: PanelPage): Promise<void> {
    for (const colors of looks) {
      await browser.showColors?.(colors);
      await until(`${colors} colours`, () => driver.evaluate(isShown, colors), Boolean);
      const found = [
        ...(await driver.evaluate(runAxe, null)),
        ...(await driver.evaluate(sideways, null)),
      ];
      wrong.push(...found.map((what) => `${state}, ${colors}: ${what}`));
      if (process.env['BESIDE_STATES'])
        await driver.screenshot(join(process.env['BESIDE_STATES'], `${state}-${colors}.png`));
    }
    await browser.showColors?.('light');
    wrong.push(...(await withoutRoom(driver)).map((what) => `${state}, 240 px, ${what}`));
  }
  await walkStates(session, look);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

export const states: Story = {
  name: 'axe finds nothing wrong in any state of the panel, in light, dark and forced colours, and words have room in each language',
  setup: stateSetup,
  only: 'firefox',
  run,
};
