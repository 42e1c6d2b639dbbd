// What stands around the chat in the browser: menu, shortcuts, the mark on the icon, updates, withdrawn permissions. Called by `compose.ts`, synchronously at each start.
import { createBadge } from '../../lib/platform/badge';
import { browser, panelPlaces } from '../../lib/platform/browser';
import { createContextMenu } from '../../lib/platform/context-menu';
import type { KeyValue } from '../../lib/platform/key-value';
import { createIsPanelOpen } from '../../lib/platform/open-panels';
import { registerPanelGestures } from '../../lib/platform/panel-gestures';
import { createHostPermissions } from '../../lib/platform/permissions';
import { createUpdateGate } from '../../lib/platform/update-gate';
import type { WatchHub } from '../../lib/server/watch-hub';
import { createWithdrawnAccess } from '../../lib/server/withdrawn-access';
import type { SettingsStore } from '../../lib/settings/settings-store';

interface AroundDeps {
  settings: Pick<SettingsStore, 'load' | 'watch'>;
  session: KeyValue;
  hub: Pick<WatchHub, 'publish'>;
  now: () => number;
}

export interface Around {
  /** The first turn has begun, or the last one has ended. */
  busyChanged(isBusy: boolean): void;
  /** An answer has got its end. */
  answerEnded(): void;
}

const panelFile = '/sidepanel.html';

export function composeAround({ settings, session, hub, now }: AroundDeps): Around {
  let isBusy = false;
  const isPanelOpen = createIsPanelOpen(browser.runtime);
  const badge = createBadge(browser.action, isPanelOpen);
  const gate = createUpdateGate({
    isBusy: () => isBusy,
    isPanelOpen,
    reload: () => browser.runtime.reload(),
  });
  browser.runtime.onUpdateAvailable.addListener(gate.available);

  browser.runtime.onConnect.addListener((port) => {
    if (port.sender?.url !== browser.runtime.getURL(panelFile)) return;
    badge.clear();
    port.onDisconnect.addListener(gate.maybeNow);
  });

  registerPanelGestures(
    { contextMenus: browser.contextMenus, commands: browser.commands, session, now },
    panelPlaces(),
  );
  const showMenu = createContextMenu(browser.contextMenus, browser.i18n.getMessage('askSelection'));
  // The menu of a browser that was closed while the settings changed is an old one.
  void settings.load().then(({ prompts }) => showMenu(prompts));
  settings.watch(({ prompts }) => void showMenu(prompts));

  const withdrawn = createWithdrawnAccess({
    backends: async () => (await settings.load()).backends,
    hasAccess: createHostPermissions(browser.permissions).has,
    publish: hub.publish,
  });
  browser.permissions.onRemoved.addListener(
    ({ origins = [] }) => void withdrawn.removed(origins).catch(() => {}),
  );
  browser.permissions.onAdded.addListener(() => void withdrawn.added().catch(() => {}));

  return {
    busyChanged(isBusyNow) {
      isBusy = isBusyNow;
      if (!isBusyNow) gate.maybeNow();
    },
    answerEnded: () => void badge.answerEnded(),
  };
}
