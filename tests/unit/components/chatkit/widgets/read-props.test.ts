// What a hostile server writes into a widget's properties reaches the page as nothing.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneOf, spacingOf } from '../../../../../components/chatkit/widgets/read-props';

it('lets through no word that is not on the list', () => {
  expect(oneOf('url(javascript:x)', ['start', 'end'], 'start')).toBe('start');
  expect(oneOf('end', ['start', 'end'], 'start')).toBe('end');
});

it('makes a bounded length of a number and nothing of anything else', () => {
  expect(spacingOf(2)).toBe('8px');
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const length = Number.parseFloat(spacingOf(value) ?? '0');
      expect(length >= 0 && length <= 64).toBe(true);
    }),
  );
});
