import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findText, findTextOfMany } from '../../../lib/detect/find-text';
import type { Json } from '../../../lib/shared/json';
import { readPath } from '../../../lib/transports/paths';

test.each<[Json, string | undefined]>([
  [
    { result: { reply: { body: 'Hello there.' } }, id: 'a long identifier of the answer' },
    'result.reply.body',
  ],
  [{ outputs: [{ kind: 'x', said: 'Two words' }] }, 'outputs[0].said'],
  [{ 'a.b': 'Hello there.' }, '["a.b"]'],
  [{ $: { '': 'Hello there.' } }, '["$"][""]'],
  [{ $value: 'Hello there.' }, '$value'],
  [{ id: 'x', status: 'ok' }, undefined],
  [{}, undefined],
  ['bare', undefined],
])('in %j the answer stands at %s', (value, path) => {
  expect(findText(value)).toBe(path);
});

test('what is found can be read at its path, whatever the value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const path = findText(value as Json);
      expect(path === undefined || typeof readPath(value as Json, path) === 'string').toBe(true);
    }),
    { examples: [[[{ $: { '': '!' } }]], [{ $: ['!'] }], [{ $value: 'a' }]] },
  );
});

test('of a stream it is the place that most events share', () => {
  const events = [{ phase: 'start' }, { piece: { w: 'Hel' } }, { piece: { w: 'lo' } }];
  expect(findTextOfMany(events)).toBe('piece.w');
});
