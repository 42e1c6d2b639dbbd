// Joins what reads pages to the browser: the page beside the panel, tabs that are added, files. Called by `start-panel.tsx`.
// oxlint-disable-next-line import/default -- the build makes the default export: the file's address
import pdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { createAttachedTabs } from '../../components/panel/attached-tabs';
import {
  createPageContextStore,
  type PageContextStore,
} from '../../components/panel/page-context-store';
import type { PageTabs } from '../../components/panel/page-tabs';
import type { WatchStore } from '../../components/panel/watch-store';
import type { PageText } from '../../lib/page/to-page-text';
import {
  readActivePage,
  readTab,
  watchActivePage,
  type TabReading,
} from '../../lib/platform/active-page';
import { browser } from '../../lib/platform/browser';
import { timers } from '../../lib/platform/clock';
import { createFollowTab } from '../../lib/platform/follow-tab';
import { listOpenTabs, listTabs } from '../../lib/platform/open-tabs';
import { createHostPermissions } from '../../lib/platform/permissions';

const pageScript = '/content-scripts/page.js';

/** @param windowId the panel's own window */
export function composePages(
  watch: Pick<WatchStore, 'read' | 'subscribe'>,
  windowId: number | undefined,
): { page: PageContextStore; tabs: PageTabs } {
  /** Nothing is read before the settings are known: they may forbid it. */
  const neverRead = () =>
    new Promise<readonly string[]>((resolve) => {
      const look = () => {
        const { settings } = watch.read();
        if (!settings) return;
        stop();
        resolve(settings.preferences.privacy.neverRead);
      };
      const stop = watch.subscribe(look);
      look();
    });
  const { tabs, scripting, permissions, runtime } = browser;
  const api = { tabs, scripting, permissions, runtime, timers, neverRead };

  const attached = createAttachedTabs({
    readTab: (tab) => readTab(api, pageScript, tab),
    toPageText: toText,
  });
  const page = createPageContextStore({
    readPage: () => readActivePage(api, pageScript, windowId),
    toPageText: toText,
    tabParts: attached.parts,
  });
  watchActivePage(browser, windowId, () => void page.refresh());
  // A page's selection changes without a word to us; whoever comes to the panel sees what would go along now.
  addEventListener('focus', () => void page.refresh());
  // Words that were marked in the page stand here as soon as the pointer comes back from it.
  document.documentElement.addEventListener('pointerenter', () => void page.refresh());
  void page.refresh();

  return {
    page,
    tabs: {
      attached,
      follow: createFollowTab(permissions),
      permissions: createHostPermissions(permissions),
      async list() {
        const shown = page.get().page?.url;
        const open = await listOpenTabs(tabs, await neverRead());
        return open.filter(({ url }) => url !== shown);
      },
      async listAll() {
        const shown = page.get().page?.url;
        const open = await listTabs(tabs, await neverRead());
        return open.filter(({ url }) => url !== shown);
      },
    },
  };
}

/** Parsers are loaded at the first page, the one for PDFs at the first PDF. */
async function toText({ capture, pdf }: TabReading): Promise<PageText> {
  const { toPageText, countWords } = await import('../../lib/page/to-page-text');
  if (!pdf)
    return toPageText(capture, (html) => new DOMParser().parseFromString(html, 'text/html'));
  const { pdfText } = await import('../../lib/page/pdf-text');
  const worker = new Worker(pdfWorker, { type: 'module' });
  try {
    const { title = capture.title, text, cut } = await pdfText(pdf, worker);
    return { title, url: capture.url, text, words: countWords(text), cut };
  } finally {
    worker.terminate();
  }
}
