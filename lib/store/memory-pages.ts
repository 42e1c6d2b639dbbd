// Texts of pages in the store in memory: each once, and no longer than an item carries it. Used by `memory.ts`.
import { textId } from '../shared/text-id';
import type { Memory } from './memory';
import type { ItemRecord } from './records';

/** The same item, with its page texts kept apart. */
export function withKeptPages({ pages }: Memory, item: ItemRecord): ItemRecord {
  const context = item.ours.context?.map((part) => {
    if (!('text' in part)) return part;
    const { text, ...rest } = part;
    let id = textId(text);
    while (pages.has(id) && pages.get(id) !== text) id += '+';
    pages.set(id, text);
    return { ...rest, textId: id };
  });
  return context ? { ...item, ours: { ...item.ours, context } } : item;
}

/** Looks at every item: there are few here. */
export function dropUnusedPages({ pages, items }: Memory): void {
  if (pages.size === 0) return;
  const used = new Set<string>();
  for (const { settled, queued } of items.values())
    for (const { ours } of [...settled.values(), ...queued.values()])
      for (const part of ours.context ?? []) if ('textId' in part) used.add(part.textId);
  for (const id of pages.keys()) if (!used.has(id)) pages.delete(id);
}
