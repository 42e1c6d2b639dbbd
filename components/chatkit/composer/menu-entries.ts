// What the menus of `@` and `/` offer, asked of the host for each letter typed. Used by `use-composer-menu.ts`.
import type { Command, ToolOption } from '@openai/chatkit';
import type { Mention } from '../mentions';
import type { NormalOptions } from '../options';
import type { Trigger } from './editor-caret';

export type MenuEntry = {
  key: string;
  label: string;
  description?: string | undefined;
  icon?: string | undefined;
  group?: string | undefined;
  /** It stands there with its reason, and cannot be chosen. */
  isUnavailable?: boolean | undefined;
} & (
  | { type: 'entity'; entity: Mention }
  | { type: 'command'; command: Command }
  | { type: 'tool'; tool: ToolOption }
);

/** Beyond this one types another letter. */
const maxEntries = 50;
/** Whether the host wants this menu at all. */
export function hasMenu({ entities, commands }: NormalOptions, kind: Trigger['kind']): boolean {
  return kind === 'entity' ? entities?.onTagSearch !== undefined : commands?.enabled === true;
}

/** Rejects when the host's search does. */
export async function searchEntries(
  options: NormalOptions,
  kind: Trigger['kind'],
  query: string,
): Promise<MenuEntry[]> {
  if (kind === 'entity')
    return inGroups(((await options.entities?.onTagSearch?.(query)) ?? []).map(toEntityEntry));
  const found = (await options.commands?.onSearch?.(query)) ?? [];
  const wanted = query.toLowerCase();
  const tools = options.composer.tools.filter(({ label }) => label.toLowerCase().includes(wanted));
  return inGroups([
    ...found.map(toCommandEntry),
    ...tools.map((tool) => toToolEntry(tool, options.texts.toolMenu.tools)),
  ]);
}

export function toCommandEntry(command: Command): MenuEntry {
  const { id, label, description, icon, group } = command;
  return { type: 'command', key: `command ${id}`, label, description, icon, group, command };
}

function toEntityEntry(entity: Mention): MenuEntry {
  const { id, title: label, description, icon, group, isUnavailable } = entity;
  const key = `entity ${id}`;
  return { type: 'entity', key, label, description, icon, group, isUnavailable, entity };
}

function toToolEntry(tool: ToolOption, group: string): MenuEntry {
  const { id, label, icon } = tool;
  return { type: 'tool', key: `tool ${id}`, label, icon, group, tool };
}

/** Entries of one group stand together, groups in the order of their first entry; an id counts once. */
function inGroups(entries: readonly MenuEntry[]): MenuEntry[] {
  const once = [...new Map(entries.map((entry) => [entry.key, entry])).values()];
  const groups = Map.groupBy(once, ({ group }) => group ?? '');
  return [...groups.values()].flat().slice(0, maxEntries);
}
