// The mouse and the keyboard of Firefox in one context, over BiDi. Used by the drivers of its panel and its tabs.
import type { TabKey } from '../browser-driver';
import type { Bidi } from './bidi';

/** Keys without a character of their own, as WebDriver numbers them. */
export const keys = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Control: '\uE009',
  Escape: '\uE00C',
  Home: '\uE011',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
} as const;

interface Stroke {
  type: 'keyDown' | 'keyUp';
  value: string;
}

export const stroke = (value: string): Stroke[] => [
  { type: 'keyDown', value },
  { type: 'keyUp', value },
];

export const withControl = (value: string): Stroke[] => [
  { type: 'keyDown', value: keys.Control },
  ...stroke(value),
  { type: 'keyUp', value: keys.Control },
];

/** Presses and releases the keys in this order, where the focus is. */
export async function typeStrokes(bidi: Bidi, context: string, strokes: Stroke[]): Promise<void> {
  await bidi.send('input.performActions', {
    context,
    actions: [{ type: 'key', id: 'keyboard', actions: strokes }],
  });
}

/** Presses one key of `TabKey`. */
export async function pressKey(bidi: Bidi, context: string, key: TabKey): Promise<void> {
  if (key === 'Control+a') return await typeStrokes(bidi, context, withControl('a'));
  await typeStrokes(bidi, context, stroke(key === 'Space' ? ' ' : keys[key]));
}

/** Clicks at this point of the viewport, in CSS pixels; released once `meanwhile` is over, at the same point. */
export async function clickAt(
  bidi: Bidi,
  context: string,
  x: number,
  y: number,
  meanwhile?: () => Promise<void>,
): Promise<void> {
  const perform = (...actions: object[]) =>
    bidi.send('input.performActions', {
      context,
      actions: [{ type: 'pointer', id: 'mouse', actions }],
    });
  const press = [
    { type: 'pointerMove', x, y },
    { type: 'pointerDown', button: 0 },
  ];
  const release = { type: 'pointerUp', button: 0 };
  if (!meanwhile) {
    await perform(...press, release);
    return;
  }
  await perform(...press);
  await meanwhile();
  await perform(release);
}
