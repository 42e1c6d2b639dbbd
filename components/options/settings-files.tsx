// The settings to a file and back; what is secret never goes along. Part of `data-section.tsx`.

import * as z from 'zod/mini';
import { ImportButton } from './import-button';
import { saveFile } from './save-file';
import { useSettingsPage } from './settings-page';
import { useTexts } from './use-texts';

/** Bytes; the operation takes no more. */
const maxBytes = 1_000_000;

const exported = z.object({ text: z.string() });
const imported = z.object({ backends: z.number(), models: z.number(), prompts: z.number() });
const refusal = z.object({ error: z.object({ message: z.string() }) });

export function SettingsFiles() {
  const texts = useTexts().settingsFiles;
  const { operations, say } = useSettingsPage();

  async function exportAll() {
    try {
      const { body } = await operations.operation('beside.settings.export', {});
      const { text } = exported.parse(body);
      saveFile('beside-configuration.json', new Blob([text], { type: 'application/json' }));
    } catch {
      say(texts.broken);
    }
  }

  async function importFile(file: File) {
    if (file.size > maxBytes) {
      say(texts.tooLarge);
      return;
    }
    try {
      const text = await file.text();
      const { status, body } = await operations.operation('beside.settings.import', { text });
      if (status === 200) say(texts.imported(imported.parse(body)));
      else say(refusal.safeParse(body).data?.error.message ?? texts.broken);
    } catch {
      say(texts.broken);
    }
  }

  return (
    <>
      <div className="actions">
        <button type="button" onClick={() => void exportAll()}>
          {texts.export}
        </button>
        <ImportButton label={texts.import} onFile={(file) => void importFile(file)} />
      </div>
      <p className="help">{texts.help}</p>
    </>
  );
}
