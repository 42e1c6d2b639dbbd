// Colours as servers name them: a token, a shade of the palette, CSS, or one for light and one for dark. Used by the styles of widgets.
import { isObject, textOf } from './read-props';

/** What ChatKit calls its colours, in the colours of our theme. */
const tokens: Readonly<Record<string, string>> = {
  prose: 'var(--ck-text)',
  primary: 'var(--ck-text)',
  emphasis: 'var(--ck-text)',
  default: 'var(--ck-border)',
  secondary: 'var(--ck-muted)',
  tertiary: 'var(--ck-muted)',
  success: 'var(--w-success)',
  info: 'var(--w-info)',
  discovery: 'var(--w-discovery)',
  warning: 'var(--ck-warning)',
  caution: 'var(--ck-warning)',
  danger: 'var(--ck-danger)',
  surface: 'var(--ck-bg)',
  'surface-secondary': 'var(--ck-raised)',
  'surface-tertiary': 'color-mix(in oklab, var(--ck-text) 9%, var(--ck-bg))',
  'surface-elevated': 'var(--ck-bg)',
  'surface-elevated-secondary': 'var(--ck-raised)',
  subtle: 'color-mix(in oklab, var(--ck-border) 55%, transparent)',
  strong: 'color-mix(in oklab, var(--ck-text) 40%, var(--ck-border))',
  transparent: 'transparent',
};

/** Hue and greatest chroma of each family of the palette. */
const families: Readonly<Record<string, readonly [number, number]>> = {
  gray: [250, 0.01],
  red: [27, 0.19],
  orange: [50, 0.16],
  yellow: [90, 0.15],
  green: [150, 0.15],
  blue: [255, 0.17],
  purple: [300, 0.17],
  pink: [350, 0.17],
};

/** Shades run from 0 (lightest) to 1000 (darkest); chroma is greatest in the middle. */
function shade(family: string, step: number): string | undefined {
  const known = Object.hasOwn(families, family) ? families[family] : undefined;
  if (!known || step > 1000) return undefined;
  const [hue, chroma] = known;
  const place = step / 1000;
  const strength = 1 - Math.abs(place - 0.5) * 1.4;
  return `oklch(${(0.99 - place * 0.82).toFixed(3)} ${(chroma * strength).toFixed(3)} ${hue})`;
}

const shadeName = /^([a-z]+)-(\d{1,4})$/u;
const hexadecimal = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/iu;
/** Numbers alone between the brackets: an address, a variable or another function has no place there. */
const numeric = /^(?:rgba?|hsla?|hwb|oklch|oklab|lch|lab)\([\d\s.,%/+-]+(?:deg)?[\d\s.,%/]*\)$/iu;
const named = /^[a-z]{3,24}$/iu;

function one(name: string): string | undefined {
  if (Object.hasOwn(tokens, name)) return tokens[name];
  const [, family = '', step = ''] = shadeName.exec(name) ?? [];
  if (family !== '') return shade(family, Number(step));
  return [hexadecimal, numeric, named].some((form) => form.test(name)) ? name : undefined;
}

/** The CSS colour of a property; nothing where it is none. What it gives can hold no address and no variable of the server's. */
export function toColor(value: unknown): string | undefined {
  if (!isObject(value)) return one(textOf(value).trim());
  const light = one(textOf(value['light']).trim());
  const dark = one(textOf(value['dark']).trim());
  if (light === undefined || dark === undefined) return light ?? dark;
  return `light-dark(${light}, ${dark})`;
}
