// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { applyAppearance, toAccentColor } from '../../../../components/settings/appearance';
import { accents, defaultPreferences } from '../../../../lib/model/preferences';

const { appearance } = defaultPreferences;

function applied(change: Partial<typeof appearance>) {
  const root = document.createElement('html');
  applyAppearance(root, { ...appearance, ...change });
  return root;
}

test('the page follows the system until the user says otherwise', () => {
  expect(applied({}).style.colorScheme).toBe('light dark');
  expect(applied({ theme: 'dark' }).style.colorScheme).toBe('dark');
});

test('text size and density reach the page and the element in it', () => {
  const { style, dataset } = applied({ textSize: 18, density: 'compact' });
  expect(style.fontSize).toBe('18px');
  expect(style.getPropertyValue('--host-size')).toBe('18px');
  expect(dataset['density']).toBe('compact');
});

test('each accent is a colour of its own', () => {
  expect(new Set(accents.map(toAccentColor)).size).toBe(accents.length);
});
