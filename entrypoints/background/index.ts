// Registers every listener synchronously, before anything is awaited: an event that wakes the background is not told twice. No logic.
import { defineBackground } from 'wxt/utils/define-background';
import { browser, panelPlaces } from '../../lib/platform/browser';
import { maxPdfBytes, readBounded } from '../../lib/page/read-pdf-bytes';
import { openPanelOnClick } from '../../lib/platform/open-panel';
import { servePdfDoor } from '../../lib/platform/pdf-door';
import { acceptPanels } from '../../lib/platform/ports';
import { compose } from './compose';

export default defineBackground({
  type: 'module',
  main() {
    openPanelOnClick(browser.action, panelPlaces());
    servePdfDoor({
      runtime: browser.runtime,
      // With the cookies that show it in the tab: it may stand behind a sign-in.
      load: (url, signal) => fetch(url, { credentials: 'include', cache: 'force-cache', signal }),
      read: (response) => readBounded(response, maxPdfBytes),
    });
    const { servePort } = compose();
    acceptPanels(browser.runtime, servePort);
  },
});
