// The user's prompts: what stands for the page, and the keys that send them.
import { expect, test } from 'vitest';
import { fillPrompt } from '../../../../components/panel/fill-prompt';
import { isPressed } from '../../../../components/panel/use-shortcuts';

test('variables are filled once, unknown ones stay, missing ones are empty', () => {
  const values = { selection: '{{url}} $& rings', title: 'Lens', page: 'p'.repeat(70_000) };
  expect(fillPrompt('{{ title }}: {{selection}} ({{url}}) {{other}}', values)).toBe(
    'Lens: {{url}} $& rings () {{other}}',
  );
  expect(fillPrompt('{{page}}', values)).toHaveLength(60_000);
});

const pressed = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };

test.each([
  ['Alt+S', { key: 's', code: 'KeyS', altKey: true }, true],
  ['Alt+S', { key: 'ß', code: 'KeyS', altKey: true }, true],
  ['Alt+S', { key: 's', code: 'KeyS', altKey: true, shiftKey: true }, false],
  ['Ctrl+Shift+1', { key: '!', code: 'Digit1', ctrlKey: true, shiftKey: true }, true],
  ['Ctrl+Shift+1', { key: '1', code: 'Digit1' }, false],
])('%s', (shortcut, keys, expected) => {
  expect(isPressed(shortcut, { ...pressed, ...keys })).toBe(expected);
});
