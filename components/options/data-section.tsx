// Copies of what is kept, and its end. Part of `options-app.tsx`.
import { useState } from 'react';
import {
  exportThreads,
  importThreads,
  type ThreadFileFormat,
} from '../../lib/messaging/thread-files';
import { ChoiceField } from './choice-field';
import { ImportButton } from './import-button';
import { saveFile } from './save-file';
import { SettingsFiles } from './settings-files';
import { useSettingsPage } from './settings-page';
import { SwitchField } from './switch-field';

const texts = {
  title: 'Data',
  intro: 'Everything is kept in this browser, and nowhere else unless you say so.',
  chats: 'Chats',
  keep: 'Keep chats',
  keepHelp: 'Counted from the last message. Older chats are erased for good.',
  json: 'Export chats as JSON',
  markdown: 'Export chats as Markdown',
  import: 'Import chats',
  importHelp:
    'A file that was exported here as JSON. Chats that are here already stay as they are.',
  wipe: 'Erase all chats',
  sure: 'Yes, erase all chats',
  no: 'Keep them',
  wiped: 'All chats were erased.',
  broken: 'That did not work. Try again.',
  preferences: 'Configuration',
  sync: 'Synchronise with your other browsers',
  syncHelp:
    "By the browser's own account. Backends, models, prompts and preferences go along; keys, sign-ins, header values and chats never do. The browser takes 100 KB in all and 8 KB for each entry: what is larger stays here, and is named above.",
};

const days = {
  '0': 'for ever',
  '7': 'for a week',
  '30': 'for 30 days',
  '90': 'for 90 days',
  '365': 'for a year',
};

export function DataSection() {
  const { view, save, say, operations } = useSettingsPage();
  const [isAsking, setAsking] = useState(false);
  const { retentionDays, sync } = view.preferences.data;
  const kept = `${retentionDays}`;
  const choices = kept in days ? days : { ...days, [kept]: `for ${kept} days` };

  async function exportAll(format: ThreadFileFormat) {
    try {
      const file = await exportThreads(operations, format);
      if (file.ok)
        saveFile(format === 'json' ? 'beside-chats.json' : 'beside-chats.md', file.value);
      else say(file.fault);
    } catch {
      say(texts.broken);
    }
  }

  async function importFile(file: File) {
    const result = await importThreads(operations, file);
    if (!result.ok) {
      say(result.fault);
      return;
    }
    const { imported, known, unreadable } = result.value;
    const parts = [`${imported} imported`, `${known} were here already`];
    if (unreadable > 0) parts.push(`${unreadable} could not be read`);
    say(`${parts.join(', ')}.`);
  }

  async function wipe() {
    setAsking(false);
    try {
      const { status } = await operations.operation('beside.threads.wipe', {});
      say(status === 200 ? texts.wiped : texts.broken);
    } catch {
      say(texts.broken);
    }
  }

  return (
    <section aria-labelledby="section-title">
      <h2 id="section-title">{texts.title}</h2>
      <p className="intro">{texts.intro}</p>
      <h3>{texts.preferences}</h3>
      <SwitchField
        label={texts.sync}
        help={texts.syncHelp}
        path="preferences.data.sync"
        checked={sync}
        onChange={(isOn) => void save({ preferences: { data: { sync: isOn } } })}
      />
      <SettingsFiles />
      <h3>{texts.chats}</h3>
      <ChoiceField
        label={texts.keep}
        help={texts.keepHelp}
        path="preferences.data.retentionDays"
        value={kept}
        choices={choices}
        onChange={(value) => void save({ preferences: { data: { retentionDays: Number(value) } } })}
      />
      <div className="actions">
        <button type="button" onClick={() => void exportAll('json')}>
          {texts.json}
        </button>
        <button type="button" onClick={() => void exportAll('markdown')}>
          {texts.markdown}
        </button>
        <ImportButton label={texts.import} onFile={(file) => void importFile(file)} />
      </div>
      <p className="help">{texts.importHelp}</p>
      <div className="actions">
        {isAsking ? (
          <>
            <button type="button" className="danger" autoFocus onClick={() => void wipe()}>
              {texts.sure}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {texts.no}
            </button>
          </>
        ) : (
          <button type="button" className="danger" onClick={() => setAsking(true)}>
            {texts.wipe}
          </button>
        )}
      </div>
    </section>
  );
}
