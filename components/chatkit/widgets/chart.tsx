// Bars, lines and areas of rows of numbers, with the same numbers as a table for those who do not see them. Sent by Python servers.
import { useId, type CSSProperties } from 'react';
import type { JsonObject } from '../../../lib/chatkit/items';
import { isObject, isOn, numberOf, objectsOf, textOf } from './read-props';
import { placeSeries, type Series } from './place-series';
import { toColor } from './to-color';
import { toBlockStyle, toFlex } from './to-style';
import type { NodeProps } from './widget-node';

const colors = ['blue', 'orange', 'green', 'purple', 'red', 'yellow', 'pink'];
const view = { width: 320, height: 160 };
/** More rows than can be told apart on a panel. */
const maxRows = 200;

export function Chart({ node }: NodeProps) {
  const rows = objectsOf(node['data']).slice(0, maxRows);
  const axis = isObject(node['xAxis']) ? node['xAxis'] : { dataKey: node['xAxis'] ?? '' };
  const series = objectsOf(node['series']).map(toSeries);
  const labels = rows.map((row) => labelOf(row, axis));
  const { shapes, most, least } = placeSeries(rows, series, {
    ...view,
    fitsValues: isOn(node['showYAxis']),
    barGap: numberOf(node['barGap'], 0, view.width),
    barCategoryGap: numberOf(node['barCategoryGap'], 0, view.width),
  });
  const step = view.width / Math.max(1, rows.length);
  const title = useId();
  return (
    <figure
      className="w-chart"
      style={{ ...toBlockStyle(node), ...toFlex(node) }}
      aria-labelledby={title}
    >
      <svg
        viewBox={`0 0 ${view.width} ${view.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {shapes.map(({ key, d, kind, color }) => (
          <path key={key} d={d} className={`w-chart-${kind}`} style={colorStyle(color)} />
        ))}
        {node['showTooltip'] !== false &&
          rows.map((row, place) => (
            <rect
              // A row is its place in the chart.
              // eslint-disable-next-line react/no-array-index-key
              key={place}
              className="w-chart-row"
              x={place * step}
              width={step}
              height={view.height}
            >
              <title>{toTooltip(labels[place] ?? '', row, series)}</title>
            </rect>
          ))}
      </svg>
      {isOn(node['showYAxis']) && (
        <div className="w-chart-scale" aria-hidden="true">
          <span>{short(most)}</span>
          <span>{short(least)}</span>
        </div>
      )}
      {!isOn(axis['hide']) && (
        <div className="w-chart-axis" aria-hidden="true">
          <span dir="auto">{labels[0]}</span>
          <span dir="auto">{labels.length > 1 ? labels.at(-1) : ''}</span>
        </div>
      )}
      <figcaption id={title} className={node['showLegend'] === false ? 'unseen' : 'w-legend'}>
        {series.map(({ dataKey, label, color }) => (
          <span key={dataKey} style={colorStyle(color)} dir="auto">
            {label}
          </span>
        ))}
      </figcaption>
      <table className="unseen">
        <tbody>
          {rows.map((row, place) => (
            // A row is its place in the chart.
            // eslint-disable-next-line react/no-array-index-key
            <tr key={place}>
              <th scope="row">{labels[place]}</th>
              {series.map(({ dataKey }) => (
                <td key={dataKey}>{textOf(row[dataKey])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function toSeries(given: JsonObject, place: number): Series {
  const fallback = `${colors[place % colors.length]}-500`;
  const dataKey = textOf(given['dataKey']);
  const known = colors.includes(textOf(given['color']))
    ? `${textOf(given['color'])}-500`
    : given['color'];
  return {
    dataKey,
    kind: textOf(given['type']),
    label: textOf(given['label']) || dataKey,
    stack: textOf(given['stack']),
    curve: textOf(given['curveType']),
    color: toColor(known) ?? toColor(fallback) ?? 'currentColor',
  };
}

function labelOf(row: JsonObject, axis: JsonObject): string {
  const raw = textOf(row[textOf(axis['dataKey'])]);
  const named = isObject(axis['labels']) ? textOf(axis['labels'][raw]) : '';
  return named || raw;
}

/** The row's name, and a line for each series. */
function toTooltip(label: string, row: JsonObject, series: readonly Series[]): string {
  const lines = series.map((one) => `${one.label}: ${textOf(row[one.dataKey])}`);
  return [label, ...lines].join('\n');
}

const colorStyle = (color: string): CSSProperties => ({ color });
const short = (value: number) =>
  new Intl.NumberFormat(undefined, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
