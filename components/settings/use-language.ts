// The texts of the language that the user chose, loaded when it changes. Used by the panel and the settings page.
import { useEffect, useLayoutEffect, useState } from 'react';
import { toLanguage } from '../../lib/languages/load-texts';
import { applyLanguage } from './appearance';
import type { LastLook } from './last-look';

interface Known {
  language: string;
}

type Load<T> = (english: T, locale: string) => Promise<T>;

/** @param language a code, or `auto` for the browser's */
const toLocale = (language: string): string =>
  language === 'auto' ? navigator.language : language;

/** What a page begins with, before it knows more than how it looked last time. English when the file of the language has gone. */
export function loadFirstTexts<T extends Known>(
  english: T,
  load: Load<T>,
  { preferences }: Pick<LastLook, 'preferences'>,
): Promise<T> {
  return load(english, toLocale(preferences.appearance.language)).catch(() => english);
}

/**
 * What was shown before while another language is read.
 * @param first the texts to begin with (`loadFirstTexts`)
 * @param language a code, or `auto` for the browser's
 * @param load has to stay the same function
 */
export function useLanguage<T extends Known>(
  english: T,
  first: T,
  load: Load<T>,
  language: string,
): T {
  const [texts, setTexts] = useState(first);
  useEffect(() => {
    const locale = toLocale(language);
    if (toLanguage(locale) === texts.language) return undefined;
    let isWanted = true;
    void load(english, locale).then(
      (loaded) => {
        if (isWanted) setTexts(loaded);
      },
      () => {
        // Its file has gone with an update: what stands there stays.
      },
    );
    return () => {
      isWanted = false;
    };
  }, [english, load, language, texts.language]);
  // With the words themselves, not with the wish for them: a page must not be read aloud in a language that it does not speak yet.
  useLayoutEffect(() => applyLanguage(document.documentElement, texts.language), [texts.language]);
  return texts;
}
