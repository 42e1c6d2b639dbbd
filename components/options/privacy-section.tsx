// What is hidden, what is never read, what was sent. Part of `options-app.tsx`.
import { DraftInput } from './draft-input';
import { EntryList } from './entry-list';
import { Field } from './field';
import { ReceiptsLog } from './receipts-log';
import { RuleList } from './rule-list';
import { useSettingsPage } from './settings-page';
import { TrialBox } from './trial-box';
import { useTexts } from './use-texts';

export function PrivacySection() {
  const texts = useTexts().privacySection;
  const { view, save, operations, isLocked } = useSettingsPage();
  const { privacy } = view.preferences;
  const change = (name: 'names' | 'neverRead', lists: { add?: string[]; remove?: string[] }) =>
    save({ preferences: { privacy: { [name]: lists } } });
  return (
    <section aria-labelledby="section-title">
      <h2 id="section-title">{texts.title}</h2>
      <p className="intro">{texts.intro}</p>
      <h3>{texts.hidden}</h3>
      <EntryList
        label={texts.names}
        help={texts.namesHelp}
        placeholder="Ada Lovelace"
        entries={privacy.names}
        fixed={view.organisation.names}
        locked={isLocked('preferences.privacy.names')}
        onAdd={(entry) => change('names', { add: [entry] })}
        onRemove={(entry) => void change('names', { remove: [entry] })}
      />
      <RuleList />
      <TrialBox operations={operations} privacy={privacy} />
      <h3>{texts.never}</h3>
      <EntryList
        label={texts.neverRead}
        help={texts.neverReadHelp}
        placeholder="bank.example.com"
        entries={privacy.neverRead}
        fixed={view.organisation.neverRead}
        locked={isLocked('preferences.privacy.neverRead')}
        onAdd={(entry) => change('neverRead', { add: [entry] })}
        onRemove={(entry) => void change('neverRead', { remove: [entry] })}
      />
      <Field label={texts.budget} help={texts.budgetHelp} path="preferences.page.tokenBudget">
        {(control) => (
          <DraftInput
            {...control}
            type="number"
            min={500}
            max={200_000}
            step={500}
            value={`${view.preferences.page.tokenBudget}`}
            onSave={(text) => save({ preferences: { page: { tokenBudget: Number(text) } } })}
          />
        )}
      </Field>
      <h3>{texts.sent}</h3>
      <ReceiptsLog />
      <h3>{texts.keys}</h3>
      <p className="help">{texts.keysHelp}</p>
    </section>
  );
}
