// The settings as the settings page reads and changes them. Called by `compose.ts`.
import type { SettingsView } from '../../lib/messaging/operations/settings-operations';
import type { SettingsDesk } from '../../lib/server/answers/settings-answers';
import type { EffectiveSettings } from '../../lib/settings/effective';
import { exportSettings } from '../../lib/settings/export-settings';
import { importSettings } from '../../lib/settings/import-settings';
import type { SettingsStore } from '../../lib/settings/settings-store';
import { tooLargeToSync } from '../../lib/settings/sync-settings';
import { ok } from '../../lib/shared/result';

function toView(settings: EffectiveSettings): SettingsView {
  const { layerOf: _layerOf, isLocked: _isLocked, sources, locks, ...rest } = settings;
  return { ...rest, layers: Object.fromEntries(sources), locked: [...locks] };
}

export function composeSettings(store: SettingsStore): SettingsDesk {
  return {
    async read() {
      const view = toView(await store.load());
      if (!view.preferences.data.sync) return view;
      const left = tooLargeToSync(await store.loadOwn());
      return { ...view, problems: [...view.problems, ...left] };
    },
    async save(change) {
      const saved = await store.save(change);
      return saved.ok ? ok(undefined) : saved;
    },
    export: async () => exportSettings(await store.loadOwn()),
    async import(text) {
      const imported = importSettings(text, await store.load());
      if (!imported.ok) return imported;
      const saved = await store.save(imported.value.change);
      return saved.ok ? ok(imported.value.counts) : saved;
    },
  };
}
