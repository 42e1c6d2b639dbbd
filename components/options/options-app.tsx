// The settings page: its sections, the way between them, and the line at its foot that says what was saved. Mounted by `entrypoints/options/main.tsx`.
import { useMemo, useState } from 'react';
import type { PanelOperations } from '../../lib/messaging/panel-operations';
import type { HostPermissions } from '../../lib/platform/permissions';
import { isPathLocked } from '../../lib/settings/merge-layers';
import { useWatch } from '../panel/use-watch';
import type { WatchStore } from '../panel/watch-store';
import type { LastLook } from '../settings/last-look';
import { useAppearance } from '../settings/use-appearance';
import { useSettings } from '../settings/use-settings';
import { AppearanceSection } from './appearance-section';
import { BackendsSection } from './backends-section';
import { DataSection } from './data-section';
import { ModelsSection } from './models-section';
import { PrivacySection } from './privacy-section';
import { PromptsSection } from './prompts-section';
import { SectionNav } from './section-nav';
import { useSection } from './sections';
import { SettingsPageContext, type SettingsPage } from './settings-page';
import { useKeptFocus } from './use-kept-focus';
import { saveSettings, useSettingsView } from './use-settings-view';
import { TextsContext } from './use-texts';
import { TextsContext as PanelTextsContext } from '../panel/use-texts';
import { useLanguage } from '../settings/use-language';
import { loadOptionsTexts, loadPanelTexts } from '../../lib/languages/load-texts';
import { options as english, type OptionsTexts } from '../../lib/languages/texts/options';
import { panel, type PanelTexts } from '../../lib/languages/texts/panel';

interface OptionsAppProps {
  operations: PanelOperations;
  permissions: HostPermissions;
  watch: WatchStore;
  lastLook: LastLook;
  firstTexts: { options: OptionsTexts; panel: PanelTexts };
}

export function OptionsApp({
  operations,
  permissions,
  watch,
  lastLook,
  firstTexts,
}: OptionsAppProps) {
  const { settings: state } = useWatch(watch);
  const { preferences } = useSettings(watch, lastLook);
  useAppearance(preferences.appearance, lastLook);
  useKeptFocus();
  const { language } = preferences.appearance;
  const words = useLanguage(english, firstTexts.options, loadOptionsTexts, language);
  const panelWords = useLanguage(panel, firstTexts.panel, loadPanelTexts, language);
  const texts = words.optionsApp;
  const section = useSection();
  const view = useSettingsView(operations, state);
  const [said, setSaid] = useState({ sentence: '', at: 0 });

  const page = useMemo((): SettingsPage | undefined => {
    if (!view) return undefined;
    const say = (sentence: string) => setSaid(({ at }) => ({ sentence, at: at + 1 }));
    return {
      view,
      operations,
      say,
      isLocked: (path) => isPathLocked(path, view.locked, (one) => view.layers[one]),
      async save(change) {
        const problem = await saveSettings(operations, change, words.notSaved);
        say(problem ?? texts.saved);
        return problem === undefined;
      },
    };
  }, [view, operations, words.notSaved, texts.saved]);

  return (
    <TextsContext value={words}>
      <PanelTextsContext value={panelWords}>
        <div className="settings">
          <header>
            <h1>{texts.title}</h1>
            <SectionNav current={section} />
          </header>
          <main>
            {view?.problems.map((problem) => (
              <p className="problem" key={problem}>
                {words.say(problem)}
              </p>
            ))}
            {page ? (
              <SettingsPageContext value={page}>
                {section === 'backends' ? (
                  <BackendsSection state={state} permissions={permissions} />
                ) : null}
                {section === 'models' ? <ModelsSection allowed={state?.allowed} /> : null}
                {section === 'privacy' ? <PrivacySection /> : null}
                {section === 'prompts' ? <PromptsSection /> : null}
                {section === 'appearance' ? <AppearanceSection /> : null}
                {section === 'data' ? <DataSection /> : null}
              </SettingsPageContext>
            ) : null}
          </main>
          <p className="said" role="status">
            <span key={said.at}>{words.say(said.sentence)}</span>
          </p>
        </div>
      </PanelTextsContext>
    </TextsContext>
  );
}
