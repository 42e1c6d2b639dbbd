// Registers every listener synchronously, before anything is awaited: an event that wakes the background is not told twice. No logic.
import { defineBackground } from 'wxt/utils/define-background';
import { browser, panelPlaces } from '../../lib/platform/browser';
import { openPanelOnClick } from '../../lib/platform/open-panel';
import { acceptPanels } from '../../lib/platform/ports';
import { compose } from './compose';

export default defineBackground({
  type: 'module',
  main() {
    openPanelOnClick(browser.action, panelPlaces());
    const { servePort } = compose();
    acceptPanels(browser.runtime, servePort);
  },
});
