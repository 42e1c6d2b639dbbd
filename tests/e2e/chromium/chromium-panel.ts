// The real side panel of Chromium as a `PanelDriver`, over Playwright's page for it.
import { expect, type Page } from '@playwright/test';
import { assertSidePanel } from '../assert-side-panel';
import type { PageControls, PanelDriver } from '../browser-driver';

/** Clicks and keys in any page. */
export function toControls(page: Page): PageControls {
  return {
    async click(role, name, index) {
      const controls = page.getByRole(role, { name, exact: true });
      if (index === undefined) return controls.click();
      await expect(controls.first()).toBeVisible();
      return controls.nth(index).click();
    },
    async hold(role, name, meanwhile) {
      await page.getByRole(role, { name, exact: true }).hover();
      await page.mouse.down();
      await meanwhile();
      await page.mouse.up();
    },
    async choose(combobox, option) {
      const control = page.getByRole('combobox', { name: combobox, exact: true });
      if (await control.evaluate((element) => element.matches('select'))) {
        await control.selectOption({ label: option });
        return;
      }
      await control.click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    async fill(role, name, text) {
      await page.getByRole(role, { name, exact: true }).fill(text);
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    count: (role, name) => page.getByRole(role, { name, exact: true }).count(),
    async screenshot(path) {
      await page.screenshot({ path });
    },
  };
}

/** Waits for the panel's document and proves that it is a side panel. */
export async function toPanelDriver(page: Page): Promise<PanelDriver & { page: Page }> {
  await page.waitForLoadState('domcontentloaded');
  const panel: PanelDriver & { page: Page } = {
    page,
    ...toControls(page),
    evaluate: (script, argument) => page.evaluate(script as never, argument) as never,
    async reload() {
      await page.reload({ waitUntil: 'domcontentloaded' });
    },
    async close() {
      const closed = page.waitForEvent('close');
      await page.evaluate(async () => {
        const { id } = await chrome.windows.getCurrent();
        // The types of Chrome's API end before `close`.
        const sidePanel: { close?(options: object): Promise<void> } = chrome.sidePanel;
        void sidePanel.close?.({ windowId: id });
      });
      await closed;
    },
  };
  await assertSidePanel(panel);
  return panel;
}
