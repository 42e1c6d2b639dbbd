// The settings page: connects to the background as a panel does, and mounts the settings.
import { createRoot } from 'react-dom/client';
import { OptionsApp } from '../../components/options/options-app';
import { nextFrame } from '../../components/panel/next-frame';
import { waitToReconnect } from '../../components/panel/wait-to-reconnect';
import { createWatchStore } from '../../components/panel/watch-store';
import { createPanelConnection } from '../../lib/messaging/panel-connection';
import { createPanelOperations } from '../../lib/messaging/panel-operations';
import { browser } from '../../lib/platform/browser';
import { every } from '../../lib/platform/clock';
import { createHostPermissions } from '../../lib/platform/permissions';
import { connectPanel } from '../../lib/platform/ports';

const root = document.getElementById('root');
if (root) {
  const connection = createPanelConnection(() => connectPanel(browser.runtime), {
    nextFrame,
    every,
  });
  const operations = createPanelOperations(connection);
  createRoot(root).render(
    <OptionsApp
      operations={operations}
      watch={createWatchStore(operations, waitToReconnect)}
      permissions={createHostPermissions(browser.permissions)}
    />,
  );
}
