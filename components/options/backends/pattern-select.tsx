// What the server speaks, chosen by hand. Another pattern has another form, so it is saved at once. Part of `backend-editor.tsx`.
import type { Backend } from '../../../lib/model/backend';
import { transports } from '../../../lib/transports/registry';
import { ChoiceField } from '../choice-field';
import { useSettingsPage } from '../settings-page';
import { useTexts } from '../use-texts';

export const patternNames: Record<string, string> = Object.fromEntries(
  Object.entries(transports).map(([kind, { label }]) => [kind, label]),
);

export function PatternSelect({ backend }: { backend: Backend }) {
  const { patternSelect: texts, sayField } = useTexts();
  const { save } = useSettingsPage();
  return (
    <ChoiceField<string>
      label={texts.label}
      help={texts.help}
      path={`backends.${backend.id}.kind`}
      value={backend.kind}
      choices={Object.fromEntries(
        Object.entries(patternNames).map(([kind, name]) => [kind, sayField(name)]),
      )}
      onChange={(kind) =>
        // The mapping of one pattern means nothing to another.
        void save({ backends: { [backend.id]: { kind, mapping: null, history: null } } })
      }
    />
  );
}
