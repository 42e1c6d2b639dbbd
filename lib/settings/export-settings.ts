// The user's own settings as the text of a file. Called for `beside.settings.export`.
import type { Json } from '../shared/json';
import { backendInput } from './backend-schema';
import { modelInput, type SettingsEntry, type SettingsLayer } from './schema';
import { withoutSecrets } from './without-secrets';

export const settingsFormat = 'beside-settings';

function isWhole(schema: typeof backendInput | typeof modelInput) {
  return (entry: SettingsEntry) => schema.safeParse(entry).success;
}

/** Consent is given where it is needed: it does not travel. */
function withoutConsent({ consent: _allowed, route, ...rest }: SettingsEntry): SettingsEntry {
  const steps: Json[] = (Array.isArray(route) ? route : []).map((step) =>
    typeof step === 'object' && step !== null && !Array.isArray(step)
      ? Object.fromEntries(Object.entries(step).filter(([field]) => field !== 'consent'))
      : step,
  );
  return { ...rest, id: rest.id, route: steps };
}

/** Without keys, header values and query values; what only changes an entry of the organisation stays here. */
export function exportSettings({ backends, models, prompts, preferences }: SettingsLayer): string {
  const { data: _data, ...others } = preferences;
  const file = {
    format: settingsFormat,
    version: 1,
    backends: backends.filter(isWhole(backendInput)).map(withoutSecrets),
    models: models.filter(isWhole(modelInput)).map(withoutConsent),
    prompts,
    preferences: others,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
