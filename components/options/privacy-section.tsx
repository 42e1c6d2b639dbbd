// What is hidden, what is never read, what was sent. Part of `options-app.tsx`.
import { DraftInput } from './draft-input';
import { EntryList } from './entry-list';
import { Field } from './field';
import { ReceiptsLog } from './receipts-log';
import { RuleList } from './rule-list';
import { useSettingsPage } from './settings-page';
import { TrialBox } from './trial-box';

const texts = {
  title: 'Privacy',
  intro:
    'E-mail addresses, phone, card and account numbers, keys and the like are replaced before anything leaves this machine, and come back in what you read. Which of them each backend is spared is set with the backend. Here you add your own.',
  hidden: 'What is hidden',
  names: 'Names and words',
  namesHelp: 'Hidden as whole words, in any case: people, customers, projects.',
  never: 'Never read',
  neverRead: 'Sites that are never read',
  neverReadHelp:
    'Their text is never captured, whatever the browser allows. *.example.com means the site and everything below it.',
  budget: 'Longest page',
  budgetHelp:
    'In tokens, 500 to 200,000. Of a longer page, the passages that fit the question go along.',
  sent: 'What was sent',
  keys: 'Keys',
  keysHelp:
    'A key is typed where its backend stands, under Backends. It stays in the background of the extension until the browser is closed; with a passphrase it is also kept on this computer, sealed. It is in no export, no log and no synchronisation.',
};

export function PrivacySection() {
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
