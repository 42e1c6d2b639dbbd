// Which language the interface and the `Accept-Language` header use; called where options are normalised.

import { directionOf as directionOfTexts } from '../../lib/languages/load-texts';

/** The languages ChatKit knows; anything else is shown in English. */
const knownLanguages = new Set(
  (
    'am ar bg bn bs ca cs da de el en es et fi fr gu hi hr hu hy id is it ja ka kk kn ko lt lv mk ml mn mr ms my nb nl ' +
    'pa pl pt ro ru sk sl so sq sr sv sw ta te th tl tr uk ur vi zh'
  ).split(' '),
);
const rightToLeft = new Set(['ar', 'ur']);

/** The host's locale, else the browser's, else English. Exactly one BCP 47 tag. */
export function resolveLocale(
  wanted: string | undefined,
  browserLocale: string = globalThis.navigator?.language ?? 'en',
): string {
  const locale = wanted ?? browserLocale;
  return knownLanguages.has(languageOf(locale)) ? locale : 'en';
}

/** `rtl` for locales written right to left; nothing otherwise, so that the page's own direction is inherited. */
export function directionOf(locale: string): 'rtl' | undefined {
  return rightToLeft.has(languageOf(locale)) || directionOfTexts(locale) === 'rtl'
    ? 'rtl'
    : undefined;
}

function languageOf(locale: string): string {
  return locale.split('-')[0]?.toLowerCase() ?? '';
}
