// The page context as React state. Used by `context-row.tsx`.
import { useSyncExternalStore } from 'react';
import type { PageContext, PageContextStore } from './page-context-store';

export function usePageContext(store: PageContextStore): PageContext {
  return useSyncExternalStore(store.subscribe, store.get);
}
