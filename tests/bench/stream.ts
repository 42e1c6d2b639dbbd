// Section `stream`: the same answers at the same rates in our panel and in a bare page, in interleaved pairs.
import type { Browser, Page } from '@playwright/test';
import { lastWord, tokensFor } from './answer';
import type { Cell, Mode } from './cells';
import { clockOffset } from './clock';
import { countWhile } from './count';
import { longestTask, traceCategories } from './longest-task';
import { installProbe, type Probed } from './probe';
import type { Side } from './sides';
import { type Summary, summarise } from './statistics';
import type { Sent, StreamServer } from './stream-server';
import { backgroundCpuMs } from './thread-cpu';

/** One figure of one run. */
type Figures = Record<string, number>;

export interface CellResult {
  panel: Record<string, Summary>;
  bare: Record<string, Summary>;
  /** Per pair: panel minus bare, and panel divided by bare. */
  difference: Record<string, Summary>;
  ratio: Record<string, Summary>;
}

interface World {
  browser: Browser;
  server: StreamServer;
  /** They alternate in who goes first. */
  sides: [Side, Side];
  pairs: number;
}

/** Milliseconds after the last token in which both sides may still work, and how often more where it was not enough. */
const settleMs = 450;
const maxTurns = 60;
const settleMsPerKilobyte = 6;
/** Traces and counts hardly differ from run to run. */
const fewPairs = 3;

type Pair = Record<Side['name'], Figures>;

export async function measureCell(world: World, cell: Cell): Promise<CellResult> {
  const runs: Pair[] = [];
  for (const mode of cell.modes) {
    const isFew = mode === 'trace' || mode === 'count';
    const pairs = isFew ? Math.min(fewPairs, world.pairs) : world.pairs;
    // The first pair warms caches and compilers up and is not counted.
    for (let number = mode === cell.modes[0] ? -1 : 0; number < pairs; number += 1) {
      const pair: Pair = { panel: {}, bare: {} };
      const order = number % 2 === 0 ? world.sides : world.sides.toReversed();
      for (const side of order) {
        if (mode === 'count' && side.name === 'bare') continue;
        pair[side.name] = await runOnce(world, side, cell, mode);
      }
      if (number >= 0) runs.push(pair);
    }
    process.stderr.write(`${cell.name}: ${mode}  `);
  }
  return summarisePairs(runs);
}

function summarisePairs(runs: Pair[]): CellResult {
  const figures = [...new Set(runs.flatMap((pair) => Object.keys(pair.panel)))];
  const across = (read: (pair: Pair, figure: string) => number) =>
    Object.fromEntries(
      figures.map((figure) => [
        figure,
        summarise(
          runs
            .filter((pair) => figure in pair.panel)
            .map((pair) => read(pair, figure))
            .filter((value) => !Number.isNaN(value)),
        ),
      ]),
    );
  const value = (figures: Figures, figure: string): number => figures[figure] ?? Number.NaN;
  return {
    panel: across((pair, figure) => value(pair.panel, figure)),
    bare: across((pair, figure) => value(pair.bare, figure)),
    difference: across((pair, figure) => value(pair.panel, figure) - value(pair.bare, figure)),
    ratio: across((pair, figure) => value(pair.panel, figure) / value(pair.bare, figure)),
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The stream that is measured, on a page on which everything that is to stand before it has been drawn. */
async function runOnce(
  { browser, server }: World,
  side: Side,
  cell: Cell,
  mode: Mode,
): Promise<Figures> {
  const { page } = side;
  const { shape } = cell;
  const tokens = tokensFor(cell.kilobytes, shape);
  const measured = cell.measured < cell.kilobytes ? tokensFor(cell.measured, shape) : tokens;
  const ahead = tokens - measured;
  await side.prepare();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const stream = server.nextStream({
    shape,
    tokens,
    tokensPerSecond: cell.tokensPerSecond,
    ahead,
  });
  if (ahead > 0) {
    await page.keyboard.press('Enter');
    await stream.ahead;
    await pause(settleMs + (cell.kilobytes - cell.measured) * settleMsPerKilobyte);
  }
  const play: Play = async () => {
    if (ahead > 0) stream.resume();
    else await page.keyboard.press('Enter');
    const sent = await stream.ended;
    // Nothing may be asked of the page meanwhile: it would do the asking's work.
    await pause(settleMs);
    // A slow machine gets its time: what it asks of the page it asks of both sides.
    for (let turn = 0; turn < maxTurns && !(await isWholeAnswer(side)); turn += 1)
      await pause(settleMs);
    return sent;
  };
  const figures = await measures[mode](page, side, browser, play);
  if (ahead > 0) delete figures['firstWordMs'];
  await expectWholeAnswer(side);
  return figures;
}

type Play = () => Promise<Sent>;

async function measureLatency(
  page: Page,
  side: Side,
  _browser: Browser,
  play: Play,
): Promise<Figures> {
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

async function measureCpu(page: Page, side: Side, _browser: Browser, play: Play): Promise<Figures> {
  const session = await page.context().newCDPSession(page);
  // Thread ticks count what the thread itself ran, not what it waited for on a busy machine.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (name: string) => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000;
  };
  const before = await read();
  const background = side.name === 'panel' ? backgroundCpuMs() : undefined;
  await play();
  const backgroundAfter = backgroundCpuMs();
  const after = await read();
  await session.detach();
  return {
    mainThreadMs: after('TaskDuration') - before('TaskDuration'),
    layoutMs: after('LayoutDuration') - before('LayoutDuration'),
    styleMs: after('RecalcStyleDuration') - before('RecalcStyleDuration'),
    ...(background === undefined || backgroundAfter === undefined
      ? {}
      : { backgroundMs: backgroundAfter - background }),
  };
}

async function measureTrace(
  page: Page,
  _side: Side,
  browser: Browser,
  play: Play,
): Promise<Figures> {
  await browser.startTracing(page, { categories: traceCategories });
  await play();
  return { longestTaskMs: longestTask(await browser.stopTracing(), page.url()) };
}

const measures = {
  latency: measureLatency,
  cpu: measureCpu,
  trace: measureTrace,
  count: (page: Page, _side: Side, _browser: Browser, play: Play): Promise<Figures> =>
    countWhile(page, play),
};

async function expectWholeAnswer(side: Side): Promise<void> {
  if (!(await isWholeAnswer(side)))
    throw new Error(`${side.name}: the answer did not arrive whole.`);
}

function isWholeAnswer(side: Side): Promise<boolean> {
  return side.page.evaluate(
    ({ answer, word }) => {
      const scope: ParentNode =
        document.querySelector('openai-chatkit')?.shadowRoot ?? document.body;
      const parts = scope.querySelectorAll(answer);
      return parts.item(parts.length - 1)?.textContent?.includes(word) ?? false;
    },
    { answer: side.answer, word: lastWord },
  );
}
