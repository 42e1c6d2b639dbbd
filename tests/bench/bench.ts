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
import { measureCell } from './stream';
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

/** Prints every chosen section, and writes it as JSON where a file is named. */
export async function bench(options: BenchOptions): Promise<void> {
  const { only, json } = options;
  const report: Report = {
    date: new Date().toISOString(),
    options,
    cores: cpus().length,
    loadBefore: loadavg()[0] ?? 0,
  };
  if (only.includes('size')) {
    report.size = {
      chrome: measureSize(buildFolder('chrome')),
      firefox: measureSize('.output/firefox-mv3'),
    };
  }
  if (only.includes('page')) {
    report.page = { ...(await measureExtraction()), ...(await measureRedaction()) };
  }
  // Each in a browser of its own: a panel that has drawn for minutes is not the one a user opens.
  if (only.includes('ready'))
    await inBrowser(async ({ driver, server }) => {
      report.browser = driver.context.browser()?.version() ?? '';
      const tab = await driver.openTab(server.origin);
      report.ready = await measureReady(driver, tab, options.pairs);
    });
  if (only.includes('thread'))
    await inBrowser(async (world) => {
      const { page, panel } = await openPanel(world);
      report.thread = await measureThreads(page, panel, options.pairs);
    });
  if (only.includes('stream') || only.includes('capacity'))
    await inBrowser((world) => measureStreams(world, options, report));
  report.loadAfter = loadavg()[0] ?? 0;
  printReport(report);
  if (report.page) {
    printExtraction(report.page);
    printRedaction(report.page);
  }
  if (json === undefined) return;
  mkdirSync(dirname(json), { recursive: true });
  writeFileSync(json, `${JSON.stringify(report, undefined, 2)}\n`);
  console.log(`Written to ${json}.`);
}

interface World {
  driver: Awaited<ReturnType<typeof launchChromium>>;
  server: Awaited<ReturnType<typeof startStreamServer>>;
}

async function measureStreams(world: World, options: BenchOptions, report: Report): Promise<void> {
  const { driver, server } = world;
  await prepareCounting(driver.context);
  const { page, panel, bare } = await openPanel(world);
  const browser = driver.context.browser();
  if (!browser) throw new Error('There is no browser to trace.');
  report.browser = browser.version();
  const ours = panelSide(page, panel);
  const sides: Parameters<typeof measureCell>[0]['sides'] = [ours, bareSide(bare, server.origin)];
  if (options.only.includes('capacity')) report.capacity = await measureCapacity(server, ours);
  if (!options.only.includes('stream')) return;
  report.stream = {};
  for (const cell of cells) {
    if (options.cells?.some((part) => cell.name.includes(part)) === false) continue;
    report.stream[cell.name] = await measureCell(
      { browser, server, sides, pairs: options.pairs },
      cell,
    );
  }
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

async function inBrowser(measure: (world: World) => Promise<void>): Promise<void> {
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
    await measure({ driver, server });
  } finally {
    await driver.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
