// Whether a colour can be told from the one behind it. Used by `place.ts`; colours as the browser's computed styles write them.

export interface Color {
  red: number;
  green: number;
  blue: number;
  /** 0 to 1; the others 0 to 255. */
  alpha: number;
}

const numbers =
  /^rgba?\((?<red>[\d.]+),? (?<green>[\d.]+),? (?<blue>[\d.]+)(?:(?:,| \/) (?<alpha>[\d.]+))?\)$/u;

/** Of `rgb()` and `rgba()` as computed styles write them; other notations give nothing. */
export function parseColor(css: string): Color | undefined {
  const parts = numbers.exec(css)?.groups;
  if (!parts) return undefined;
  const { red, green, blue, alpha } = parts;
  return {
    red: Number(red),
    green: Number(green),
    blue: Number(blue),
    alpha: alpha === undefined ? 1 : Number(alpha),
  };
}

/** What is seen of a colour that lies over an opaque one. */
export function over(front: Color, back: Color): Color {
  const mix = (one: number, other: number) => one * front.alpha + other * (1 - front.alpha);
  return {
    red: mix(front.red, back.red),
    green: mix(front.green, back.green),
    blue: mix(front.blue, back.blue),
    alpha: 1,
  };
}

function toLinear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function luminance({ red, green, blue }: Color): number {
  return 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);
}

/** WCAG's ratio, 1 to 21, of two opaque colours. */
export function contrastOf(one: Color, other: Color): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
