// Section `stream`: the same answer at the same rate in our panel and in a bare page, in interleaved pairs.
import type { Browser, Page } from '@playwright/test';
import { lastWord } from './answer';
import { clockOffset } from './clock';
import { longestTask, traceCategories } from './longest-task';
import { installProbe, type Probed } from './probe';
import type { Side } from './sides';
import { type Summary, summarise } from './statistics';
import type { StreamServer } from './stream-server';

export interface StreamOptions {
  pairs: number;
  /** Time after the last token in which both sides may still work, in milliseconds. */
  settleMs: number;
}

/** One figure of one run; all in milliseconds. */
type Figures = Record<string, number>;

/** Latency is observed from inside the page, which costs time there; so each figure has runs of its own. */
type Mode = 'latency' | 'cpu' | 'trace';

export interface StreamResult {
  panel: Record<string, Summary>;
  bare: Record<string, Summary>;
  /** Per pair: panel minus bare, and for `mainThreadMs` panel divided by bare. */
  difference: Record<string, Summary>;
  ratio: Record<string, Summary>;
}

/** Both sides alternate in who goes first. */
export async function measureStream(
  browser: Browser,
  server: StreamServer,
  sides: [Side, Side],
  options: StreamOptions,
): Promise<StreamResult> {
  const runs: { mode: Mode; pair: Record<Side['name'], Figures> }[] = [];
  for (const mode of ['latency', 'cpu', 'trace'] as const) {
    const pairs = mode === 'trace' ? Math.min(3, options.pairs) : options.pairs;
    // The first pair warms caches and compilers up and is not counted.
    for (let number = mode === 'latency' ? -1 : 0; number < pairs; number += 1) {
      const pair: Record<Side['name'], Figures> = { panel: {}, bare: {} };
      for (const side of number % 2 === 0 ? sides : sides.toReversed()) {
        pair[side.name] = await runOnce(browser, server, side, mode, options.settleMs);
      }
      process.stderr.write(`${mode} ${number + 1}/${pairs}  `);
      if (number >= 0) runs.push({ mode, pair });
    }
  }
  process.stderr.write('\n');

  const figures = [...new Set(runs.flatMap((run) => Object.keys(run.pair.panel)))];
  const across = (read: (pair: Record<Side['name'], Figures>, figure: string) => number) =>
    Object.fromEntries(
      figures.map((figure) => [
        figure,
        summarise(
          runs.filter((run) => figure in run.pair.panel).map((run) => read(run.pair, figure)),
        ),
      ]),
    );
  return {
    panel: across((pair, figure) => pair.panel[figure] ?? Number.NaN),
    bare: across((pair, figure) => pair.bare[figure] ?? Number.NaN),
    difference: across((pair, figure) => (pair.panel[figure] ?? 0) - (pair.bare[figure] ?? 0)),
    ratio: across((pair, figure) => (pair.panel[figure] ?? 0) / (pair.bare[figure] ?? 0)),
  };
}

async function runOnce(
  browser: Browser,
  server: StreamServer,
  side: Side,
  mode: Mode,
  settleMs: number,
): Promise<Figures> {
  const { page } = side;
  await side.prepare();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const measure = { latency: measureLatency, cpu: measureCpu, trace: measureTrace }[mode];
  const figures = await measure(page, side, browser, async () => {
    const stream = server.nextStream();
    await page.keyboard.press('Enter');
    const sent = await stream;
    // Nothing may be asked of the page meanwhile: it would do the asking's work.
    await new Promise((resolve) => setTimeout(resolve, settleMs));
    return sent;
  });
  await expectWholeAnswer(side);
  return figures;
}

type Play = () => Promise<{ firstAt: number; lastAt: number }>;

async function measureLatency(page: Page, side: Side, _browser: Browser, play: Play) {
  await page.evaluate(installProbe, { answer: side.answer, lastWord });
  const offset = await clockOffset(page);
  const sent = await play();
  const seen = await page.evaluate(
    () => (globalThis as unknown as { besideProbe: Probed }).besideProbe,
  );
  if (!seen.firstAt || !seen.lastAt)
    throw new Error(`${side.name}: a word was not seen: ${JSON.stringify(seen)}`);
  return {
    firstWordMs: seen.firstAt - offset - sent.firstAt,
    lastWordMs: seen.lastAt - offset - sent.lastAt,
  };
}

async function measureCpu(page: Page, _side: Side, _browser: Browser, play: Play) {
  const session = await page.context().newCDPSession(page);
  // Thread ticks count what the thread itself ran, not what it waited for on a busy machine.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (name: string) => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000;
  };
  const before = await read();
  await play();
  const after = await read();
  await session.detach();
  return {
    mainThreadMs: after('TaskDuration') - before('TaskDuration'),
    layoutMs: after('LayoutDuration') - before('LayoutDuration'),
    styleMs: after('RecalcStyleDuration') - before('RecalcStyleDuration'),
  };
}

async function measureTrace(page: Page, _side: Side, browser: Browser, play: Play) {
  await browser.startTracing(page, { categories: traceCategories });
  await play();
  return { longestTaskMs: longestTask(await browser.stopTracing(), page.url()) };
}

async function expectWholeAnswer(side: Side): Promise<void> {
  const isWhole = await side.page.evaluate(
    ({ answer, word }) => {
      const scope: ParentNode =
        document.querySelector('openai-chatkit')?.shadowRoot ?? document.body;
      const parts = scope.querySelectorAll(answer);
      return parts.item(parts.length - 1)?.textContent?.includes(word) ?? false;
    },
    { answer: side.answer, word: lastWord },
  );
  if (!isWhole) throw new Error(`${side.name}: the answer did not arrive whole.`);
}
