// The settings page: connects to the background as a panel does, and mounts the settings.
import { createRoot } from 'react-dom/client';
import { OptionsApp } from '../../components/options/options-app';
import { nextFrame } from '../../components/panel/next-frame';
import { waitToReconnect } from '../../components/panel/wait-to-reconnect';
import { createWatchStore } from '../../components/panel/watch-store';
import { createLastLook } from '../../components/settings/last-look';
import { loadFirstTexts } from '../../components/settings/use-language';
import { loadOptionsTexts, loadPanelTexts } from '../../lib/languages/load-texts';
import { options } from '../../lib/languages/texts/options';
import { panel } from '../../lib/languages/texts/panel';
import { createPanelConnection } from '../../lib/messaging/panel-connection';
import { createPanelOperations } from '../../lib/messaging/panel-operations';
import { browser } from '../../lib/platform/browser';
import { every } from '../../lib/platform/clock';
import { createHostPermissions } from '../../lib/platform/permissions';
import { connectPanel } from '../../lib/platform/ports';

async function start(root: HTMLElement) {
  const connection = createPanelConnection(() => connectPanel(browser.runtime), {
    nextFrame,
    every,
  });
  const operations = createPanelOperations(connection);
  // It wakes while the words are read.
  connection.wake();
  const lastLook = createLastLook(() => localStorage);
  const firstTexts = {
    options: await loadFirstTexts(options, loadOptionsTexts, lastLook),
    panel: await loadFirstTexts(panel, loadPanelTexts, lastLook),
  };
  createRoot(root).render(
    <OptionsApp
      operations={operations}
      watch={createWatchStore(operations, waitToReconnect)}
      permissions={createHostPermissions(browser.permissions)}
      lastLook={lastLook}
      firstTexts={firstTexts}
    />,
  );
}

const root = document.getElementById('root');
if (root) void start(root);
