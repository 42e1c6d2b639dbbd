// Every text of the ramp can be read on every surface, whatever grey the host asks for; and the host's words reach the style sheet.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toThemeStyle } from '../../../../components/chatkit/theme';

const sheet = readFileSync(
  new URL('../../../../components/chatkit/theme.css', import.meta.url),
  'utf8',
).replace(/\(\s+/g, '(');

/** Lightness, and the share of the host's chroma, of one colour of the ramp in one scheme. */
function stepOf(name: string, scheme: 'light' | 'dark') {
  const start = sheet.indexOf(`--ck-${name}:`);
  const declaration = sheet.slice(start, sheet.indexOf(';', start));
  const colours = [
    ...declaration.matchAll(
      /oklch\(\s*(?:calc\()?([\d.]+)( \+ var\(--ck-shade\)\))?\s*(?:calc\()?var\(--ck-c\)(?: \* ([\d.]+)\))?/g,
    ),
  ];
  const colour = colours[scheme === 'light' ? 0 : 1];
  if (!colour) throw new Error(`no ${scheme} colour in ${declaration}`);
  return {
    lightness: Number(colour[1]),
    isShaded: colour[2] !== undefined,
    chroma: Number(colour[3] ?? 1),
  };
}

/** Relative luminance of an OKLCH colour, out-of-gamut channels cut off. */
function luminance(l: number, c: number, hue: number): number {
  const a = c * Math.cos((hue * Math.PI) / 180);
  const b = c * Math.sin((hue * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const limit = (value: number) => Math.min(1, Math.max(0, value));
  return (
    0.2126 * limit(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short) +
    0.7152 * limit(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short) +
    0.0722 * limit(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short)
  );
}

test.each([
  ['text', 'bg', 7],
  ['text', 'raised', 7],
  ['muted', 'bg', 4.5],
  ['muted', 'raised', 4.5],
] as const)('%s on %s has a contrast of at least %d', (front, back, least) => {
  for (const scheme of ['light', 'dark'] as const)
    for (let hue = 0; hue < 360; hue += 10)
      for (let tint = 0; tint <= 9; tint += 1)
        for (let shade = -4; shade <= 4; shade += 1) {
          const [first, second] = [front, back].map((name) => {
            const step = stepOf(name, scheme);
            const l = step.lightness + (step.isShaded ? shade * 0.008 : 0);
            return luminance(l, tint * 0.006 * step.chroma, hue);
          });
          const [dim = 0, bright = 0] = [first ?? 0, second ?? 0].toSorted((a, b) => a - b);
          const contrast = (bright + 0.05) / (dim + 0.05);
          expect(contrast, `${scheme} ${hue} ${tint} ${shade}`).toBeGreaterThanOrEqual(least);
        }
});

test('what the host does not set is left to the style sheet', () => {
  expect(toThemeStyle({})).toEqual({ colorScheme: 'light' });
  expect(
    toThemeStyle({
      colorScheme: 'dark',
      radius: 'sharp',
      density: 'compact',
      color: {
        grayscale: { hue: 40, tint: 9, shade: -4 },
        accent: { primary: '#a2483b', level: 2 },
      },
      typography: { baseSize: 16, fontFamily: 'Inter', fontSources: [] },
    }),
  ).toEqual({
    colorScheme: 'dark',
    '--host-h': '40',
    '--host-c': '0.054',
    '--host-shade': '-0.032',
    '--host-accent': '#a2483b',
    '--host-accent-share': '6%',
    '--host-r': '0',
    '--host-u': '0.8',
    '--host-size': '16px',
    '--host-font': 'Inter',
  });
});

test('every variable the host can set is read by the style sheet', () => {
  const style = toThemeStyle({
    radius: 'round',
    density: 'normal',
    color: {
      grayscale: { hue: 40, tint: 9, shade: -4 },
      accent: { primary: 'red', level: 2 },
      surface: { background: 'white', foreground: 'black' },
    },
    typography: { baseSize: 16, fontFamily: 'a', fontFamilyMono: 'b' },
  });
  for (const name of Object.keys(style).filter((key) => key.startsWith('--')))
    expect(sheet).toContain(`var(${name}`);
});
