// Proves that a document is the browser's real side panel or sidebar, and not our page in a tab. Called whenever a driver opens one.
import type { PanelDriver } from './browser-driver';
import { until } from './until';

interface ContextsApi {
  runtime: {
    getContexts(filter: object): Promise<{ contextType: string; documentUrl?: string }[]>;
  };
  tabs: { getCurrent(): Promise<object | undefined> };
}

/**
 * Throws unless this document is no tab, the browser lists its address as a SIDE_PANEL context, and it lists it as nothing else
 * (Chromium gives no window with a side panel's context, so the document itself cannot be matched more closely).
 */
export async function assertSidePanel(panel: Pick<PanelDriver, 'evaluate'>): Promise<void> {
  await until(
    'the panel to be a SIDE_PANEL context',
    () =>
      panel.evaluate(async () => {
        const { browser, chrome } = globalThis as unknown as Record<
          string,
          ContextsApi | undefined
        >;
        const api = browser ?? chrome;
        if (!api) return 'no extension API';
        if (await api.tabs.getCurrent()) return 'a tab';
        const contexts = await api.runtime.getContexts({});
        const kinds = contexts
          .filter((context) => context.documentUrl === location.href)
          .map((context) => context.contextType);
        return [...new Set(kinds)].join();
      }, null),
    (found) => found === 'SIDE_PANEL',
  );
}
