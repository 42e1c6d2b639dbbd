// Chromium's real permission prompt, answered on a screen of its own: Add backend asks for the host, and what was granted is used.
import { expect, test } from '@playwright/test';
import { inSession } from '../session';
import { launchChromium, type ChromiumDriver } from '../chromium/chromium-driver';
import { openVirtualScreen } from './virtual-screen';
import { until } from '../until';

/** Longer than Chromium's guard. */
const guardMs = 700;

test("Add backend asks by the browser's own prompt, and without CORS the backend answers after it", async () => {
  const screen = await openVirtualScreen();
  process.env['DISPLAY'] = screen.display;
  process.env['HEADED'] = '1';
  try {
    await inSession(
      launchChromium,
      'chrome',
      { cors: false },
      async ({ browser, control, origin, openPanel }) => {
        const { panel } = await openPanel();
        const url = await panel.driver.evaluate(
          () => new URL('options.html', location.href).href,
          null,
        );
        await browser.openTab(url);
        const { context } = browser as ChromiumDriver;
        const page = context.pages().find((one) => one.url() === url);
        if (!page) throw new Error('The settings page is not there');
        await page.getByRole('textbox', { name: 'Address' }).fill(`${origin}/api/chat`);
        // Playwright lets every page believe that it has the focus; the prompt takes it away.
        const cdp = await context.newCDPSession(page);
        await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: false });
        const hasFocus = () => page.evaluate(() => document.hasFocus());
        await until('the page to have the focus', hasFocus, (has) => has);
        await page.getByRole('button', { name: 'Add backend' }).click();
        await until('the prompt to take the focus', hasFocus, (has) => !has);
        // Deny has the focus at first, Allow comes after it. A prompt that has just come up, or was pressed a moment ago, feels
        // nothing: Chromium guards it for half a second.
        await page.waitForTimeout(guardMs);
        screen.press('Tab');
        await until(
          'the prompt to be answered',
          async () => {
            if (await hasFocus()) return true;
            await page.waitForTimeout(guardMs);
            screen.press('Return');
            return await hasFocus();
          },
          (isAnswered) => isAnswered,
        );
        await expect(page.locator('.backend-list [data-state]')).toHaveAttribute(
          'data-state',
          'ready',
        );
        await control.script('/api/chat', { status: 200, body: { response: 'Allowed.' } });
        await panel.ask('May I come in?');
        await panel.settlesAs('Allowed.');
      },
    );
  } finally {
    screen.close();
  }
});
