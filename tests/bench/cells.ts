// Which answers are streamed, how fast, and what is looked at in each. Used by `bench.ts` and `stream.ts`.

import type { Shape } from './answer';

/** Latency is observed from inside the page, which costs time there; so each kind of figure has runs of its own. */
export type Mode = 'latency' | 'cpu' | 'trace' | 'count';

export interface Cell {
  /** `8 KB at 200/s`: how it is called in the report and in `--cells`. */
  name: string;
  shape: Shape;
  kilobytes: number;
  /** Infinity: as fast as it goes. */
  tokensPerSecond: number;
  /** Only so many kilobytes at the end are measured; what stands before them is sent at once and drawn before. */
  measured: number;
  modes: readonly Mode[];
}

const toCell = (
  kilobytes: number,
  tokensPerSecond: number,
  modes: readonly Mode[],
  measured = kilobytes,
  shape: Shape = 'mixed',
): Cell => ({
  name: `${shape === 'mixed' ? '' : `one ${shape}, `}${kilobytes} KB ${tokensPerSecond === Infinity ? 'at once' : `at ${tokensPerSecond}/s`}`,
  shape,
  kilobytes,
  tokensPerSecond,
  measured,
  modes,
});

/**
 * At 30 and 300 KB the slow streams are measured at their end: flat per token means that it costs there what it costs at 8 KB.
 * The last four are answers that never begin a new block, at their end: a table of 30 KB has 600 rows.
 */
export const cells: readonly Cell[] = [
  toCell(2, 200, ['latency']),
  toCell(8, 200, ['cpu', 'count']),
  toCell(8, 1000, ['latency', 'cpu', 'trace', 'count']),
  toCell(8, Infinity, ['latency', 'cpu', 'trace']),
  toCell(30, 200, ['cpu'], 3),
  toCell(30, 1000, ['latency', 'cpu', 'trace'], 8),
  toCell(30, Infinity, ['latency', 'cpu', 'trace']),
  toCell(300, 200, ['cpu', 'count'], 3),
  toCell(300, 1000, ['cpu', 'trace'], 8),
  toCell(300, Infinity, ['latency', 'cpu', 'trace']),
  toCell(30, 1000, ['trace'], 8, 'table'),
  toCell(100, 1000, ['trace'], 8, 'code block'),
  toCell(100, 1000, ['trace'], 8, 'list'),
  toCell(100, 1000, ['trace'], 8, 'paragraph'),
];
