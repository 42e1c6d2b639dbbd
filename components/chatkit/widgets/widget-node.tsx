// One component of a widget, drawn by its type; a type this version does not know is left out. The registry of all of them.
import { createElement, type ReactNode } from 'react';
import type { JsonObject } from '../../../lib/chatkit/items';
import { Badge } from './badge';
import { Box, Spacer, Divider, Transition } from './box';
import { Card } from './card';
import { Chart } from './chart';
import { Checkbox } from './checkbox';
import { DatePicker } from './date-picker';
import { Form } from './form';
import { Input, Textarea } from './input';
import { Label } from './label';
import { ListItem, ListView } from './list-view';
import { RadioGroup } from './radio-group';
import { objectsOf, textOf } from './read-props';
import { Select } from './select';
import { Table, TableCell, TableRow } from './table';
import { Caption, Text, Title } from './text';
import { WidgetButton } from './widget-button';
import { WidgetIconNode } from './widget-icon';
import { WidgetImage } from './widget-image';
import { WidgetMarkdown } from './widget-markdown';
import { useTexts } from '../use-texts';

/** What every component is given: its own node, and its children to be drawn where it wants them. */
export interface NodeProps {
  node: JsonObject;
  children?: ReactNode;
}

/** Deeper than any widget a person could read. */
const maxDepth = 40;
/** More than any widget a person could read; what is beyond is named, so that nothing is cut silently. */
const maxChildren = 500;

const registry = new Map<string, (props: NodeProps) => ReactNode>([
  ['Card', Card],
  ['ListView', ListView],
  ['ListViewItem', ListItem],
  ['Basic', Box],
  ['Box', Box],
  ['Row', Box],
  ['Col', Box],
  ['Form', Form],
  ['Spacer', Spacer],
  ['Divider', Divider],
  ['Transition', Transition],
  ['Text', Text],
  ['Title', Title],
  ['Caption', Caption],
  ['Markdown', WidgetMarkdown],
  ['Badge', Badge],
  ['Icon', WidgetIconNode],
  ['Image', WidgetImage],
  ['Button', WidgetButton],
  ['Input', Input],
  ['Textarea', Textarea],
  ['Select', Select],
  ['DatePicker', DatePicker],
  ['Checkbox', Checkbox],
  ['RadioGroup', RadioGroup],
  ['Label', Label],
  ['Table', Table],
  ['Table.Row', TableRow],
  ['Table.Cell', TableCell],
  ['Chart', Chart],
]);

/** The types that are drawn. */
export const knownTypes: ReadonlySet<string> = new Set(registry.keys());

/** What stands in these stands nowhere else, and nothing else stands in them. */
const belongsIn = new Map([
  ['Table.Row', 'Table'],
  ['Table.Cell', 'Table.Row'],
  ['ListViewItem', 'ListView'],
]);
const strictParents = new Set(belongsIn.values());

function fits(type: string, parent: string): boolean {
  const home = belongsIn.get(type);
  return home === undefined ? !strictParents.has(parent) : home === parent;
}

interface WidgetNodeProps {
  node: JsonObject;
  /** The type of the component that it stands in; empty for the root. */
  parent?: string;
  depth?: number;
}

export function WidgetNode({ node, parent = '', depth = 0 }: WidgetNodeProps): ReactNode {
  const texts = useTexts();
  const type = textOf(node['type']);
  const Component = registry.get(type);
  if (!Component || !fits(type, parent)) return null;
  if (depth > maxDepth) return <p className="aside">{texts.widget.tooDeep}</p>;
  const children = objectsOf(node['children']);
  return createElement(
    Component,
    { node },
    children
      .slice(0, maxChildren)
      .map((child, place) => (
        <WidgetNode key={keyOf(child, place)} node={child} parent={type} depth={depth + 1} />
      )),
    children.length > maxChildren && (
      <p className="aside">{texts.widget.left(children.length - maxChildren)}</p>
    ),
  );
}

/** A component without a name is its place among the others. */
function keyOf(node: JsonObject, place: number): string {
  const name = textOf(node['key']) || textOf(node['id']);
  return name === '' ? `at ${place}` : `${textOf(node['type'])} ${name}`;
}
