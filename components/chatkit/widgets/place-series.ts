// Where the bars, lines and areas of a chart lie. Called by `chart.tsx`.
import type { JsonObject } from '../../../lib/chatkit/items';

export interface Series {
  dataKey: string;
  /** `bar`, `line` or `area`; anything else is a line. */
  kind: string;
  label: string;
  /** Series of one name stand on each other. */
  stack: string;
  color: string;
}

interface Shape {
  key: string;
  kind: 'bar' | 'line' | 'area';
  /** An SVG path. */
  d: string;
  color: string;
}

interface Placed {
  shapes: Shape[];
  most: number;
  least: number;
}

/** A value that is no number leaves a gap at zero. */
function numberIn(row: JsonObject, key: string): number {
  const value = row[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** From and to of every value of every series, those of one stack on each other. */
function toSpans(rows: readonly JsonObject[], series: readonly Series[]): [number, number][][] {
  return series.map(({ dataKey, stack }, place) =>
    rows.map((row) => {
      const below = series
        .slice(0, place)
        .filter((other) => stack !== '' && other.stack === stack)
        .reduce((sum, other) => sum + numberIn(row, other.dataKey), 0);
      return [below, below + numberIn(row, dataKey)];
    }),
  );
}

export function placeSeries(
  rows: readonly JsonObject[],
  series: readonly Series[],
  { width, height }: { width: number; height: number },
  fitsValues: boolean,
): Placed {
  const spans = toSpans(rows, series);
  const values = spans.flat(2);
  const hasBars = series.some(({ kind }) => kind === 'bar');
  const ends = fitsValues && !hasBars ? values : [...values, 0];
  const most = Math.max(...ends, Number.NEGATIVE_INFINITY);
  const least = Math.min(...ends, Number.POSITIVE_INFINITY);
  if (values.length === 0) return { shapes: [], most: 0, least: 0 };
  const range = most - least || 1;
  const y = (value: number) => (height - ((value - least) / range) * height).toFixed(1);
  const step = width / rows.length;
  const middle = (place: number) => ((place + 0.5) * step).toFixed(1);

  const groups = [...new Set(series.filter(isBar).map((one) => one.stack || one.dataKey))];
  const thickness = (step * 0.7) / Math.max(1, groups.length);

  const shapes = series.map((one, index): Shape => {
    const own = spans[index] ?? [];
    if (isBar(one)) {
      const left = groups.indexOf(one.stack || one.dataKey) * thickness + step * 0.15;
      const d = own.map(([from, to], place) => {
        const x = place * step + left;
        return `M${x.toFixed(1)} ${y(from)}V${y(to)}h${thickness.toFixed(1)}V${y(from)}z`;
      });
      return { key: one.dataKey, kind: 'bar', d: d.join(''), color: one.color };
    }
    const line = own.map(([, to], place) => `${place === 0 ? 'M' : 'L'}${middle(place)} ${y(to)}`);
    if (one.kind !== 'area')
      return { key: one.dataKey, kind: 'line', d: line.join(''), color: one.color };
    const back = own
      .map(([from], place) => `L${middle(place)} ${y(from)}`)
      .toReversed()
      .join('');
    return { key: one.dataKey, kind: 'area', d: `${line.join('')}${back}z`, color: one.color };
  });
  return { shapes, most, least };
}

const isBar = ({ kind }: Series) => kind === 'bar';
