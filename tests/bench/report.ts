// What the benchmark found, as a person reads it, beside the goals. Used by `bench.ts`.
import type { BenchOptions } from './bench';
import type { ThreadResult } from './long-threads';
import type { ReadyResult } from './ready';
import type { ExtractionResult } from './extraction';
import type { RedactionResult } from './redaction';
import type { Size } from './size';
import type { Summary } from './statistics';
import type { CellResult } from './stream';

export interface Report {
  date: string;
  options: BenchOptions;
  cores: number;
  /** Processes that wanted a processor, on average of the minute before and at the end: a busy machine measures itself. */
  loadBefore: number;
  loadAfter?: number;
  browser?: string;
  size?: Record<'chrome' | 'firefox', Record<string, Size> | undefined>;
  page?: ExtractionResult & RedactionResult;
  ready?: Record<'awake' | 'asleep', ReadyResult>;
  thread?: ThreadResult;
  /** Milliseconds of the last word's delay, by tokens a second. */
  capacity?: Record<string, Summary>;
  stream?: Record<string, CellResult>;
  /** By section or cell: why it has no figures. */
  failures?: Record<string, string>;
  /** Seconds that each section or cell took. */
  seconds: Record<string, number>;
}

/** Median, then the middle half of the values. */
const show = ({ median, low, high }: Summary, digits = 1): string =>
  `${median.toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`;

const row = (...texts: string[]): void =>
  console.log(texts.map((text, at) => text.padEnd(at === 0 ? 22 : 26)).join(''));

const goals: Record<string, string> = {
  firstWordMs: 'difference + 10',
  lastWordMs: 'difference + 25',
  mainThreadMs: 'ratio 1.2',
  longestTaskMs: 'panel under 50',
  messagesPerFrame: 'panel 1',
  writesPerSecond: 'panel 5',
};

export function printReport(report: Report): void {
  printSize(report);
  printReady(report);
  printThread(report);
  if (report.capacity) {
    console.log('\ncapacity: ms from the last byte to the last word, by tokens a second');
    console.log('goal: 10000 without falling behind');
    for (const [rate, delay] of Object.entries(report.capacity)) row(rate, show(delay));
  }
  if (report.stream) printStream(report.stream);
  for (const [name, reason] of Object.entries(report.failures ?? {}))
    console.log(`\nNO FIGURES for ${name}: ${reason}`);
  console.log(
    `\nload of the machine: ${report.loadBefore.toFixed(1)} before, ${(report.loadAfter ?? 0).toFixed(1)} at the end\n`,
  );
}

function printSize({ size }: Report): void {
  if (!size) return;
  console.log('\nsize: bytes, and gzipped; goal for panel and background: 150 KB gzipped');
  for (const [build, parts] of Object.entries(size))
    for (const [part, { bytes, gzipBytes }] of Object.entries(parts ?? {}))
      row(`${build} ${part}`, `${bytes} (${gzipBytes})`);
}

function printReady({ ready }: Report): void {
  if (!ready) return;
  console.log('\nready: ms until the composer can be typed into, median (middle half)');
  console.log('goal: ratio 1.5 of a navigation to the panel and to an empty extension page');
  row('background', 'click', 'document', 'stands', 'navigation', 'empty page', 'ratio');
  for (const [state, found] of Object.entries(ready))
    row(
      state,
      show(found.fromClickMs),
      show(found.fromDocumentMs),
      show(found.standsMs),
      show(found.navigationMs),
      show(found.emptyPageMs),
      show(found.ratio, 2),
    );
}

function printThread({ thread }: Report): void {
  if (!thread) return;
  console.log('\nthread: of 10 and of 10,000 messages; goals: ratio 1.5, heap + 30 MB');
  const { openMs, heapMb } = thread;
  row('', '10', '10,000', 'ratio or difference');
  row('opens in ms', show(openMs.short), show(openMs.long), show(openMs.ratio, 2));
  row('heap in MB', show(heapMb.short), show(heapMb.long), show(heapMb.difference));
  row('scrolled up', `${thread.scrolledHeapMb.toFixed(1)} MB`, `${thread.mountedRows} rows`);
}

function printStream(stream: Record<string, CellResult>): void {
  console.log('\nstream: median (middle half); difference and ratio are those of the pairs');
  for (const [cell, { panel, bare, difference, ratio }] of Object.entries(stream)) {
    console.log(`\n${cell}`);
    row('', 'panel', 'bare page', 'difference', 'ratio', 'goal');
    for (const [figure, ours] of Object.entries(panel)) {
      const [theirs, more, times] = [bare[figure], difference[figure], ratio[figure]];
      const isPair = theirs !== undefined && theirs.count > 0;
      row(
        figure,
        show(ours),
        isPair ? show(theirs) : '',
        isPair && more ? show(more) : '',
        isPair && times ? show(times, 2) : '',
        goals[figure] ?? '',
      );
    }
  }
}
