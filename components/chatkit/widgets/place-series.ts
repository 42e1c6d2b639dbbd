// Where the bars, lines and areas of a chart lie. Called by `chart.tsx`.
import { area, line } from 'd3-shape';
import type { JsonObject } from '../../../lib/chatkit/items';
import { toCurve } from './to-curve';

export interface Series {
  dataKey: string;
  /** `bar`, `line` or `area`; anything else is a line. */
  kind: string;
  label: string;
  /** Series of one name stand on each other. */
  stack: string;
  /** How a line runs from point to point, by the name of `to-curve.ts`. */
  curve: string;
  color: string;
}

interface Room {
  /** In units of the drawing, as everything below. */
  width: number;
  height: number;
  /** The scale begins at the least value instead of at zero; never where bars stand. */
  fitsValues: boolean;
  /** Between two bars of one row; nothing by default. */
  barGap?: number | undefined;
  /** Between the bars of two rows; three tenths of a row's width by default. */
  barCategoryGap?: number | undefined;
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
  room: Room,
): Placed {
  const { width, height, fitsValues } = room;
  const spans = toSpans(rows, series);
  const values = spans.flat(2);
  const hasBars = series.some(({ kind }) => kind === 'bar');
  const ends = fitsValues && !hasBars ? values : [...values, 0];
  const most = Math.max(...ends, Number.NEGATIVE_INFINITY);
  const least = Math.min(...ends, Number.POSITIVE_INFINITY);
  if (values.length === 0) return { shapes: [], most: 0, least: 0 };
  const range = most - least || 1;
  const y = (value: number) => height - ((value - least) / range) * height;
  const step = width / rows.length;
  const middle = (place: number) => (place + 0.5) * step;
  const bars = placeBars([...new Set(series.filter(isBar).map(groupOf))], step, room);

  const shapes = series.map((one, index): Shape => {
    const { dataKey: key, color } = one;
    const own = spans[index] ?? [];
    if (isBar(one)) {
      const left = bars.left(groupOf(one));
      const d = own.map(([from, to], place) => {
        const x = (place * step + left).toFixed(1);
        const [bottom, top] = [y(from).toFixed(1), y(to).toFixed(1)];
        return `M${x} ${bottom}V${top}h${bars.thickness.toFixed(1)}V${bottom}z`;
      });
      return { key, kind: 'bar', d: d.join(''), color };
    }
    const isArea = one.kind === 'area';
    const draw = isArea
      ? area()
          .x((_, place) => middle(place))
          .y0(([from]) => y(from))
          .y1(([, to]) => y(to))
      : line()
          .x((_, place) => middle(place))
          .y(([, to]) => y(to));
    const d = draw.digits(1).curve(toCurve(one.curve))(own) ?? '';
    return { key, kind: isArea ? 'area' : 'line', d, color };
  });
  return { shapes, most, least };
}

/** Where the bars of a row stand: those of one group on each other, the groups side by side. */
function placeBars(groups: readonly string[], step: number, { barGap = 0, barCategoryGap }: Room) {
  const around = Math.min(barCategoryGap ?? step * 0.3, step * 0.9);
  const count = Math.max(1, groups.length);
  const between = Math.min(barGap, ((step - around) / count) * 0.9);
  const thickness = (step - around - between * (count - 1)) / count;
  return {
    thickness,
    left: (group: string) => around / 2 + groups.indexOf(group) * (thickness + between),
  };
}

const isBar = ({ kind }: Series) => kind === 'bar';
const groupOf = ({ stack, dataKey }: Series) => stack || dataKey;
