// Synchronises the settings a moment after each change, here or in another browser of the user. Called by `compose.ts`.
import { browser } from '../../lib/platform/browser';
import { timers } from '../../lib/platform/clock';
import type { KeyValue } from '../../lib/platform/key-value';
import { createSyncArea } from '../../lib/platform/sync-area';
import type { SettingsStore } from '../../lib/settings/settings-store';
import { createSettingsSync } from '../../lib/settings/sync-settings';

/** Changes come in bursts, and the browser takes two writes a second at most. Milliseconds. */
const restMs = 2_000;

export function composeSync(store: SettingsStore, local: KeyValue, now: () => number): void {
  const area = createSyncArea(browser.storage.sync);
  const sync = createSettingsSync({ store, local, area, now });
  let isWaiting = false;
  // A background that stops before the moment is over synchronises at its next start.
  const soon = () => {
    if (isWaiting) return;
    isWaiting = true;
    timers.after(restMs, () => {
      isWaiting = false;
      void sync();
    });
  };
  store.watch(soon);
  area.watch(soon);
  soon();
}
