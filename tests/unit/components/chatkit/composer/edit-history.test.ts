// Undo and Redo of the composer: whatever was edited, each way leads back to what stood there.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createEditHistory,
  type EditKind,
  type EditState,
} from '../../../../../components/chatkit/composer/edit-history';

const text = (words: string): EditState => ({
  content: words === '' ? [] : [{ type: 'input_text', text: words }],
  caret: words.length,
});
const tagged: EditState = {
  content: [
    { type: 'input_text', text: 'See ' },
    { type: 'input_tag', id: 'tab-1', text: 'Tides', data: {} },
    { type: 'input_text', text: ' ' },
  ],
  caret: 6,
};

function type(words: string) {
  const history = createEditHistory();
  for (let end = 1; end <= words.length; end++) history.note(text(words.slice(0, end)), 'type');
  return history;
}

test('a word that is typed is taken back as one', () => {
  const history = type('one two');
  expect(history.undo()).toEqual(text('one '));
  expect(history.undo()).toEqual(text(''));
  expect(history.undo()).toBeUndefined();
  expect(history.redo()).toEqual(text('one '));
});

test('a tag is a step of its own, and comes back with its data', () => {
  const history = type('See @ti');
  history.note(tagged, 'step');
  expect(history.undo()).toEqual(text('See @ti'));
  expect(history.redo()).toEqual(tagged);
});

test('what is typed after Undo ends what could be done again', () => {
  const history = type('one two');
  history.undo();
  history.note(text('one x'), 'type');
  expect(history.redo()).toBeUndefined();
  expect(history.undo()).toEqual(text('one '));
});

test('what was written from outside cannot be taken back', () => {
  const history = type('one');
  history.begin(text('A prompt'));
  expect(history.undo()).toBeUndefined();
});

test('a long history forgets its beginning and keeps its end', () => {
  const history = createEditHistory();
  for (let step = 1; step <= 1000; step++) history.note(text(String(step)), 'step');
  expect(history.undo()).toEqual(text('999'));
  let count = 1;
  while (history.undo()) count += 1;
  expect(count).toBeLessThanOrEqual(200);
});

test('a text of any length can be edited, and is still there', () => {
  const history = createEditHistory();
  history.note(text('x'.repeat(3_000_000)), 'step');
  history.note(text('y'.repeat(3_000_000)), 'step');
  history.note(text('short'), 'step');
  history.undo();
  expect(history.redo()).toEqual(text('short'));
});

test('undoing all and redoing all ends where the editing ended', () => {
  const edit = fc.record({
    words: fc.string({ maxLength: 6 }),
    kind: fc.constantFrom<EditKind>('type', 'delete', 'step'),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 60 }), (edits) => {
      const history = createEditHistory();
      for (const { words, kind } of edits) history.note(text(words), kind);
      const steps: EditState[] = [];
      for (let state = history.undo(); state; state = history.undo()) steps.push(state);
      expect(steps.at(-1) ?? text('')).toEqual(text(''));
      let last = steps.at(-1) ?? text('');
      for (let state = history.redo(); state; state = history.redo()) last = state;
      expect(last.content).toEqual(text(edits.at(-1)?.words ?? '').content);
    }),
  );
});
