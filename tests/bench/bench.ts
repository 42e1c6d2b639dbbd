// The benchmark itself, run by `run.mjs`: the built extension in a real Chromium's real side panel, measured section by section.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { buildFolder, withTeamFile } from '../e2e/build-copy';
import { launchChromium } from '../e2e/chromium/chromium-driver';
import { toPanelPage } from '../e2e/panel-page';
import { measureExtraction, printExtraction } from './extraction';
import { measureReady } from './ready';
import { measureRedaction, printRedaction } from './redaction';
import { printReport, type Report } from './report';
import { bareSide, panelSide } from './sides';
import { measureSize } from './size';
import { measureStream } from './stream';
import { startStreamServer } from './stream-server';

export const sections = ['size', 'page', 'ready', 'stream'] as const;
export type Section = (typeof sections)[number];

export interface BenchOptions {
  only: Section[];
  json?: string;
  pairs: number;
  tokens: number;
  tokensPerSecond: number;
}

/** Prints every chosen section, and writes it as JSON where a file is named. */
export async function bench(options: BenchOptions): Promise<void> {
  const { only, json, pairs, tokens, tokensPerSecond } = options;
  const report: Report = { date: new Date().toISOString(), options, cores: cpus().length };
  if (only.includes('size')) {
    report.size = {
      chrome: measureSize(buildFolder('chrome')),
      firefox: measureSize('.output/firefox-mv3'),
    };
  }
  if (only.includes('page')) {
    report.page = { ...(await measureExtraction()), ...(await measureRedaction()) };
  }
  if (only.includes('ready') || only.includes('stream')) {
    await inBrowser(tokens, tokensPerSecond, async ({ driver, server }) => {
      const tab = await driver.openTab(server.origin);
      report.browser = driver.context.browser()?.version() ?? '';
      if (only.includes('ready')) report.ready = await measureReady(driver, tab, pairs);
      if (!only.includes('stream')) return;
      const panel = toPanelPage(await tab.openPanel());
      await panel.ready();
      const browser = driver.context.browser();
      const pageAt = (start: string) =>
        driver.context.pages().find((page) => page.url().startsWith(start));
      const [panelPage, barePage] = [pageAt('chrome-extension:'), pageAt(server.origin)];
      if (!browser || !panelPage || !barePage) throw new Error('A page to measure is missing.');
      report.stream = await measureStream(
        browser,
        server,
        [panelSide(panelPage, panel), bareSide(barePage, server.origin)],
        { pairs, settleMs: 700 },
      );
    });
  }
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

async function inBrowser(
  tokens: number,
  tokensPerSecond: number,
  measure: (world: World) => Promise<void>,
): Promise<void> {
  const server = await startStreamServer(tokens, tokensPerSecond);
  const folder = withTeamFile(buildFolder('chrome'), {
    version: 1,
    backends: [{ id: 'bench', label: 'Bench', kind: 'sse', url: server.origin }],
    models: [{ id: 'bench', label: 'Bench', route: ['bench'] }],
    locked: [],
  });
  const driver = await launchChromium(folder);
  try {
    await measure({ driver, server });
  } finally {
    await driver.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
