// ChatKit's theme option as CSS custom properties of the element's frame; `theme.css` derives everything else from them.
import type { ThemeOption } from '@openai/chatkit';
import type { CSSProperties } from 'react';

const radiusFactors = { pill: 1.6, round: 1, soft: 0.5, sharp: 0 };
const densityFactors = { compact: 0.8, normal: 1, spacious: 1.25 };

/** Lightness per step of shade, and chroma per step of tint: both keep every text pair at AA contrast or better. */
const lightnessPerShade = 0.008;
const chromaPerTint = 0.006;

type CustomProperties = CSSProperties & Record<`--host-${string}`, string>;

/** Only what the host sets is there; the rest comes from the style sheet. */
export function toThemeStyle(theme: ThemeOption): CustomProperties {
  const { colorScheme = 'light', color, typography, radius, density } = theme;
  const properties: Record<`--host-${string}`, string | undefined> = {
    '--host-h': text(color?.grayscale?.hue),
    '--host-c': text(color?.grayscale && limited(color.grayscale.tint, 0, 9) * chromaPerTint),
    '--host-shade': text(
      color?.grayscale && limited(color.grayscale.shade ?? 0, -4, 4) * lightnessPerShade,
    ),
    '--host-accent': color?.accent?.primary,
    '--host-accent-share': text(color?.accent && limited(color.accent.level, 0, 3) * 3, '%'),
    '--host-bg': color?.surface?.background,
    '--host-text': color?.surface?.foreground,
    '--host-r': text(radius && radiusFactors[radius]),
    '--host-u': text(density && densityFactors[density]),
    '--host-size': text(typography?.baseSize, 'px'),
    '--host-font': typography?.fontFamily,
    '--host-mono': typography?.fontFamilyMono,
  };
  return { colorScheme, ...definedOnly(properties) };
}

function text(value: number | undefined, unit = ''): string | undefined {
  return value === undefined ? undefined : `${Number(value.toFixed(4))}${unit}`;
}

function limited(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function definedOnly(
  properties: Record<`--host-${string}`, string | undefined>,
): Record<`--host-${string}`, string> {
  return Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [`--host-${string}`, string] =>
      Boolean(entry[1]),
    ),
  );
}
