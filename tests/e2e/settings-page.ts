// The settings page as verbs, in a tab of its own. Controls are used with the browser's own mouse and keyboard. Used by the stories of the settings.
import type { BrowserDriver, TabDriver } from './browser-driver';
import type { PanelPage } from './panel-page';
import { runAxe } from './run-axe';
import { type TabHands, toTabHands } from './tab-hands';
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
  hands: TabHands;
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

function findButton(name: string): Element | undefined {
  return [...document.querySelectorAll<HTMLElement>('button, a, summary')].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent).startsWith(name),
  );
}

function findLabelled(label: string): Element | null {
  const named = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
  return document.getElementById(named?.htmlFor ?? '');
}

/** Opens the settings page of the extension that this panel belongs to. */
export async function openSettingsPage(
  browser: BrowserDriver,
  panel: PanelPage,
  where: 'tab' | 'window' = 'tab',
): Promise<SettingsPageDriver> {
  const url = await panel.driver.evaluate(() => new URL('options.html', location.href).href, null);
  const tab = await (where === 'tab' ? browser.openTab(url) : browser.openWindow(url));
  const hands = toTabHands(tab);
  const does = (what: string, act: () => Promise<boolean>) => until(what, act, Boolean);
  return {
    tab,
    hands,
    async open(section) {
      await hands.click(
        `the way to ${section}`,
        (id) => document.querySelector(`nav a[href="#${id}"]`),
        section,
      );
      await does(`section ${section}`, () =>
        tab.evaluate(
          (id) =>
            document.querySelector('#section-title')?.textContent.toLowerCase() === id &&
            document.querySelector('nav [aria-current]')?.getAttribute('href') === `#${id}`,
          section,
        ),
      );
    },
    click: (name) => hands.click(`button ${name}`, findButton, name),
    choose: (label, value) => hands.choose(label, findLabelled, label, value),
    async shows(selector) {
      await does(selector, () =>
        tab.evaluate((wanted) => document.querySelector(wanted) !== null, selector),
      );
    },
    text: () => tab.evaluate(() => document.body.innerText, null),
    violations: () => tab.evaluate(runAxe, null),
  };
}

/** Self-contained: opens the form of the first backend with all its fields. It is drawn anew in another language. */
export async function openForm(): Promise<void> {
  const name = document.querySelector<HTMLElement>('.rows button[aria-expanded="false"]');
  name?.click();
  for (let frame = 0; frame < 100 && !document.querySelector('form details'); frame += 1)
    await new Promise((resolve) => void requestAnimationFrame(resolve));
  const technical = document.querySelector<HTMLDetailsElement>('form details');
  if (!technical) throw new Error('The form of the backend did not open');
  technical.open = true;
}
