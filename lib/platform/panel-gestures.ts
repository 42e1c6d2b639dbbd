// The ways to the panel besides its icon: the menu of a right click and the keyboard. Registered by the background, synchronously.
import { maxQuoteLength, panelRequestKey, type PanelRequest } from '../messaging/panel-request';
import type { SidebarAction, SidePanel } from './browser';
import type { KeyValue } from './key-value';
import { askSelectionItem, promptIdOf } from './context-menu';
import { openPanelOf } from './open-panel';

interface Listenable<Args extends unknown[]> {
  addListener(listener: (...args: Args) => void): void;
}

interface TabLike {
  windowId?: number | undefined;
}

export interface GestureApis {
  contextMenus: {
    onClicked: Listenable<
      [info: { menuItemId: number | string; selectionText?: string | undefined }, tab?: TabLike]
    >;
  };
  commands: { onCommand: Listenable<[command: string, tab?: TabLike]> };
  /** Storage that ends with the browser's session. */
  session: Pick<KeyValue, 'set'>;
  now: () => number;
}

interface Places {
  sidePanel?: SidePanel;
  sidebarAction?: SidebarAction;
}

/** In each listener the panel is opened first: after anything awaited the gesture would be over. */
export function registerPanelGestures(
  { contextMenus, commands, session, now }: GestureApis,
  places: Places,
): void {
  function tell({ windowId }: TabLike, request: PanelRequest): void {
    if (windowId === undefined) return;
    // Nobody can be told here; the panel opens all the same.
    void session.set(panelRequestKey(windowId), request).catch(() => {});
  }

  contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab = {}) => {
    openPanelOf(tab, places);
    const text = selectionText?.slice(0, maxQuoteLength);
    const promptId = promptIdOf(menuItemId);
    if (menuItemId === askSelectionItem)
      tell(tab, { type: 'quote', at: now(), ...(text === undefined ? {} : { text }) });
    else if (promptId !== undefined)
      tell(tab, {
        type: 'prompt',
        at: now(),
        promptId,
        ...(text === undefined ? {} : { selection: text }),
      });
  });

  commands.onCommand.addListener((command, tab = {}) => {
    if (command === 'ask-selection') {
      openPanelOf(tab, places);
      tell(tab, { type: 'quote', at: now() });
    } else if (command === 'toggle-panel') {
      togglePanel(tab);
    }
  });

  /** Firefox toggles by itself. Chrome opens, which changes nothing where it is open; a panel that was there before closes itself. */
  function togglePanel(tab: TabLike): void {
    if (places.sidebarAction) {
      void places.sidebarAction.toggle().catch(() => {});
      return;
    }
    openPanelOf(tab, places);
    tell(tab, { type: 'close', at: now() });
  }
}
