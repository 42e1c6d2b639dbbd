// What a person prefers, and the prompts they keep. Parsed in `settings/`; read by panel, settings page, redaction and page capture.

export const themes = ['system', 'light', 'dark'] as const;
export const accents = ['blue', 'teal', 'green', 'amber', 'red', 'violet', 'grey'] as const;
export const densities = ['comfortable', 'compact'] as const;
/** `auto`, the browser's, or a language by its code (BCP 47). One that there are no texts in is English. */
export const languagePattern = /^(?:auto|[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/;

export interface Appearance {
  theme: (typeof themes)[number];
  accent: (typeof accents)[number];
  density: (typeof densities)[number];
  /** Pixels, 12 to 20. */
  textSize: number;
  language: string;
}

/** One thing that the user hides by a rule of their own. `model/rule-pattern.ts` says what a pattern may be. */
export interface RedactionRule {
  id: string;
  label: string;
  pattern: string;
  /** Present, also when empty: `pattern` is a regular expression with these flags. Absent: `#` is a digit, `@` a letter, all else itself. */
  flags?: string;
}

export interface Privacy {
  /** Hosts that are never read, such as `bank.example.com` or `*.example.com` (with the host itself). */
  neverRead: string[];
  /** Names and words to hide, in any case, as whole words. */
  names: string[];
  rules: RedactionRule[];
}

export interface Preferences {
  appearance: Appearance;
  privacy: Privacy;
  page: {
    /** How much of a page goes along, in tokens. */
    tokenBudget: number;
  };
  data: {
    /** Threads that were untouched for so many days are deleted; 0 keeps them for ever. */
    retentionDays: number;
    /** Settings are copied to the browser's own synchronisation. */
    sync: boolean;
  };
}

export const defaultPreferences: Preferences = {
  appearance: {
    theme: 'system',
    accent: 'blue',
    density: 'comfortable',
    textSize: 14,
    language: 'auto',
  },
  privacy: { neverRead: [], names: [], rules: [] },
  page: { tokenBudget: 8_000 },
  data: { retentionDays: 0, sync: false },
};

/** A text that the user sends often. `{{selection}}`, `{{page}}`, `{{title}}` and `{{url}}` stand for what the page holds. */
export interface Prompt {
  id: string;
  label: string;
  text: string;
  /** Keys such as `Alt+S`, heard while the panel is in front. */
  shortcut?: string;
  /** Whether it stands in the menu of a right click. */
  contextMenu: boolean;
}
