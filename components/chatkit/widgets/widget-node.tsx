// One component of a widget, drawn by its type; a type this version does not know is left out.
import type { ReactNode } from 'react';
import type { JsonObject } from '../../../lib/chatkit/items';
import { objectsOf, oneOf, spacingOf, textOf } from './read-props';
import { WidgetButton } from './widget-button';
import { WidgetField } from './widget-field';
import { WidgetForm } from './widget-form';

/** Deeper than any widget a person could read. */
const maxDepth = 40;
const alignments = ['start', 'center', 'end'] as const;
type Draw = (node: JsonObject, children: () => ReactNode) => ReactNode;

const flex =
  (fixed?: 'row' | 'column'): Draw =>
  (node, children) => (
    <div
      className="widget-box"
      style={{
        flexDirection: fixed ?? (node['direction'] === 'row' ? 'row' : 'column'),
        gap: spacingOf(node['gap']),
        padding: spacingOf(node['padding']),
      }}
    >
      {children()}
    </div>
  );
const text = (className: string): Draw => {
  return (node) => (
    <p
      className={className}
      dir="auto"
      style={{ textAlign: oneOf(node['textAlign'], alignments, 'start') }}
    >
      {textOf(node['value'])}
    </p>
  );
};
const group =
  (className: string): Draw =>
  (_, children) => <div className={className}>{children()}</div>;

const field: Draw = (node) => <WidgetField node={node} />;

const registry = new Map<string, Draw>([
  ['Card', group('widget-card')],
  ['Basic', flex()],
  ['ListView', group('widget-card')],
  ['ListViewItem', flex('row')],
  ['Box', flex()],
  ['Row', flex('row')],
  ['Col', flex('column')],
  ['Transition', (_, children) => children()],
  ['Text', text('widget-text')],
  ['Markdown', text('widget-text')],
  ['Title', text('widget-title')],
  ['Caption', text('aside')],
  ['Badge', (node) => <span className="chip">{textOf(node['label'])}</span>],
  ['Button', (node) => <WidgetButton node={node} />],
  ['Form', (node, children) => <WidgetForm node={node}>{children()}</WidgetForm>],
  ['Label', text('widget-text')],
  ['Input', field],
  ['Textarea', field],
  ['Select', field],
  ['RadioGroup', field],
  ['DatePicker', field],
  ['Checkbox', field],
  ['Divider', () => <hr className="widget-divider" />],
  ['Spacer', () => <span className="grow" />],
  ['Image', (node) => <span className="aside">{textOf(node['alt'])}</span>],
]);

export function WidgetNode({ node, depth = 0 }: { node: JsonObject; depth?: number }): ReactNode {
  const draw = registry.get(textOf(node['type']));
  if (!draw || depth > maxDepth) return null;
  return draw(node, () =>
    objectsOf(node['children']).map((child, place) => (
      // A component without a key is its place among the others.
      // eslint-disable-next-line react/no-array-index-key
      <WidgetNode key={textOf(child['key']) || place} node={child} depth={depth + 1} />
    )),
  );
}
