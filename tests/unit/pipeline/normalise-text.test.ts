import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Turn } from '../../../lib/model/turn';
import { normaliseText, toPlainText } from '../../../lib/pipeline/steps/normalise-text';
import { createBackend } from '../../support/backend-fixture';

const turn: Turn = {
  id: 't',
  threadId: 'thr',
  model: { id: 'm', label: 'M', route: [] },
  text: '',
  context: [],
  history: [],
};

test.each([
  ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['e\u0301', '\u00e9'],
  ['\ufeffa\u0000b\u0007c\u009fd', 'abcd'],
  ['  a  b\n\n\n c ', 'a  b\n\n\n c'],
  ['a\tb', 'a\tb'],
  ['👩‍👩‍👧 می‌خواهم', '👩‍👩‍👧 می‌خواهم'],
  ['half \ud83d', 'half \ufffd'],
  ['Straße GROSS', 'Straße GROSS'],
])('%j becomes %j', (typed, plain) => {
  expect(toPlainText(typed)).toBe(plain);
});

test('doing it twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = toPlainText(text);
      expect(toPlainText(once)).toBe(once);
    }),
  );
});

test('lower case is an option, and off', () => {
  const question = { text: 'My SSN', quotedText: 'A\r\nB', history: [] };
  const prepare = (steps = {}) =>
    normaliseText.start(turn, createBackend({ steps })).prepare?.(question);
  expect(prepare()).toEqual({ text: 'My SSN', quotedText: 'A\nB', history: [] });
  expect(prepare({ 'normalise-text': { lowerCase: true } })).toEqual({
    text: 'my ssn',
    quotedText: 'a\nb',
    history: [],
  });
});
