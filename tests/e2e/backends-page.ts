// The section of backends on the settings page as verbs: adds, edits and tests as a person does. Used by the stories of the settings.
import type { BrowserDriver, TabDriver } from './browser-driver';
import type { PanelPage } from './panel-page';
import { runAxe } from './run-axe';
import { type TabHands, toTabHands } from './tab-hands';
import { until } from './until';

export interface ShownStep {
  step: string;
  verdict: string;
  text: string;
  buttons: string[];
  lines: string[];
}

export interface BackendsPage {
  tab: TabDriver;
  hands: TabHands;
  /** Types the address, clicks Add backend, and waits until a row of this address stands there. */
  add(address: string, shownAs?: string): Promise<void>;
  /** Clicks a button inside the row of this backend. */
  click(label: string, button: string): Promise<void>;
  /** Sets a field of the open form, by its label. */
  set(label: string, value: string): Promise<void>;
  /** What the row says. */
  row(label: string): Promise<string>;
  /** Clicks Test and waits until all nine steps have a verdict. */
  test(label: string): Promise<ShownStep[]>;
  /** The same without the click. */
  steps(label: string): Promise<ShownStep[]>;
  violations(): Promise<string[]>;
}

function rowText(label: string): string {
  const rows = [...document.querySelectorAll<HTMLElement>('.backend-list > li')];
  return rows.find((row) => row.querySelector('strong')?.textContent === label)?.innerText ?? '';
}

function findInRow([label, name]: readonly [string, string]): Element | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>('.backend-list > li')];
  const row = rows.find((one) => one.querySelector('strong')?.textContent === label);
  return [...(row?.querySelectorAll('button') ?? [])].find((one) => one.textContent === name);
}

function findField(label: string): Element | null {
  const named = [...document.querySelectorAll('.backend-list label')].find(
    (one) => one.textContent === label,
  );
  return document.getElementById(named?.getAttribute('for') ?? '');
}

function isSelect(label: string): boolean | undefined {
  const named = [...document.querySelectorAll('.backend-list label')].find(
    (one) => one.textContent === label,
  );
  return document.getElementById(named?.getAttribute('for') ?? '')?.matches('select');
}

function readSteps(label: string): ShownStep[] {
  const rows = [...document.querySelectorAll<HTMLElement>('.backend-list > li')];
  const row = rows.find((one) => one.querySelector('strong')?.textContent === label);
  return [...(row?.querySelectorAll<HTMLElement>('li[data-step]') ?? [])].map((one) => ({
    step: one.dataset['step'] ?? '',
    verdict: one.dataset['verdict'] ?? '',
    text: one.innerText,
    buttons: [...one.querySelectorAll('.actions button')].map((button) => button.textContent),
    lines: [...one.querySelectorAll('pre')].map((pre) => pre.textContent),
  }));
}

/** Opens the settings page of the extension that this panel belongs to. */
export async function openBackends(
  browser: BrowserDriver,
  panel: PanelPage,
): Promise<BackendsPage> {
  const url = await panel.driver.evaluate(() => new URL('options.html', location.href).href, null);
  const tab = await browser.openTab(`${url}#backends`);
  const hands = toTabHands(tab);
  const row = (label: string) => tab.evaluate(rowText, label);
  const steps = (label: string) =>
    until(
      `the nine steps of ${label}`,
      () => tab.evaluate(readSteps, label),
      (found) => found.length === 9 && found.every(({ verdict }) => verdict !== ''),
      30_000,
    );
  const click = (label: string, button: string) =>
    hands.click(`${button} of ${label}`, findInRow, [label, button] as const);
  return {
    tab,
    hands,
    row,
    click,
    async add(address, shownAs = address) {
      await hands.type(
        'the field Address',
        () => document.querySelector('#address'),
        null,
        address,
      );
      await hands.click(
        'Add backend',
        () => document.querySelector('#address')?.closest('form')?.querySelector('[type="submit"]'),
        null,
      );
      await until(
        `a backend at ${shownAs}`,
        () =>
          tab.evaluate(
            () => document.querySelector<HTMLElement>('.backend-list')?.innerText ?? '',
            null,
          ),
        (text) => text.split('\n').includes(shownAs),
      );
    },
    async set(label, value) {
      const what = `the field ${label}`;
      const isList = await until(
        what,
        () => tab.evaluate(isSelect, label),
        (found) => found !== undefined,
      );
      await (isList ? hands.choose : hands.type)(what, findField, label, value);
    },
    async test(label) {
      await click(label, 'Test');
      return await steps(label);
    },
    steps,
    violations: () => tab.evaluate(runAxe, null),
  };
}
