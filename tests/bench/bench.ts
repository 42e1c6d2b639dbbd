// The benchmark itself, run by `run.mjs`: the built extension in a real Chromium's real side panel, measured section by section.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';
import { buildFolder, withTeamFile } from '../e2e/build-copy';
import { launchChromium } from '../e2e/chromium/chromium-driver';
import { toPanelPage } from '../e2e/panel-page';
import { measureCapacity } from './capacity';
import { cells } from './cells';
import { prepareCounting } from './count';
import { measureThreads } from './long-threads';
import { addEmptyPage, measureReady } from './ready';
import { measureExtraction, printExtraction } from './extraction';
import { measureRedaction, printRedaction } from './redaction';
import { printReport, type Report } from './report';
import { bareSide, panelSide } from './sides';
import { measureSize } from './size';
import { measureCell, type CellResult } from './stream';
import { startStreamServer } from './stream-server';

export const sections = ['size', 'page', 'ready', 'stream', 'capacity', 'thread'] as const;
export type Section = (typeof sections)[number];

export interface BenchOptions {
  only: Section[];
  json?: string;
  pairs: number;
  /** Parts of cells' names; absent: every cell. */
  cells?: string[];
}

/** A section or cell that takes longer has hung. */
const limitMs = 10 * 60_000;

/** Prints every chosen section, and writes it as JSON where a file is named: anew after each part, so that none is lost by another's fault. False when a part failed. */
export async function bench(options: BenchOptions): Promise<boolean> {
  const { only } = options;
  const report: Report = {
    date: new Date().toISOString(),
    options,
    cores: cpus().length,
    loadBefore: loadavg()[0] ?? 0,
    seconds: {},
  };
  const part = (name: string, measure: (limit: AbortSignal) => Promise<void> | void) =>
    runPart(report, name, measure);

  if (only.includes('size'))
    await part('size', () => {
      report.size = {
        chrome: measureSize(buildFolder('chrome')),
        firefox: measureSize('.output/firefox-mv3'),
      };
    });
  if (only.includes('page'))
    await part('page', async () => {
      report.page = { ...(await measureExtraction()), ...(await measureRedaction()) };
    });
  // Each in a browser of its own: a panel that has drawn for minutes is not the one a user opens.
  if (only.includes('ready'))
    await part('ready', (limit) =>
      inBrowser(limit, async ({ driver, server }) => {
        report.browser = driver.context.browser()?.version() ?? '';
        const tab = await driver.openTab(server.origin);
        report.ready = await measureReady(driver, tab, options.pairs);
      }),
    );
  if (only.includes('thread'))
    await part('thread', (limit) =>
      inBrowser(limit, async (world) => {
        const { page, panel } = await openPanel(world);
        report.thread = await measureThreads(page, panel, options.pairs);
      }),
    );
  if (only.includes('capacity'))
    await part('capacity', (limit) =>
      inBrowser(limit, async (world) => {
        const { page, panel } = await openPanel(world);
        report.capacity = await measureCapacity(world.server, panelSide(page, panel));
      }),
    );
  if (only.includes('stream')) await measureCells(options, report, part);
  report.loadAfter = loadavg()[0] ?? 0;
  printReport(report);
  if (report.page) {
    printExtraction(report.page);
    printRedaction(report.page);
  }
  save(report);
  if (options.json !== undefined) console.log(`Written to ${options.json}.`);
  return report.failures === undefined;
}

type Part = (name: string, measure: (limit: AbortSignal) => Promise<void>) => Promise<void>;

async function measureCells(options: BenchOptions, report: Report, part: Part): Promise<void> {
  const stream: Record<string, CellResult> = (report.stream = {});
  for (const cell of cells) {
    if (options.cells?.some((text) => cell.name.includes(text)) === false) continue;
    await part(cell.name, (limit) =>
      inBrowser(limit, async (world) => {
        await prepareCounting(world.driver.context);
        const { page, panel, bare } = await openPanel(world);
        const browser = world.driver.context.browser();
        if (!browser) throw new Error('There is no browser to trace.');
        report.browser = browser.version();
        stream[cell.name] = await measureCell(
          {
            browser,
            server: world.server,
            sides: [panelSide(page, panel), bareSide(bare, world.server.origin)],
            pairs: options.pairs,
          },
          cell,
        );
      }),
    );
  }
}

/** Runs a part to its end or its limit, notes what went wrong and how long it took, and saves what there is. */
async function runPart(
  report: Report,
  name: string,
  measure: (limit: AbortSignal) => Promise<void> | void,
): Promise<void> {
  const begun = performance.now();
  try {
    await measure(AbortSignal.timeout(limitMs));
  } catch (error) {
    report.failures = {
      ...report.failures,
      [name]: error instanceof Error ? error.message : String(error),
    };
    process.stderr.write(` failed: ${report.failures[name]}`);
  }
  const took = Math.round((performance.now() - begun) / 1000);
  report.seconds[name] = took;
  process.stderr.write(` [${name}: ${took} s]\n`);
  save(report);
}

function save(report: Report): void {
  const { json } = report.options;
  if (json === undefined) return;
  mkdirSync(dirname(json), { recursive: true });
  writeFileSync(json, `${JSON.stringify(report, undefined, 2)}\n`);
}

interface World {
  driver: Awaited<ReturnType<typeof launchChromium>>;
  server: Awaited<ReturnType<typeof startStreamServer>>;
}

async function openPanel({ driver, server }: World) {
  const tab = await driver.openTab(server.origin);
  const panel = toPanelPage(await tab.openPanel());
  await panel.ready();
  const pageAt = (start: string): Page => {
    const found = driver.context.pages().find((page) => page.url().startsWith(start));
    if (!found) throw new Error(`There is no page at ${start}.`);
    return found;
  };
  return { panel, page: pageAt('chrome-extension:'), bare: pageAt(server.origin) };
}

/** Closes the browser in any case; at the limit too, which ends whatever waits for it. */
async function inBrowser(
  limit: AbortSignal,
  measure: (world: World) => Promise<void>,
): Promise<void> {
  const server = await startStreamServer();
  const folder = withTeamFile(buildFolder('chrome'), {
    version: 1,
    backends: [{ id: 'bench', label: 'Bench', kind: 'sse', url: server.origin }],
    models: [{ id: 'bench', label: 'Bench', route: ['bench'] }],
    locked: [],
  });
  addEmptyPage(folder);
  const driver = await launchChromium(folder);
  try {
    const measured = measure({ driver, server });
    const late = new Promise<never>((_, reject) => {
      limit.addEventListener('abort', () =>
        reject(new Error(`not done after ${limitMs / 1000} s`)),
      );
    });
    // Once the limit has spoken nobody waits for what the measurement still says.
    measured.catch(() => {});
    await Promise.race([measured, late]);
  } finally {
    await driver.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
