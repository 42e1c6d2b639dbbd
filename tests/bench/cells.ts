// Which answers are streamed, how fast, and what is looked at in each. Used by `bench.ts` and `stream.ts`.

/** Latency is observed from inside the page, which costs time there; so each kind of figure has runs of its own. */
export type Mode = 'latency' | 'cpu' | 'trace' | 'count';

export interface Cell {
  /** `8 KB at 200/s`: how it is called in the report and in `--cells`. */
  name: string;
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
): Cell => ({
  name: `${kilobytes} KB ${tokensPerSecond === Infinity ? 'at once' : `at ${tokensPerSecond}/s`}`,
  kilobytes,
  tokensPerSecond,
  measured,
  modes,
});

/** At 30 and 300 KB the slow streams are measured at their end: flat per token means that it costs there what it costs at 8 KB. */
export const cells: readonly Cell[] = [
  toCell(8, 200, ['latency', 'cpu', 'count']),
  toCell(8, 1000, ['latency', 'cpu', 'trace', 'count']),
  toCell(8, Infinity, ['latency', 'cpu', 'trace']),
  toCell(30, 200, ['cpu'], 5),
  toCell(30, 1000, ['latency', 'cpu', 'trace']),
  toCell(30, Infinity, ['latency', 'cpu']),
  toCell(300, 200, ['cpu', 'count'], 5),
  toCell(300, 1000, ['latency', 'cpu', 'trace'], 8),
  toCell(300, Infinity, ['latency', 'cpu', 'trace']),
];
