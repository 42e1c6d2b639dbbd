// The texts of the language that the user chose, loaded when it changes. Used by the panel and the settings page.
import { useEffect, useLayoutEffect, useState } from 'react';
import { toLanguage } from '../../lib/languages/load-texts';
import { applyLanguage } from './appearance';

interface Known {
  language: string;
}

/**
 * English until the chosen language is there, and what was shown before while another one is read.
 * @param language a code, or `auto` for the browser's
 * @param load has to stay the same function
 */
export function useLanguage<T extends Known>(
  english: T,
  load: (english: T, locale: string) => Promise<T>,
  language: string,
): T {
  const [texts, setTexts] = useState(english);
  useEffect(() => {
    const locale = language === 'auto' ? navigator.language : language;
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
