// What the benchmark found, as a person reads it. Used by `bench.ts`.
import type { BenchOptions } from './bench';
import type { ExtractionResult } from './extraction';
import type { ReadyResult } from './ready';
import type { RedactionResult } from './redaction';
import type { Size } from './size';
import type { Summary } from './statistics';
import type { StreamResult } from './stream';

export interface Report {
  date: string;
  options: BenchOptions;
  cores: number;
  browser?: string;
  size?: Record<'chrome' | 'firefox', Record<string, Size> | undefined>;
  page?: ExtractionResult & RedactionResult;
  ready?: Record<'awake' | 'asleep', ReadyResult>;
  stream?: StreamResult;
}

/** Median, then the middle half of the values. */
const show = ({ median, low, high }: Summary, digits = 1): string =>
  `${median.toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`;

const row = (...cells: string[]): void =>
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(16) : cell.padEnd(26))).join(''));

export function printReport({ size, ready, stream }: Report): void {
  if (size) {
    console.log('\nsize: bytes, and gzipped');
    for (const [build, parts] of Object.entries(size)) {
      for (const [part, { bytes, gzipBytes }] of Object.entries(parts ?? {})) {
        row(`${build} ${part}`.padEnd(22), `${bytes} (${gzipBytes})`);
      }
    }
  }
  if (ready) {
    console.log('\nready: ms until the composer can be typed into, median (middle half)');
    row('background', 'from the click', 'from the document');
    for (const [state, { fromClickMs, fromDocumentMs }] of Object.entries(ready)) {
      row(state, show(fromClickMs), show(fromDocumentMs));
    }
  }
  if (stream) {
    console.log('\nstream: ms, median (middle half); difference and ratio are those of the pairs');
    row('', 'panel', 'bare page', 'difference', 'ratio');
    for (const [figure, panel] of Object.entries(stream.panel)) {
      const [bare, difference, ratio] = [stream.bare, stream.difference, stream.ratio].map(
        (side) => side[figure],
      );
      if (!bare || !difference || !ratio) continue;
      row(figure, show(panel), show(bare), show(difference), show(ratio, 2));
    }
  }
  console.log('');
}
