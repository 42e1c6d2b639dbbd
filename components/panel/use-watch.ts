// The watch store in React; used by the panel and the settings page.
import { useEffect, useSyncExternalStore } from 'react';
import type { Watched, WatchStore } from './watch-store';

/** What the background told so far, and follows it for as long as the caller is mounted. */
export function useWatch(store: WatchStore): Watched {
  useEffect(() => {
    const controller = new AbortController();
    void store.run(controller.signal);
    return () => controller.abort();
  }, [store]);
  return useSyncExternalStore(store.subscribe, store.read);
}
