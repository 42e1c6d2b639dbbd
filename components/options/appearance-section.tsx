// How panel and settings page look; a change shows at once in every window. Part of `options-app.tsx`.
import { languageCodes } from '../../lib/languages/load-texts';
import type { Appearance } from '../../lib/model/preferences';
import { ChoiceField } from './choice-field';
import { useSettingsPage } from './settings-page';
import { useTexts } from './use-texts';

const textSizes = [12, 13, 14, 15, 16, 17, 18, 19, 20];

/** What a language calls itself. */
function nameOf(code: string): string {
  return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
}

/** By somebody whose language it is. */
const isReviewed = (code: string): boolean => /^en\b/u.test(code);

function path(name: keyof Appearance): string {
  return `preferences.appearance.${name}`;
}

export function AppearanceSection() {
  const texts = useTexts().appearanceSection;
  const { view, save } = useSettingsPage();
  const { appearance } = view.preferences;
  const set = (change: Partial<Appearance>) =>
    void save({ preferences: { appearance: { ...change } } });
  return (
    <section aria-labelledby="section-title">
      <h2 id="section-title">{texts.title}</h2>
      <p className="intro">{texts.intro}</p>
      <ChoiceField
        label={texts.labels.theme}
        path={path('theme')}
        value={appearance.theme}
        choices={texts.theme}
        onChange={(theme) => set({ theme })}
      />
      <ChoiceField
        label={texts.labels.accent}
        path={path('accent')}
        value={appearance.accent}
        choices={texts.accent}
        onChange={(accent) => set({ accent })}
      />
      <ChoiceField
        label={texts.labels.density}
        path={path('density')}
        value={appearance.density}
        choices={texts.density}
        onChange={(density) => set({ density })}
      />
      <ChoiceField
        label={texts.labels.textSize}
        path={path('textSize')}
        value={`${appearance.textSize}`}
        choices={Object.fromEntries(textSizes.map((size) => [`${size}`, texts.pixels(size)]))}
        onChange={(size) => set({ textSize: Number(size) })}
      />
      <ChoiceField
        label={texts.language}
        path={path('language')}
        value={appearance.language}
        choices={{
          auto: texts.asBrowser,
          ...Object.fromEntries(
            // One that a file of the team names and nobody has translated stays chosen.
            [...new Set([...languageCodes, appearance.language])]
              .filter((code) => code !== 'auto')
              .map((code) => [
                code,
                isReviewed(code) ? nameOf(code) : `${nameOf(code)} (${texts.unreviewed})`,
              ]),
          ),
        }}
        onChange={(language) => set({ language })}
      />
    </section>
  );
}
