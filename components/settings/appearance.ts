// How the user wants things to look, put on a page of ours. Used by panel and settings page, at once when it changes.
import { directionOf } from '../../lib/languages/load-texts';
import type { Appearance } from '../../lib/model/preferences';

/** Hue and share of chroma; lightness is the scheme's, so that every accent reads as well as the next. */
const hues: Record<Appearance['accent'], readonly [hue: number, chroma: number]> = {
  blue: [255, 1],
  teal: [195, 0.7],
  green: [150, 0.9],
  amber: [70, 0.8],
  red: [25, 1.1],
  violet: [300, 1],
  grey: [255, 0.08],
};

/** A CSS colour that follows the scheme. */
export function toAccentColor(accent: Appearance['accent']): string {
  const [hue, chroma] = hues[accent];
  return `light-dark(oklch(0.5 ${(0.15 * chroma).toFixed(3)} ${hue}), oklch(0.78 ${(0.11 * chroma).toFixed(3)} ${hue}))`;
}

/** What `color-scheme` of the page is. */
function toScheme(theme: Appearance['theme']): string {
  return theme === 'system' ? 'light dark' : theme;
}

/** @param root the document's own element */
export function applyAppearance(
  root: HTMLElement,
  { theme, accent, density, textSize }: Appearance,
): void {
  root.style.colorScheme = toScheme(theme);
  root.style.setProperty('--accent', toAccentColor(accent));
  root.style.fontSize = `${textSize}px`;
  root.dataset['density'] = density;
  // The element reads these; they reach into its shadow root.
  root.style.setProperty('--host-accent', toAccentColor(accent));
  root.style.setProperty('--host-size', `${textSize}px`);
  root.style.setProperty('--host-u', density === 'compact' ? '0.8' : '1');
}

/** The language that the words of a page are in, and the way its lines run. @param root the document's own element */
export function applyLanguage(root: HTMLElement, language: string): void {
  root.lang = language;
  root.dir = directionOf(language);
}
