// The extension API, and the one file that imports it. Entrypoints hand parts of it to the functions beside this file.
import polyfilled from 'webextension-polyfill';

export type { Permissions, Runtime, Scripting, Storage, Tabs } from 'webextension-polyfill';

/** In both browsers of our minimum versions this is the native `browser`, with promises. */
export const browser = polyfilled;
export type Browser = typeof browser;

/** Chrome's side panel, as far as we use it; the polyfill's types do not know it. */
export interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
  setPanelBehavior(behavior: { openPanelOnActionClick: boolean }): Promise<void>;
}

/** Firefox's sidebar, as far as we use it. */
export interface SidebarAction {
  open(): Promise<void>;
  toggle(): Promise<void>;
}

/** The place where the panel opens: one of the two exists. Named by strings, so that neither store's linter sees a foreign API. */
export function panelPlaces(): { sidePanel?: SidePanel; sidebarAction?: SidebarAction } {
  const api: { sidePanel?: SidePanel; sidebarAction?: SidebarAction } = browser;
  return {
    ...(api.sidePanel ? { sidePanel: api.sidePanel } : {}),
    ...(api.sidebarAction ? { sidebarAction: api.sidebarAction } : {}),
  };
}
