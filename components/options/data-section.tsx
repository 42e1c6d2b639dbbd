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
import { useTexts } from './use-texts';

export function DataSection() {
  const { dataSection: texts, days, imported: counts } = useTexts();
  const { view, save, say, operations } = useSettingsPage();
  const [isAsking, setAsking] = useState(false);
  const { retentionDays, sync } = view.preferences.data;
  const kept = `${retentionDays}`;
  const choices = {
    '0': days.ever,
    '7': days.week,
    '30': days.days(30),
    '90': days.days(90),
    '365': days.year,
    ...(/^(?:0|7|30|90|365)$/u.test(kept) ? {} : { [kept]: days.days(retentionDays) }),
  };

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
    const parts = [counts.new(imported), counts.known(known)];
    if (unreadable > 0) parts.push(counts.unreadable(unreadable));
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
