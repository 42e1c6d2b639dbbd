// The settings by the keyboard alone: backends added, opened and removed, models put in order, a route made longer, a rule added; focus is never lost.
import type { TabDriver } from '../browser-driver';
import { openBackends } from '../backends-page';
import type { Session } from '../session';
import { until } from '../until';
import type { Story } from './story';

/** More than any section has controls. */
const maxTabs = 60;

function focusedName(): string {
  const one = document.activeElement;
  if (!one || one === document.body) return '';
  const [label] = (one as HTMLInputElement).labels ?? [];
  return one.getAttribute('aria-label') ?? label?.textContent ?? one.textContent;
}

/** What the list of backends shows, which is not in the route before it is added. */
function shownChoice(): string | undefined {
  return document.querySelector<HTMLSelectElement>('.route select')?.selectedOptions[0]?.text;
}

const focused = (tab: TabDriver) => tab.evaluate(focusedName, null);

/** Presses Tab until the control of this name has the focus. */
async function walkTo(tab: TabDriver, name: string): Promise<void> {
  const passed: string[] = [];
  for (let at = 0; at < maxTabs; at += 1) {
    const here = await focused(tab);
    if (here === name) return;
    passed.push(here);
    await tab.press('Tab');
  }
  throw new Error(`Tab never reached ${name}; it passed ${passed.join(', ')}`);
}

async function press(tab: TabDriver, name: string): Promise<void> {
  await walkTo(tab, name);
  await tab.press('Enter');
}

const focusIs = (tab: TabDriver, wanted: string) =>
  until(
    `the focus on ${wanted}`,
    () => focused(tab),
    (name) => name === wanted,
  );

const says = (tab: TabDriver, words: string) =>
  until(
    words,
    () => tab.evaluate(() => document.querySelector('.settings')?.textContent ?? '', null),
    (text) => text.includes(words),
  );

async function run({ browser, origin, openPanel }: Session): Promise<void> {
  const host = new URL(origin).host;
  const second = `${host}/api/chat/stream`;
  const { panel } = await openPanel();
  const { tab, row, violations } = await openBackends(browser, panel);
  await tab.bringToFront();
  const isClean = async (what: string) => {
    const found = await violations();
    if (found.length > 0) throw new Error(`${what}: ${found.join('\n')}`);
  };
  const has = (label: string, isThere: boolean) =>
    until(
      `${label} ${isThere ? 'to be there' : 'to be gone'}`,
      () => row(label),
      (text) => (text !== '') === isThere,
    );

  await until(
    'the field Address',
    () => tab.evaluate(() => document.querySelector('#address') !== null, null),
    Boolean,
  );
  for (const [address, label] of [
    [`${origin}/api/chat`, host],
    [`${origin}/api/chat/stream`, second],
  ] as const) {
    await walkTo(tab, 'Address');
    await tab.type(address);
    await tab.press('Enter');
    await has(label, true);
  }

  // The form of a backend, and back to the button that opened it.
  await press(tab, `Edit ${host}`);
  await walkTo(tab, 'Close');
  await isClean('the open form');
  await tab.press('Enter');
  await focusIs(tab, `Edit ${host}`);

  await press(tab, 'Models');
  await press(tab, `Move down ${host}`);
  await says(tab, `${host}: now 2 of 2.`);
  await until(
    'the new order',
    () => tab.evaluate(() => document.querySelector('.reorder .row-title')?.textContent, null),
    (first) => first === second,
  );
  await focusIs(tab, `Move down ${host}`);

  // A list that is walked through by the arrows adds nothing by itself.
  await press(tab, host);
  await walkTo(tab, 'Add a backend to the route');
  await tab.press('ArrowDown');
  await until(
    'the backend that is shown',
    () => tab.evaluate(shownChoice, null),
    (shown) => shown === second,
  );
  await tab.press('ArrowUp');
  await until(
    'the choice to be taken back',
    () => tab.evaluate(shownChoice, null),
    (shown) => shown !== second,
  );
  await tab.press('ArrowDown');
  await press(tab, 'Add to Route');
  await says(tab, `${host}, then ${second}`);
  await until('the focus somewhere', () => focused(tab), Boolean);

  await press(tab, 'Privacy');
  await press(tab, 'Add rule');
  await focusIs(tab, 'Name');
  await tab.type('Project');
  await walkTo(tab, 'Pattern');
  await tab.type('PRJ-####');
  await isClean('the open rule');
  await tab.press('Enter');
  await says(tab, 'PRJ-####');
  await until('the focus somewhere', () => focused(tab), Boolean);

  await press(tab, 'Backends');
  await press(tab, `Remove ${second}`);
  await walkTo(tab, 'Keep');
  await isClean('the question before removal');
  await tab.press('Enter');
  await focusIs(tab, `Remove ${second}`);
  await tab.press('Enter');
  await press(tab, `Remove ${second} for good`);
  await has(second, false);
  await until('the focus somewhere', () => focused(tab), Boolean);
}

export const settingsByKeyboard: Story = {
  name: 'by the keyboard alone backends are added, opened and removed, models put in order and a rule added, and focus is never lost',
  setup: { team: () => ({ version: 1 }), hostsGranted: true },
  run,
};
