// What a field of a widget is called: by the Label that names it, else by what stands in it. Used by every field.
import { createContext, useContext } from 'react';
import type { JsonObject } from '../../../lib/chatkit/items';
import { objectsOf, textOf } from './read-props';

/** The texts of all Labels of the widget, by the names of their fields. */
export const LabelsContext = createContext<ReadonlyMap<string, string>>(new Map());

/** Reads the whole widget once; nested as deep as it is drawn. */
export function collectLabels(node: JsonObject, depth = 40): Map<string, string> {
  const labels = new Map<string, string>();
  const walk = (part: JsonObject, left: number): void => {
    if (part['type'] === 'Label') labels.set(textOf(part['fieldName']), textOf(part['value']));
    if (left > 0) for (const child of objectsOf(part['children'])) walk(child, left - 1);
  };
  walk(node, depth);
  return labels;
}

/** The accessible name of a field. */
export function useFieldName(node: JsonObject): string {
  const labels = useContext(LabelsContext);
  const name = textOf(node['name']);
  return labels.get(name) || textOf(node['ariaLabel']) || textOf(node['placeholder']) || name;
}
