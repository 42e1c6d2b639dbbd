// The user's prompts behind `/`: found by name first, then by text; the chosen one is filled and written.
import { expect, test } from 'vitest';
import type { PageContextStore } from '../../../../components/panel/page-context-store';
import { toPromptCommands } from '../../../../components/panel/prompt-commands';

const prompts = [
  { id: 'a', label: 'Shorten', text: 'Make {{selection}} shorter', contextMenu: false },
  { id: 'b', label: 'Translate', text: 'Say it short in German: {{title}}', contextMenu: false },
];
const removed: string[] = [];
const page: PageContextStore = {
  subscribe: () => () => {},
  get: () => ({
    reading: false,
    removed: new Set(),
    selection: { kind: 'selection', title: 'Lens', url: 'https://example.com/', text: 'this' },
  }),
  refresh: () => Promise.resolve(),
  remove: (kind) => void removed.push(kind),
  partsToSend: () => Promise.resolve([]),
};

test('they are found by name first, and written with the page in them, which then goes along once', async () => {
  const written: string[] = [];
  const commands = toPromptCommands(
    prompts,
    page,
    async (text) => void written.push(text),
    'Prompts',
  );
  expect(commands.enabled).toBe(true);
  const ids = async (query: string) => (await commands.onSearch?.(query))?.map(({ id }) => id);
  expect(await ids('')).toEqual(['a', 'b']);
  expect(await ids('SHORT')).toEqual(['a', 'b']);
  expect(await ids('german')).toEqual(['b']);
  expect(await ids('nothing')).toEqual([]);
  await commands.onSelect?.({ id: 'a', label: 'Shorten' });
  await commands.onSelect?.({ id: 'gone', label: 'Gone' });
  expect(written).toEqual(['Make this shorter']);
  expect(removed).toEqual(['selection']);
});

test('without prompts there is no menu', () => {
  expect(toPromptCommands([], page, async () => {}, 'Prompts').enabled).toBe(false);
});
