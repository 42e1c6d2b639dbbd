// How our pages looked last time: put on again before the background has answered, so that none shows another scheme or language first. Kept in the pages' own storage, the only one that answers at once; `public/first-look.js` and `first-words.js` read it as well.
import {
  accents,
  type Appearance,
  defaultPreferences,
  densities,
  languagePattern,
  type Preferences,
  themes,
} from '../../lib/model/preferences';

/** What the panel's page shows before any of its code runs. */
export interface FirstWords {
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** Of the text box. */
  placeholder: string;
}

export interface LastLook {
  /** The appearance that was kept when this page began, and the defaults for all else. */
  preferences: Preferences;
  keepAppearance(appearance: Appearance): void;
  keepFirstWords(words: FirstWords): void;
}

const appearanceKey = 'appearance';
const firstWordsKey = 'first-words';

const isOneOf = (all: readonly unknown[], value: unknown): boolean => all.includes(value);

/** Another version of ours may have written it. */
function isAppearance(value: unknown): value is Appearance {
  if (typeof value !== 'object' || value === null) return false;
  const look: Partial<Record<keyof Appearance, unknown>> = value;
  return (
    isOneOf(themes, look.theme) &&
    isOneOf(accents, look.accent) &&
    isOneOf(densities, look.density) &&
    typeof look.textSize === 'number' &&
    typeof look.language === 'string' &&
    languagePattern.test(look.language)
  );
}

/**
 * A storage that is closed to us, or holds something else, changes nothing.
 * @param local gives `localStorage`, where even to name it can throw
 */
export function createLastLook(local: () => Pick<Storage, 'getItem' | 'setItem'>): LastLook {
  function read(): Preferences {
    try {
      const appearance: unknown = JSON.parse(local().getItem(appearanceKey) ?? 'null');
      return isAppearance(appearance) ? { ...defaultPreferences, appearance } : defaultPreferences;
    } catch {
      return defaultPreferences;
    }
  }
  function keep(key: string, value: object): void {
    try {
      local().setItem(key, JSON.stringify(value));
    } catch {
      // The next page begins as the defaults are.
    }
  }
  return {
    preferences: read(),
    keepAppearance: (appearance) => keep(appearanceKey, appearance),
    keepFirstWords: (words) => keep(firstWordsKey, words),
  };
}
