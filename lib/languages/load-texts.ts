// Brings the texts of a language other than English, each part of the product its own. Used by the element, the panel and the settings page.
import { element as english, type ElementTexts } from './texts/element';
import type { OptionsTexts } from './texts/options';
import type { PanelTexts } from './texts/panel';
import { pseudoCode, toPseudo } from './pseudo';

type Files<T> = Record<string, () => Promise<T>>;

const elements: Files<ElementTexts> = import.meta.glob<ElementTexts>('./translations/*.ts', {
  import: 'element',
});
const panels: Files<PanelTexts> = import.meta.glob<PanelTexts>('./translations/*.ts', {
  import: 'panel',
});
const options: Files<OptionsTexts> = import.meta.glob<OptionsTexts>('./translations/*.ts', {
  import: 'options',
});

/** Every language there are texts in, as its code; English first. */
export const languageCodes: readonly string[] = [
  'en',
  ...Object.keys(elements).map((path) => path.replace(/^.*\/|\.ts$/gu, '')),
];

/** The language we have that a locale (`de-AT`) means; `en` for all others. */
export function toLanguage(locale: string): string {
  if (locale === pseudoCode) return pseudoCode;
  const language = locale.split('-')[0]?.toLowerCase() ?? '';
  return languageCodes.includes(locale)
    ? locale
    : languageCodes.includes(language)
      ? language
      : 'en';
}

/** `rtl` or `ltr`, as the language is written. */
export function directionOf(locale: string): 'rtl' | 'ltr' {
  return locale === pseudoCode || /^(ar|fa|he|ur)\b/iu.test(locale) ? 'rtl' : 'ltr';
}

async function load<T>(files: Files<T>, plain: T, locale: string): Promise<T> {
  const language = toLanguage(locale);
  if (language === pseudoCode) return toPseudo(plain);
  return (await files[`./translations/${language}.ts`]?.()) ?? plain;
}

/** English where there is no better. Rejects when the file of the language has gone, as after an update. */
export const loadElementTexts = (locale: string): Promise<ElementTexts> =>
  load(elements, english, locale);
export const loadPanelTexts = (plain: PanelTexts, locale: string): Promise<PanelTexts> =>
  load(panels, plain, locale);
export const loadOptionsTexts = (plain: OptionsTexts, locale: string): Promise<OptionsTexts> =>
  load(options, plain, locale);
