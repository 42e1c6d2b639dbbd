// Section `ready`: from the click on the toolbar icon until the composer can be typed into, with the background awake and asleep.
import type { PanelDriver, TabDriver } from '../e2e/browser-driver';
import type { ChromiumDriver } from '../e2e/chromium/chromium-driver';
import { until } from '../e2e/until';
import { type Summary, summarise } from './statistics';
import { now } from './stream-server';

export interface ReadyResult {
  /** From our click, which takes a few milliseconds to reach the browser. */
  fromClickMs: Summary;
  /** From the start of the panel's document. */
  fromDocumentMs: Summary;
}

/** Self-contained: runs in every new document. */
function watchForComposer(): void {
  const look = (): void => {
    const root = document.querySelector('openai-chatkit')?.shadowRoot;
    const box = root?.querySelector('textarea, [role="textbox"]');
    if (!box) return void requestAnimationFrame(look);
    Object.assign(globalThis, { besideReadyAt: performance.timeOrigin + performance.now() });
  };
  if (location.pathname.endsWith('/sidepanel.html')) look();
}

const readTimes = () => ({
  documentAt: performance.timeOrigin,
  readyAt: (globalThis as { besideReadyAt?: number }).besideReadyAt ?? 0,
});

/** `tab` has no panel open beside it when this is called, and none afterwards. */
export async function measureReady(
  driver: ChromiumDriver,
  tab: TabDriver,
  times: number,
): Promise<Record<'awake' | 'asleep', ReadyResult>> {
  await driver.context.addInitScript(watchForComposer);
  const measure = async (isAsleep: boolean): Promise<ReadyResult> => {
    const fromClick: number[] = [];
    const fromDocument: number[] = [];
    // The first opening fills the browser's own caches and is not counted.
    for (let turn = -1; turn < times; turn += 1) {
      if (isAsleep) await driver.killBackground();
      const clickedAt = now();
      const panel: PanelDriver = await tab.openPanel();
      const { documentAt, readyAt } = await until(
        'the composer',
        () => panel.evaluate(readTimes, null),
        (found) => found.readyAt > 0,
      );
      await panel.close();
      if (turn < 0) continue;
      fromClick.push(readyAt - clickedAt);
      fromDocument.push(readyAt - documentAt);
    }
    return { fromClickMs: summarise(fromClick), fromDocumentMs: summarise(fromDocument) };
  };
  return { awake: await measure(false), asleep: await measure(true) };
}
