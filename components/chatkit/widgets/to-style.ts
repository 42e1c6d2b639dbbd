// Sizes, spaces, borders and places of widget components as CSS; what is no length, number or known word is left out.
import type { CSSProperties } from 'react';
import type { JsonObject } from '../../../lib/chatkit/items';
import { isObject, numberOf, textOf, wordOf } from './read-props';
import { toColor } from './to-color';

/** Pixels of one spacing unit. */
const unit = 4;
/** Larger than any panel; a widget is clipped at its own edge anyway. */
const mostPixels = 4000;

const length = /^-?\d{1,4}(?:\.\d{1,4})?(?:px|em|rem|%|ch|vw|vh)$/u;
const lengthWords = ['auto', 'min-content', 'max-content', 'fit-content', '0'] as const;
const ratio = /^\d{1,4}(?:\.\d{1,4})?(?:\s*\/\s*\d{1,4}(?:\.\d{1,4})?)?$/u;
const flexible = /^(?:auto|none|\d{1,3}(?: \d{1,3})?(?: (?:auto|0|\d{1,4}(?:px|%)))?)$/u;

function lengthOf(value: unknown, perUnit: number): string | undefined {
  const number = numberOf(value, -mostPixels, mostPixels);
  if (number !== undefined) return `${number * perUnit}px`;
  const text = textOf(value).trim();
  return length.test(text) ? text : wordOf(text, lengthWords);
}

const pixels = (value: unknown) => lengthOf(value, 1);
const spaces = (value: unknown) => lengthOf(value, unit);

const sides = [
  ['top', 'y', 'BlockStart'],
  ['bottom', 'y', 'BlockEnd'],
  ['left', 'x', 'InlineStart'],
  ['right', 'x', 'InlineEnd'],
] as const;

function spacing(kind: 'padding' | 'margin', value: unknown): CSSProperties {
  if (!isObject(value)) return defined({ [kind]: spaces(value) });
  return defined(
    Object.fromEntries(
      sides.map(([side, axis, name]) => [kind + name, spaces(value[side] ?? value[axis])]),
    ),
  );
}

const lineStyles = [
  'solid',
  'dashed',
  'dotted',
  'double',
  'groove',
  'ridge',
  'inset',
  'outset',
] as const;

function line(value: unknown): string | undefined {
  const size = numberOf(isObject(value) ? value['size'] : value, 0, 32);
  if (size === undefined) return undefined;
  const given = isObject(value) ? value : {};
  const style = wordOf(given['style'], lineStyles) ?? 'solid';
  return `${size}px ${style} ${toColor(given['color']) ?? 'var(--ck-border)'}`;
}

export function toBorder(value: unknown): CSSProperties {
  if (!isObject(value) || 'size' in value) return defined({ border: line(value) });
  return defined(
    Object.fromEntries(
      sides.map(([side, axis, name]) => [`border${name}`, line(value[side] ?? value[axis])]),
    ),
  );
}

const radii: Readonly<Record<string, string>> = {
  none: '0',
  '2xs': '2px',
  xs: '4px',
  sm: '6px',
  md: '8px',
  lg: '10px',
  xl: '12px',
  '2xl': '16px',
  '3xl': '20px',
  '4xl': '24px',
  full: '9999px',
  '100%': '100%',
};

/** Sizes, margin and corners. */
export function toBlockStyle(node: JsonObject): CSSProperties {
  const radius = textOf(node['radius']);
  const aspect = textOf(node['aspectRatio']);
  return {
    ...defined({
      width: pixels(node['width'] ?? node['size']),
      height: pixels(node['height'] ?? node['size']),
      minWidth: pixels(node['minWidth'] ?? node['minSize']),
      minHeight: pixels(node['minHeight'] ?? node['minSize']),
      maxWidth: pixels(node['maxWidth'] ?? node['maxSize']),
      maxHeight: pixels(node['maxHeight'] ?? node['maxSize']),
      aspectRatio: ratio.test(aspect) ? aspect : undefined,
      borderRadius: Object.hasOwn(radii, radius) ? radii[radius] : undefined,
    }),
    ...spacing('margin', node['margin']),
  };
}

const aligns = {
  start: 'flex-start',
  center: 'center',
  end: 'flex-end',
  baseline: 'baseline',
  stretch: 'stretch',
} as const;
const justifies = {
  start: 'flex-start',
  center: 'center',
  end: 'flex-end',
  between: 'space-between',
  around: 'space-around',
  evenly: 'space-evenly',
  stretch: 'stretch',
} as const;

function chosen(words: Readonly<Record<string, string>>, value: unknown): string | undefined {
  const key = textOf(value);
  return Object.hasOwn(words, key) ? words[key] : undefined;
}

/** How a component takes its share of the container it stands in. */
export function toFlex(node: JsonObject): CSSProperties {
  const flex = textOf(node['flex']);
  return defined({ flex: flexible.test(flex) ? flex : undefined });
}

/** How the children of a flex container stand, and the container's own sizes, space and ground. */
export function toBoxStyle(node: JsonObject, direction?: 'row' | 'column'): CSSProperties {
  return {
    ...toBlockStyle(node),
    ...toFlex(node),
    ...spacing('padding', node['padding']),
    ...toBorder(node['border']),
    ...defined({
      flexDirection: direction ?? (node['direction'] === 'row' ? 'row' : 'column'),
      alignItems: chosen(aligns, node['align']),
      justifyContent: chosen(justifies, node['justify']),
      flexWrap: wordOf(node['wrap'], ['nowrap', 'wrap', 'wrap-reverse']),
      gap: spaces(node['gap']),
      background: toColor(node['background']),
    }),
  };
}

/** A length in pixels or a safe CSS length, for the few properties that are only that. */
export const toLength = pixels;
export const toSpace = spaces;
export const toPadding = (value: unknown) => spacing('padding', value);

function defined(style: Readonly<Record<string, string | undefined>>): CSSProperties {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}
