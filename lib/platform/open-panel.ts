// The click on the toolbar icon: opens the panel, in the gesture, which also grants the page (`activeTab`). Registered by the background.
import type { SidebarAction, SidePanel } from './browser';

interface ActionApi {
  onClicked: { addListener(listener: (tab: { windowId?: number }) => void): void };
}

/** Registers the listener; call it synchronously at the start of the background. */
export function openPanelOnClick(
  action: ActionApi,
  { sidePanel, sidebarAction }: { sidePanel?: SidePanel; sidebarAction?: SidebarAction },
): void {
  // Chrome's own way of opening on a click would not grant the page.
  void sidePanel?.setPanelBehavior({ openPanelOnActionClick: false }).catch(() => {});
  action.onClicked.addListener((tab) =>
    openPanelOf(tab, {
      ...(sidePanel ? { sidePanel } : {}),
      ...(sidebarAction ? { sidebarAction } : {}),
    }),
  );
}

/** Call it first thing in a gesture: after anything awaited the gesture would be over. A refusal has nobody to be told to. */
export function openPanelOf(
  { windowId }: { windowId?: number | undefined },
  { sidePanel, sidebarAction }: { sidePanel?: SidePanel; sidebarAction?: SidebarAction },
): void {
  if (sidePanel && windowId !== undefined) void sidePanel.open({ windowId }).catch(() => {});
  else void sidebarAction?.open().catch(() => {});
}
