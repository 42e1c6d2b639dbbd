// Adds a backend by its address: reads what it speaks, fills the rest, and asks for the host's permission in the same click. Part of `backends-section.tsx`.
import { useState, type SubmitEvent } from 'react';
import type { HostPermissions } from '../../../lib/platform/permissions';
import { useSettingsPage } from '../settings-page';
import { toOrigin } from '../to-origin';
import { add, detect } from './call';
import { presets, type Preset } from './presets';
import { useTexts } from '../use-texts';

interface Props {
  permissions: HostPermissions;
  /** A backend is there now; `isCertain` is whether its server said what it speaks. */
  onAdded(backendId: string, sentence: string, isCertain: boolean): void;
}

export function AddBackendForm({ permissions, onAdded }: Props) {
  const { addBackendForm: texts, sayField } = useTexts();
  const { operations, view } = useSettingsPage();
  const [typed, setTyped] = useState('');
  const [preset, setPreset] = useState<Preset>();
  const [sentence, setSentence] = useState('');
  const [busy, setBusy] = useState(false);

  async function run(address: string, asked: Promise<boolean>): Promise<void> {
    const granted = await asked.catch(() => false);
    setSentence(texts.reading);
    const isPreset = preset?.address === address;
    const found = isPreset ? undefined : await detect(operations, address);
    const finding = found?.ok ? found.value.finding : undefined;
    const fields = isPreset ? preset.fields : (finding?.fields ?? {});
    const added = await add(operations, address, fields);
    if (!added.ok) {
      setSentence(added.fault);
      return;
    }
    setTyped('');
    setPreset(undefined);
    setSentence('');
    const words = isPreset ? [] : [finding?.sentence ?? ''];
    onAdded(
      added.value.backendId,
      [...words, texts.first, ...(granted ? [] : [texts.unallowed])].join(' '),
      isPreset || (finding?.isCertain ?? false),
    );
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const origin = toOrigin(typed);
    if (origin === undefined) {
      setSentence(texts.wrong);
      return;
    }
    setBusy(true);
    setSentence(texts.asking);
    // The prompt needs this very click: nothing may be awaited before it.
    const asked = permissions.request([origin]);
    void run(typed.trim(), asked).finally(() => setBusy(false));
  }

  if (view.locked.includes('backends') || view.locked.includes('models'))
    return <p className="help">{texts.locked}</p>;
  return (
    <form className="backend-form" onSubmit={submit}>
      <label htmlFor="address">{texts.label}</label>
      <div className="field-row">
        <input
          id="address"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="http://localhost:8000"
          aria-describedby="address-help address-outcome"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className="primary" disabled={busy}>
          {texts.button}
        </button>
      </div>
      <p id="address-help" className="help">
        {texts.help}
      </p>
      <div className="presets">
        <span className="help">{texts.presets}</span>
        {presets.map((one) => (
          <button
            key={one.label}
            type="button"
            aria-pressed={preset === one}
            onClick={() => {
              setPreset(one);
              setTyped(one.address);
              setSentence('');
            }}
          >
            {sayField(one.label)}
          </button>
        ))}
      </div>
      <p className="outcome" id="address-outcome" role="status">
        {sentence}
      </p>
    </form>
  );
}
