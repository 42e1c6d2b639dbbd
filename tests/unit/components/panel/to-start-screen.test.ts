import { expect, test } from 'vitest';
import { panel } from '../../../../lib/languages/texts/panel';
import { toStartScreen } from '../../../../components/panel/to-start-screen';

const page = { title: 'Otters', url: 'https://page.test/', text: 'x', words: 1, cut: false };
const selection = {
  kind: 'selection',
  title: 'Otters',
  url: 'https://page.test/',
  text: 'x',
} as const;
const none = new Set<never>();

const labels = (context: Parameters<typeof toStartScreen>[0]) =>
  toStartScreen(context, panel.start).prompts?.map((prompt) => prompt.label);

test('names the page, and shortens a long name', () => {
  expect(toStartScreen({ reading: false, page, removed: none }, panel.start).greeting).toBe(
    'Ask about “Otters”',
  );
  const long = { ...page, title: '🦦'.repeat(100) };
  expect(toStartScreen({ reading: false, page: long, removed: none }, panel.start).greeting).toBe(
    `Ask about “${'🦦'.repeat(60)}…”`,
  );
});

test('offers the selection only when there is one', () => {
  expect(labels({ reading: false, page, removed: none })).toHaveLength(3);
  expect(labels({ reading: false, page, selection, removed: none })).toContain(
    'Explain the selection',
  );
});

test('offers nothing about a page that cannot be read or was left out', () => {
  const problem = { reason: 'restricted', message: 'No.' } as const;
  expect(labels({ reading: false, problem, removed: none })).toEqual([]);
  expect(labels({ reading: false, page, removed: new Set(['page'] as const) })).toEqual([]);
});
