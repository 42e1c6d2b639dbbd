import { expect, test } from 'vitest';
import { parseJson } from '../../../lib/wire/json';

test('a value comes out as it went in', () => {
  expect(parseJson('{"a":[1,null,"é"]}')).toEqual({ ok: true, value: { a: [1, null, 'é'] } });
});

test('text that is no JSON is a reason without the text', () => {
  expect(parseJson('{"secret":')).toEqual({ ok: false, fault: 'not-json' });
  expect(parseJson('')).toEqual({ ok: false, fault: 'not-json' });
});

test('text over the limit is refused before it is parsed, text at the limit is not', () => {
  expect(parseJson('[1,2]', 4)).toEqual({ ok: false, fault: 'too-large' });
  expect(parseJson('[1,2]', 5)).toEqual({ ok: true, value: [1, 2] });
});
