// Changes one component of a widget tree, found by its id; called by `apply-update.ts`.
import type { Json } from '../shared/json';
import type { JsonObject } from './items';

export type ComponentChange = (component: JsonObject) => JsonObject;

/** Deeper than any widget a person could read; keeps a hostile tree from exhausting the stack. */
const maxDepth = 200;

/**
 * A copy of the tree in which the first component with this id (roots, rows, forms, transitions) is changed.
 * Everything beside its path is shared with the given tree; without such a component the same tree is returned.
 */
export function replaceComponent(
  tree: JsonObject,
  id: string,
  change: ComponentChange,
  depth = 0,
): JsonObject {
  if (!isComponent(tree) || depth > maxDepth) return tree;
  if (tree['id'] === id) return change(tree);
  const children = tree['children'];
  // A Transition holds one component, every other container a list.
  if (isComponent(children)) {
    const child = replaceComponent(children, id, change, depth + 1);
    return child === children ? tree : { ...tree, children: child };
  }
  if (!Array.isArray(children)) return tree;
  for (const [index, child] of children.entries()) {
    if (!isComponent(child)) continue;
    const changed = replaceComponent(child, id, change, depth + 1);
    if (changed !== child) return { ...tree, children: children.with(index, changed) };
  }
  return tree;
}

function isComponent(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
