// The panel's end of what menus and shortcuts ask of it: what waited when it opened, and what comes while it is open. Made by the panel's page.
import { panelRequestKey, readPanelRequest, type PanelRequest } from '../messaging/panel-request';
import type { KeyValue } from './key-value';

/** What a panel can be asked while it stays open. */
export type PanelTask = Exclude<PanelRequest, { type: 'close' }>;

export interface PanelRequests {
  /** Hands each request over once; the first may have waited for this panel. Returns how to stop. */
  subscribe(listener: (task: PanelTask) => void): () => void;
}

interface PanelRequestDeps {
  session: Pick<KeyValue, 'get' | 'remove' | 'watch'>;
  now: () => number;
  /** When this panel's document began, in milliseconds since 1970. */
  openedAt: number;
  closePanel: () => void;
}

/** Without a window nobody can be meant. */
export function createPanelRequests(
  windowId: number | undefined,
  { session, now, openedAt, closePanel }: PanelRequestDeps,
): PanelRequests {
  return {
    subscribe(listener) {
      if (windowId === undefined) return () => {};
      const key = panelRequestKey(windowId);
      let isOver = false;

      function take(value: unknown): void {
        const request = readPanelRequest(value, now());
        if (isOver || !request) return;
        // Taken by being removed; one that cannot be removed is too old soon.
        void session.remove(key).catch(() => {});
        if (request.type !== 'close') listener(request);
        // The panel that this very shortcut has opened is to stay.
        else if (openedAt < request.at) closePanel();
      }

      const stop = session.watch(key, take);
      void session.get(key).then(take, () => {});
      return () => {
        isOver = true;
        stop();
      };
    },
  };
}
