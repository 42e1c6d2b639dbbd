// What a server writes into a widget as colour, size or place: what it can become, and what it can never hold.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toColor } from '../../../../../components/chatkit/widgets/to-color';
import { toBorder, toBoxStyle } from '../../../../../components/chatkit/widgets/to-style';

test.each([
  ['secondary', 'var(--ck-muted)'],
  ['#0a0', '#0a0'],
  ['rgb(10 20 30 / 50%)', 'rgb(10 20 30 / 50%)'],
  ['rebeccapurple', 'rebeccapurple'],
  [{ light: '#fff', dark: 'black' }, 'light-dark(#fff, black)'],
  ['url(https://example.com/a.png)', undefined],
  ['var(--secret)', undefined],
  ['#12', undefined],
  ['red;position:fixed', undefined],
  [7, undefined],
])('the colour %j is %s', (given, css) => {
  expect(toColor(given)).toBe(css);
});

test('a shade of the palette grows darker with its number', () => {
  const lightness = (name: string) => Number(/oklch\(([\d.]+)/u.exec(toColor(name) ?? '')?.[1]);
  expect(lightness('blue-100')).toBeGreaterThan(lightness('blue-500'));
  expect(lightness('blue-500')).toBeGreaterThan(lightness('blue-900'));
  expect(toColor('beige-500')).toBeUndefined();
});

test('numbers are pixels for sizes and units of four for space', () => {
  expect(
    toBoxStyle({
      width: 120,
      gap: 2,
      padding: { x: 3, top: '5px' },
      aspectRatio: '16/9',
      justify: 'between',
      direction: 'row',
    }),
  ).toEqual({
    width: '120px',
    gap: '8px',
    paddingBlockStart: '5px',
    paddingInlineStart: '12px',
    paddingInlineEnd: '12px',
    aspectRatio: '16/9',
    justifyContent: 'space-between',
    flexDirection: 'row',
  });
});

test('a border is a number, one line, or a line for each side', () => {
  expect(toBorder(1)).toEqual({ border: '1px solid var(--ck-border)' });
  expect(toBorder({ size: 2, style: 'dashed', color: 'red' })).toEqual({
    border: '2px dashed red',
  });
  expect(toBorder({ top: 1, x: { size: 3, color: '#123' } })).toEqual({
    borderBlockStart: '1px solid var(--ck-border)',
    borderInlineStart: '3px solid #123',
    borderInlineEnd: '3px solid #123',
  });
});

test('no style holds an address, a variable of the server or a second declaration, whatever is written', () => {
  const fields = [
    'width',
    'padding',
    'margin',
    'gap',
    'flex',
    'background',
    'border',
    'aspectRatio',
    'radius',
    'wrap',
    'align',
  ];
  const hostile = fc.oneof(
    fc.string(),
    fc.double(),
    fc.constantFrom('url(//evil.test)', 'var(--x)', 'image-set("a")', '1px;color:red', '__proto__'),
    fc.dictionary(fc.constantFrom('top', 'x', 'size', 'color', 'light', 'dark'), fc.string()),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...fields), hostile), (node) => {
      for (const value of Object.values(toBoxStyle(node)))
        expect(String(value).replaceAll(/var\(--(?:ck|w)-[a-z-]+\)/gu, '')).not.toMatch(
          /url|var\(|image|[;:{}]/iu,
        );
    }),
    { numRuns: 2000 },
  );
});
