// How much of a page's readable text is extracted, and how little else: the built extension in real Chromium beside the bare library, on the corpus of `support/pages`. Used by `bench.ts`, for the section `page`.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildFolder } from '../e2e/build-copy';
import { launchChromium } from '../e2e/chromium/chromium-driver';
import { createCorpus } from '../support/pages/corpus';
import { servePages } from '../support/pages/serve-pages';
import { scoreTokens, type TokenScore } from '../support/pages/token-f1';

export interface ExtractionResult {
  /** Mean over all pages of the F1 of their words. */
  extraction_f1: number;
  /** The same for `@mozilla/readability` alone, run in the page on a copy of its document. */
  extraction_f1_bare: number;
  extraction_pages: number;
  /** Means, the worst first. */
  extraction_by_group: { group: string; pages: number; f1: number; bare: number }[];
  /** Single pages, the worst first. `ms`: from the injection to the Markdown. */
  extraction_worst: ({ id: string; bare: number; ms: number } & TokenScore)[];
}

interface PageScore extends TokenScore {
  id: string;
  group: string;
  bare: number;
  ms: number;
}

/**
 * Runs in the panel: reads the tab in front with the files of the build, as the panel does. A text, because the tool that runs
 * this file rewrites `import()`.
 */
const readInPanel = (chunk: string): string => `(async () => {
  const started = performance.now();
  const { id: windowId } = await chrome.windows.getCurrent();
  const [tab] = await chrome.tabs.query({ active: true, windowId });
  const [injected] = await chrome.scripting.executeScript({
    target: { tabId: tab.id },
    files: ['/content-scripts/page.js'],
  });
  const { toPageText } = await import(${JSON.stringify(chunk)});
  const parse = (html) => new DOMParser().parseFromString(html, 'text/html');
  const { text } = toPageText(injected.result, parse);
  return { text, ms: performance.now() - started };
})()`;

/** Runs in the page, where the library was loaded before: its words, with a gap wherever a box or a cell ends. */
function readBare(): string {
  const { Readability } = globalThis as unknown as {
    Readability: new (copy: Document) => { parse(): { content: string } | null };
  };
  const article = new Readability(document.cloneNode(true) as Document).parse();
  const boxes =
    /<\/?(?:p|div|td|th|tr|li|h\d|dt|dd|pre|br|blockquote|figcaption|caption|article|section|header)\b/giu;
  const spaced = (article?.content ?? '').replace(boxes, '\n$&');
  return new DOMParser().parseFromString(spaced, 'text/html').body.textContent ?? '';
}

function chunkOf(folder: string): string {
  const name = readdirSync(join(folder, 'chunks')).find((file) => file.startsWith('to-page-text'));
  if (name === undefined) throw new Error('The build has no chunk that makes text of a page.');
  return `/chunks/${name}`;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Takes about a minute. `only`: pages whose id contains it. */
export async function measureExtraction(only = ''): Promise<ExtractionResult> {
  const folder = buildFolder('chrome');
  const chunk = chunkOf(folder);
  const library = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');
  const pages = createCorpus().filter(({ id }) => id.includes(only));
  const byPath = new Map(pages.map((page) => [`/${page.id}`, page]));
  const server = await servePages((path) => {
    const page = byPath.get(path);
    return page && { body: page.html() };
  });
  const driver = await launchChromium(folder);
  try {
    const tab = await driver.openTab(server.origin);
    // One click grants the origin for as long as the tab stays on it: no page needs a grant of its own.
    await tab.openPanel();
    const pageAt = (start: string) =>
      driver.context.pages().find((one) => one.url().startsWith(start));
    const [page, panel] = [pageAt(server.origin), pageAt('chrome-extension:')];
    if (!page || !panel) throw new Error('The page to read or the panel is missing.');
    const scores: PageScore[] = [];
    for (const { id, group, expected } of pages) {
      await page.goto(`${server.origin}/${id}`);
      const { text, ms } = await panel.evaluate<{ text: string; ms: number }>(readInPanel(chunk));
      await page.addScriptTag({ path: library });
      const bare = scoreTokens(expected, await page.evaluate(readBare)).f1;
      scores.push({ id, group, bare, ms: Math.round(ms), ...scoreTokens(expected, text) });
    }
    return summarise(scores);
  } finally {
    await driver.close();
    await server.close();
  }
}

function summarise(scores: readonly PageScore[]): ExtractionResult {
  const groups = [...new Set(scores.map(({ group }) => group))].map((group) => {
    const own = scores.filter((score) => score.group === group);
    const [f1, bare] = [mean(own.map((one) => one.f1)), mean(own.map((one) => one.bare))];
    return { group, pages: own.length, f1, bare };
  });
  return {
    extraction_f1: mean(scores.map(({ f1 }) => f1)),
    extraction_f1_bare: mean(scores.map(({ bare }) => bare)),
    extraction_pages: scores.length,
    extraction_by_group: groups.sort((a, b) => a.f1 - b.f1),
    extraction_worst: scores
      .map(({ group: _group, ...score }) => score)
      .sort((a, b) => a.f1 - b.f1)
      .slice(0, 20),
  };
}

export function printExtraction(result: ExtractionResult): void {
  const { extraction_f1: ours, extraction_f1_bare: bare, extraction_pages: pages } = result;
  console.log(
    `\npage: extraction, F1 ${ours.toFixed(4)} on ${pages} pages (the bare library: ${bare.toFixed(4)})`,
  );
  for (const { group, f1, bare } of result.extraction_by_group)
    console.log(`${group.padEnd(16)}${f1.toFixed(4).padEnd(10)}${bare.toFixed(4)}`);
  for (const { id, precision, recall, ms } of result.extraction_worst.slice(0, 8))
    console.log(`  ${id.padEnd(24)}${precision.toFixed(3)} ${recall.toFixed(3)} ${ms} ms`);
}
