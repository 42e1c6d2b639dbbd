// Median and spread of repeated measurements. Used by every section of the benchmark.

export interface Summary {
  median: number;
  /** First and third quartile. */
  low: number;
  high: number;
  min: number;
  max: number;
  count: number;
}

/** The value below which the share `at` (0 to 1) of the sorted values lies, interpolated. */
function quantile(sorted: number[], at: number): number {
  const place = (sorted.length - 1) * at;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** Values of an empty list are NaN. */
export function summarise(values: number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
    min: quantile(sorted, 0),
    max: quantile(sorted, 1),
    count: sorted.length,
  };
}
