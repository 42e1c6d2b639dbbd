// How panel and settings page look; a change shows at once in every window. Part of `options-app.tsx`.
import type { Appearance } from '../../lib/model/preferences';
import { ChoiceField } from './choice-field';
import { useSettingsPage } from './settings-page';

const texts = {
  title: 'Appearance',
  intro: 'Changes show at once, here and in every panel.',
  theme: { system: 'As the system', light: 'Light', dark: 'Dark' },
  accent: {
    blue: 'Blue',
    teal: 'Teal',
    green: 'Green',
    amber: 'Amber',
    red: 'Red',
    violet: 'Violet',
    grey: 'Grey',
  },
  density: { comfortable: 'Comfortable', compact: 'Compact' },
  language: {
    auto: 'As the browser',
    en: 'English',
    de: 'Deutsch',
    ja: '日本語',
    ar: 'العربية',
  },
} as const;

const textSizes = Object.fromEntries(
  [12, 13, 14, 15, 16, 17, 18, 19, 20].map((size) => [`${size}`, `${size} pixels`]),
);

function path(name: keyof Appearance): string {
  return `preferences.appearance.${name}`;
}

export function AppearanceSection() {
  const { view, save } = useSettingsPage();
  const { appearance } = view.preferences;
  const set = (change: Partial<Appearance>) =>
    void save({ preferences: { appearance: { ...change } } });
  return (
    <section aria-labelledby="section-title">
      <h2 id="section-title">{texts.title}</h2>
      <p className="intro">{texts.intro}</p>
      <ChoiceField
        label="Theme"
        path={path('theme')}
        value={appearance.theme}
        choices={texts.theme}
        onChange={(theme) => set({ theme })}
      />
      <ChoiceField
        label="Accent"
        path={path('accent')}
        value={appearance.accent}
        choices={texts.accent}
        onChange={(accent) => set({ accent })}
      />
      <ChoiceField
        label="Density"
        path={path('density')}
        value={appearance.density}
        choices={texts.density}
        onChange={(density) => set({ density })}
      />
      <ChoiceField
        label="Text size"
        path={path('textSize')}
        value={`${appearance.textSize}`}
        choices={textSizes}
        onChange={(size) => set({ textSize: Number(size) })}
      />
      <ChoiceField
        label="Language"
        path={path('language')}
        value={appearance.language}
        choices={texts.language}
        onChange={(language) => set({ language })}
      />
    </section>
  );
}
