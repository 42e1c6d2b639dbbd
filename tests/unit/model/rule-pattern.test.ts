import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRule } from '../../../lib/model/rule-pattern';

function matches(pattern: string, flags: string | undefined, text: string): string[] {
  const compiled = compileRule(flags === undefined ? { pattern } : { pattern, flags });
  if (!compiled.ok) throw new Error(compiled.fault);
  return [...text.matchAll(compiled.value)].map(([match]) => match);
}

test.each([
  ['PRJ-####', undefined, 'prj-1234 PRJ-12345 XPRJ-1234', ['prj-1234']],
  ['@@.#', undefined, 'ab.1 äß.2 a1.3', ['ab.1', 'äß.2']],
  ['PRJ-\\d+', 'i', 'prj-1, PRJ-22', ['prj-1', 'PRJ-22']],
  ['(?:\\d{4}[ -]?){3}\\d{4}', '', '1234 5678 9012 3456', ['1234 5678 9012 3456']],
  ['[A-Z]{2,4}-\\d{4,}', '', 'ABC-12345', ['ABC-12345']],
  ['(?<name>a|b)c?', 'u', 'ac b', ['ac', 'b']],
  ['\\w+@\\w+', '', 'a@b', ['a@b']],
  ['[^\\]\\n]{1,9}]', '', 'abc]', ['abc]']],
  ['a{b', '', 'a{b', ['a{b']],
])('%s with flags %j finds in %j', (pattern, flags, text, expected) => {
  expect(matches(pattern, flags, text)).toEqual(expected);
});

test.each([
  ['', undefined, 'empty'],
  ['a'.repeat(501), undefined, 'longer'],
  ['(', '', 'understands'],
  ['a*', '', 'empty text'],
  ['a', 'g', 'letters'],
  ['a', 'ii', 'letters'],
  ['(a)\\1', '', 'refer back'],
  ['(?<x>a)\\k<x>', 'u', 'refer back'],
  ['(\\w+\\s?)*$', '', 'empty text'],
  ['^(\\w+\\s?)+$', '', 'characters'],
  ['(a|aa)+$', '', 'too much'],
  ['(a+)+b', '', 'characters'],
  ['a+a+a+b', '', 'too much'],
  ['(a?){30}b', '', 'too much'],
  ['.{1,500}', '', 'characters'],
])('%s with flags %j is refused: %s', (pattern, flags, expected) => {
  const compiled = compileRule(flags === undefined ? { pattern } : { pattern, flags });
  expect(compiled).toMatchObject({ ok: false, fault: expect.stringContaining(expected) });
});

describe('whatever is accepted', () => {
  const piece = fc.constantFrom('a', 'b', '(a|b)', '(?:ab?)', '[ab]', '.', '\\w', '(a(b|c))');
  const times = fc.constantFrom('', '+', '*', '?', '{2}', '{1,3}', '{2,}', '+?');
  const pattern = fc
    .array(fc.tuple(piece, times), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.map(([one, many]) => one + many).join(''));

  test('finds the same as the pattern that was written, on short texts', () => {
    fc.assert(
      fc.property(pattern, fc.stringMatching(/^[abc ]{0,20}$/u), (source, text) => {
        const compiled = compileRule({ pattern: source, flags: '' });
        if (!compiled.ok) return;
        const expected = [...text.matchAll(new RegExp(source, 'g'))].map(([match]) => match);
        expect(matches(source, '', text)).toEqual(expected);
      }),
    );
  });

  test('finds nothing longer than the windows of a search overlap', () => {
    fc.assert(
      fc.property(pattern, (source) => {
        const compiled = compileRule({ pattern: source, flags: 's' });
        if (!compiled.ok) return;
        for (const [match] of 'ab'.repeat(500).matchAll(compiled.value))
          expect(match.length).toBeLessThanOrEqual(400);
      }),
    );
  });
});
