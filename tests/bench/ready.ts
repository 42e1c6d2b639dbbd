// Section `ready`: until the panel can be typed into, and until all of it stands, with the background awake and asleep: from the click on the toolbar icon in the real panel, and from a navigation, beside an empty page of the extension.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  /** From the start of the panel's document until the composer has taken over from the page's first text box. */
  standsMs: Summary;
  /** The panel's document in a tab, from the start of its navigation; the same of the empty page; the pairs' ratio. */
  navigationMs: Summary;
  emptyPageMs: Summary;
  ratio: Summary;
}

const emptyPage = 'bench-empty.html';

/** Puts the empty page into a folder that is a copy of the build. */
export function addEmptyPage(folder: string): void {
  writeFileSync(
    join(folder, emptyPage),
    '<!doctype html><meta charset="utf-8"><title>Empty</title><textarea></textarea>\n',
  );
}

/** Self-contained: runs in every new document. A text box counts once a frame has begun in which it can be typed into. */
function watchForComposer(): void {
  const scope = globalThis as { besideReadyAt?: number; besideStandsAt?: number };
  const look = (): void => {
    const at = performance.timeOrigin + performance.now();
    const root = document.querySelector('openai-chatkit')?.shadowRoot;
    const own = root?.querySelector('[role="textbox"]');
    const first = document.querySelector('textarea');
    if (own || first) scope.besideReadyAt ??= at;
    if (own && !first) scope.besideStandsAt = at;
    else requestAnimationFrame(look);
  };
  if (/\/(?:sidepanel|bench-empty)\.html$/.test(location.pathname)) look();
}

const readTimes = () => ({
  documentAt: performance.timeOrigin,
  readyAt: (globalThis as { besideReadyAt?: number }).besideReadyAt ?? 0,
  standsAt: (globalThis as { besideStandsAt?: number }).besideStandsAt ?? 0,
});

/** `tab` has no panel open beside it when this is called, and none afterwards. */
export async function measureReady(
  driver: ChromiumDriver,
  tab: TabDriver,
  times: number,
): Promise<Record<'awake' | 'asleep', ReadyResult>> {
  await driver.context.addInitScript(watchForComposer);
  const first = await tab.openPanel();
  const base = await first.evaluate(() => location.origin, null);
  await first.close();
  const page = await driver.context.newPage();
  process.stderr.write('ready ');

  const readyOnce = async (panel: Pick<PanelDriver, 'evaluate'>, isEmpty = false) =>
    until(
      'the composer',
      () => panel.evaluate(readTimes, null),
      ({ readyAt, standsAt }) => readyAt > 0 && (isEmpty || standsAt > 0),
    );
  const navigate = async (name: string, isAsleep: boolean): Promise<number> => {
    // The empty page starts no background: there would be none to kill the next time.
    if (isAsleep && name !== emptyPage) await driver.killBackground();
    await page.goto(`${base}/${name}`);
    const asked: Pick<PanelDriver, 'evaluate'> = {
      evaluate: (script, argument) => page.evaluate(script as never, argument) as never,
    };
    const { documentAt, readyAt } = await readyOnce(asked, name === emptyPage);
    await page.goto('about:blank');
    return readyAt - documentAt;
  };
  const measure = async (isAsleep: boolean): Promise<ReadyResult> => {
    const values = { click: [], document: [], stands: [], panel: [], empty: [] } as Record<
      string,
      number[]
    >;
    // The first opening fills the browser's own caches and is not counted.
    for (let turn = -1; turn < times; turn += 1) {
      if (isAsleep) await driver.killBackground();
      const clickedAt = now();
      const panel = await tab.openPanel();
      const { documentAt, readyAt, standsAt } = await readyOnce(panel);
      await panel.close();
      const pair = { panel: 0, empty: 0 };
      for (const side of turn % 2 === 0
        ? (['panel', 'empty'] as const)
        : (['empty', 'panel'] as const))
        pair[side] = await navigate(side === 'panel' ? 'sidepanel.html' : emptyPage, isAsleep);
      process.stderr.write('.');
      if (turn < 0) continue;
      values['click']?.push(readyAt - clickedAt);
      values['document']?.push(readyAt - documentAt);
      values['stands']?.push(standsAt - documentAt);
      values['panel']?.push(pair.panel);
      values['empty']?.push(pair.empty);
    }
    const { click = [], document = [], stands = [], panel = [], empty = [] } = values;
    return {
      fromClickMs: summarise(click),
      fromDocumentMs: summarise(document),
      standsMs: summarise(stands),
      navigationMs: summarise(panel),
      emptyPageMs: summarise(empty),
      ratio: summarise(panel.map((took, index) => took / (empty[index] ?? Number.NaN))),
    };
  };
  const result = { awake: await measure(false), asleep: await measure(true) };
  await page.close();
  return result;
}
