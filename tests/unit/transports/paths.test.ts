import { describe, expect, test } from 'vitest';
import { hasAny, matchesCondition, readPath, readText } from '../../../lib/transports/paths';

const value = {
  choices: [{ message: { content: 'Hi' } }, { message: { content: '' } }],
  'a.b': 1,
  empty: {},
  none: null,
  done: true,
  n: 0,
};

describe('a path', () => {
  test.each([
    ['choices[0].message.content', 'Hi'],
    ['choices[1].message.content', ''],
    ['$.choices[0].message.content', 'Hi'],
    ['["a.b"]', 1],
    ['none', null],
    ['$', value],
    ['', value],
    ['choices[2].message', undefined],
    ['choices.0', undefined],
    ['choices.length', undefined],
    ['none.x', undefined],
    ['constructor', undefined],
    ['__proto__.x', undefined],
    ['done.x', undefined],
  ])('%s', (path, expected) => {
    expect(readPath(value, path)).toEqual(expected);
  });

  test('of a list at the top begins with its position', () => {
    expect(readPath([['x']], '[0][0]')).toBe('x');
  });
});

test('the first text wins, numbers count as text, objects do not', () => {
  expect(readText(value, ['choices', 'none', 'choices[1].message.content', 'n'])).toBe('');
  expect(readText(value, ['missing', 'n'])).toBe('0');
  expect(readText(value, ['choices', 'done'])).toBeUndefined();
});

test('something is there unless it is absent, null, false or empty', () => {
  expect(hasAny(value, ['none', 'empty', 'missing', 'n'])).toBe(false);
  expect(hasAny(value, ['none', 'choices'])).toBe(true);
  expect(hasAny(value, ['done'])).toBe(true);
});

test('a condition compares the value as it is written', () => {
  expect(matchesCondition(value, 'done=true')).toBe(true);
  expect(matchesCondition(value, 'n = 0')).toBe(true);
  expect(matchesCondition(value, 'choices[0].message.content=Hi')).toBe(true);
  expect(matchesCondition(value, 'missing=undefined')).toBe(false);
  expect(matchesCondition(value, '[DONE]')).toBe(false);
});
