import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resumeText, titleOf, userText } from '../../../lib/server/message-text';
import { answerQuestions } from '../../../lib/server/resume';
import type { StructuredInputItem } from '../../../lib/chatkit/items';

describe('a title', () => {
  test.each([
    ['What are tides?', 'What are tides?'],
    ['  What\n\n are\ttides?  ', 'What are tides?'],
    ['', undefined],
    [' \n ', undefined],
    [
      'Please explain to me, in simple words, what causes the tides of the sea',
      'Please explain to me, in simple words, what causes the…',
    ],
    ['x'.repeat(61), `${'x'.repeat(59)}…`],
    ['x'.repeat(60), 'x'.repeat(60)],
    [`${'x'.repeat(58)}😀 and more`, `${'x'.repeat(58)}…`],
  ])('of %j is %j', (text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  test('is never longer than sixty characters and never half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const title = titleOf(text) ?? '';
        expect(title.length).toBeLessThanOrEqual(60);
        expect(title.isWellFormed()).toBe(true);
      }),
    );
  });
});

test('a tag is written with an at sign where it stood', () => {
  expect(
    userText([
      { type: 'input_text', text: 'see ' },
      { type: 'input_tag', id: 'e', text: 'Ent', data: {} },
      { type: 'input_text', text: '!' },
    ]),
  ).toBe('see @Ent!');
});

describe('answered questions', () => {
  const item: StructuredInputItem = {
    id: 'si_1',
    thread_id: 'thr_1',
    created_at: '',
    type: 'structured_input',
    status: 'pending',
    inputs: [
      {
        id: 'one',
        question: 'One?',
        type: 'multiple_choice',
        options: [{ value: 'a' }],
        multiple: false,
      },
      { id: 'many', question: 'Many?', type: 'multiple_choice', options: [], multiple: true },
      { id: 'free', question: 'Free?', type: 'freeform' },
      { id: 'none', question: 'None?', type: 'freeform' },
      { id: 'empty', question: 'Empty?', type: 'freeform' },
      { id: 'toString', question: 'Odd?', type: 'freeform' },
    ],
  };

  test('keep one value for one choice, and are skipped where nothing was said', () => {
    const answered = answerQuestions(item, {
      answers: {
        one: { values: ['not an option', 'b'] },
        many: { values: ['a', 'b'] },
        free: { values: ['words'] },
        none: { values: ['x'], skipped: true },
        empty: { values: [] },
        unknown: { values: ['x'] },
      },
    });
    expect(answered.status).toBe('answered');
    expect(answered.inputs.map(({ answer }) => answer)).toEqual([
      { values: ['not an option'], skipped: false },
      { values: ['a', 'b'], skipped: false },
      { values: ['words'], skipped: false },
      { values: [], skipped: true },
      { values: [], skipped: true },
      { values: [], skipped: true },
    ]);
    expect(resumeText(answered)).toBe(
      'One? not an option\nMany? a, b\nFree? words\nNone? (skipped)\nEmpty? (skipped)\nOdd? (skipped)',
    );
  });

  test('that were skipped as a whole hold no answer', () => {
    const skipped = answerQuestions(item, {
      status: 'skipped',
      answers: { free: { values: ['x'] } },
    });
    expect(skipped.status).toBe('skipped');
    expect(skipped.inputs.every(({ answer }) => answer?.skipped)).toBe(true);
  });
});
