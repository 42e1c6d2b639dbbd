// The preferences and prompts that hold, in React, in every window at once. Used by the panel and the settings page.
import { useSyncExternalStore } from 'react';
import { defaultPreferences, type Preferences, type Prompt } from '../../lib/model/preferences';
import type { WatchStore } from '../panel/watch-store';

export interface Settings {
  preferences: Preferences;
  prompts: readonly Prompt[];
}

const noPrompts: readonly Prompt[] = [];

/** The defaults until the background has answered. Something above must follow the store (`useWatch`). */
export function useSettings(store: Pick<WatchStore, 'read' | 'subscribe'>): Settings {
  const { settings } = useSyncExternalStore(store.subscribe, store.read);
  return {
    preferences: settings?.preferences ?? defaultPreferences,
    prompts: settings?.prompts ?? noPrompts,
  };
}
