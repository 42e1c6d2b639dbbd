import { expect, test } from 'vitest';
import { moveItem } from '../../../../components/options/reorder-list';
import { toShortcut } from '../../../../components/options/to-shortcut';

const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };

test.each([
  [{ ...none, altKey: true, code: 'KeyS' }, 'Alt+S'],
  [{ ...none, ctrlKey: true, shiftKey: true, code: 'Digit1' }, 'Ctrl+Shift+1'],
  [{ ...none, shiftKey: true, code: 'KeyS' }, undefined],
  [{ ...none, code: 'KeyS' }, undefined],
  [{ ...none, altKey: true, code: 'Tab' }, undefined],
  [{ ...none, altKey: true, code: 'AltLeft' }, undefined],
])('%j is %s', (keys, expected) => {
  expect(toShortcut(keys)).toBe(expected);
});

test.each([
  [0, 2, ['b', 'c', 'a']],
  [2, 0, ['c', 'a', 'b']],
  [1, 1, ['a', 'b', 'c']],
])('moving from %i to %i', (from, to, expected) => {
  expect(moveItem(['a', 'b', 'c'], from, to)).toEqual(expected);
});
