// Asks for the microphone in a tab of our own: Chrome shows its question beside no side panel. Called by the panel's page.
import { microphoneChannel } from '../messaging/microphone-channel';
import type { Browser } from './browser';

export interface MicrophonePageDeps {
  tabs: Pick<Browser['tabs'], 'create' | 'remove' | 'onRemoved' | 'query'>;
  openChannel(name: string): Pick<BroadcastChannel, 'addEventListener' | 'close'>;
}

/**
 * Resolves with how to close the tab, once the microphone may be used: its opener comes to the front again. With nothing when it
 * may not: the tab stays and says how to allow it, in `language` (a code). Closing it is a refusal.
 */
export function createAskForMicrophone(
  { tabs, openChannel }: MicrophonePageDeps,
  path: string,
  windowId: number | undefined,
): (language: string) => Promise<(() => void) | undefined> {
  return async (language) => {
    const window = windowId === undefined ? {} : { windowId };
    const [opener] = await tabs.query({ active: true, ...window });
    const channel = openChannel(microphoneChannel);
    const ending = new AbortController();
    const answered = new Promise<boolean>((resolve) => {
      channel.addEventListener('message', ({ data }) => {
        if (data === 'granted' || data === 'refused') resolve(data === 'granted');
      });
      const onRemoved = (removed: number) => {
        if (removed === tabId) resolve(false);
      };
      tabs.onRemoved.addListener(onRemoved);
      ending.signal.addEventListener('abort', () => tabs.onRemoved.removeListener(onRemoved));
    });
    let tabId: number | undefined;
    try {
      const tab = await tabs.create({
        url: `${path}#${language}`,
        active: true,
        ...window,
        ...(opener?.id === undefined ? {} : { openerTabId: opener.id }),
      });
      tabId = tab.id;
      const isGranted = await answered;
      if (!isGranted) return undefined;
      return () => {
        // It may have been closed by hand.
        if (tabId !== undefined) tabs.remove(tabId).catch(() => undefined);
      };
    } finally {
      ending.abort();
      channel.close();
    }
  };
}
