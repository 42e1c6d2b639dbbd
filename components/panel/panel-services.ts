// What the panel needs from outside React, gathered by `entrypoints/sidepanel/start-panel.tsx` and by tests.
import type { Attach } from '../../lib/chatkit/attach';
import type { PanelTexts } from '../../lib/languages/texts/panel';
import type { PanelOperations } from '../../lib/messaging/panel-operations';
import type { RunPageTool } from '../../lib/platform/page-tools';
import type { HostPermissions } from '../../lib/platform/permissions';
import type { ToolDesk } from './create-tool-desk';
import type { PageContextStore } from './page-context-store';
import type { PageTabs } from './page-tabs';
import type { PanelRequests } from '../../lib/platform/panel-requests';
import type { Speech } from '../chatkit/speech';
import type { DraftKeeper } from '../chatkit/composer-state';
import type { BrowserShortcut } from './shortcut-list';
import type { TemporaryMode } from './temporary-chat';
import type { LastLook } from '../settings/last-look';
import type { WatchStore } from './watch-store';

export interface PanelServices {
  /** ChatKit's `api.fetch`: travels to the background, questions together with their page. */
  fetch: typeof fetch;
  lastLook: LastLook;
  /** In the language that was shown last. */
  firstTexts: PanelTexts;
  /** Hears which texts are shown now, for what stands outside of React. */
  textsShown(texts: PanelTexts): void;
  attach: Attach;
  /** Bytes of a file of a message, by its id. */
  readAsset(assetId: string): Promise<Blob | undefined>;
  operations: PanelOperations;
  watch: WatchStore;
  /** What goes along of the page beside the panel. */
  page: PageContextStore;
  /** Finds words in that page, and shows them. */
  runPageTool: RunPageTool;
  /** Where calls of a server's tools wait for the user's word. */
  tools: ToolDesk;
  /** Asks the browser for the titles and addresses of tabs; call it in a click. */
  requestTabs(): Promise<boolean>;
  tabs: PageTabs;
  permissions: HostPermissions;
  /** The thread that was open in this window when the panel was last seen. */
  initialThread: string | null;
  rememberThread(threadId: string | null): void;
  drafts: DraftKeeper;
  /** Reads answers aloud, by voices of this device. */
  speech: Speech;
  /** Present where the browser shows no question beside the panel (`platform/microphone-page.ts`). */
  askForMicrophone?: (language: string) => Promise<(() => void) | undefined>;
  /** What menus and shortcuts ask of this panel. */
  requests: PanelRequests;
  /** The browser's own shortcuts to the panel, as the user has set them. */
  browserShortcuts(): Promise<readonly BrowserShortcut[]>;
  /** Whether the next new chat is one of which nothing is stored. */
  temporary: TemporaryMode;
  openSettings(): void;
  /** Whether the first-run line was put away, for good. */
  firstRunDismissed: boolean;
  dismissFirstRun(): void;
}
