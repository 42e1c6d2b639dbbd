// The settings page as verbs, in a tab of its own. What it does with controls, it does as their own events do. Used by the stories of the settings.
import type { BrowserDriver, TabDriver } from './browser-driver';
import type { PanelPage } from './panel-page';
import { runAxe } from './run-axe';
import { until } from './until';

export const sectionNames = [
  'backends',
  'models',
  'privacy',
  'prompts',
  'appearance',
  'data',
] as const;
export type SectionName = (typeof sectionNames)[number];

export interface SettingsPageDriver {
  tab: TabDriver;
  open(section: SectionName): Promise<void>;
  /** Clicks the button whose accessible name begins so. */
  click(name: string): Promise<void>;
  choose(label: string, value: string): Promise<void>;
  /** Waits until something that fits this selector is there. */
  shows(selector: string): Promise<void>;
  /** The text of the whole page. */
  text(): Promise<string>;
  /** What axe finds wrong, as sentences. */
  violations(): Promise<string[]>;
}

function clickButton(name: string): boolean {
  const button = [...document.querySelectorAll<HTMLElement>('button, a')].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent).startsWith(name),
  );
  button?.click();
  return button !== undefined;
}

function chooseOption([label, value]: [string, string]): boolean {
  const named = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
  const select = document.getElementById(named?.htmlFor ?? '');
  if (!(select instanceof HTMLSelectElement)) return false;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

/** Opens the settings page of the extension that this panel belongs to. */
export async function openSettingsPage(
  browser: BrowserDriver,
  panel: PanelPage,
  where: 'tab' | 'window' = 'tab',
): Promise<SettingsPageDriver> {
  const url = await panel.driver.evaluate(() => new URL('options.html', location.href).href, null);
  const tab = await (where === 'tab' ? browser.openTab(url) : browser.openWindow(url));
  const does = (what: string, act: () => Promise<boolean>) => until(what, act, Boolean);
  return {
    tab,
    async open(section) {
      await tab.evaluate((id) => {
        location.hash = id;
      }, section);
      await does(`section ${section}`, () =>
        tab.evaluate(
          (id) =>
            document.querySelector('#section-title')?.textContent.toLowerCase() === id &&
            document.querySelector('nav [aria-current]')?.getAttribute('href') === `#${id}`,
          section,
        ),
      );
    },
    async click(name) {
      await does(`button ${name}`, () => tab.evaluate(clickButton, name));
    },
    async choose(label, value) {
      await does(`${label} to be chosen`, () =>
        tab.evaluate(chooseOption, [label, value] as [string, string]),
      );
    },
    async shows(selector) {
      await does(selector, () =>
        tab.evaluate((wanted) => document.querySelector(wanted) !== null, selector),
      );
    },
    text: () => tab.evaluate(() => document.body.innerText, null),
    violations: () => tab.evaluate(runAxe, null),
  };
}
