// The preferences and prompts that hold, in React, in every window at once. Used by the panel and the settings page.
import { useSyncExternalStore } from 'react';
import type { Preferences, Prompt } from '../../lib/model/preferences';
import type { WatchStore } from '../panel/watch-store';
import type { LastLook } from './last-look';

export interface Settings {
  preferences: Preferences;
  prompts: readonly Prompt[];
}

const noPrompts: readonly Prompt[] = [];

/** The appearance of last time, and the defaults for all else, until the background has answered. Something above must follow the store (`useWatch`). */
export function useSettings(
  store: Pick<WatchStore, 'read' | 'subscribe'>,
  lastLook: Pick<LastLook, 'preferences'>,
): Settings {
  const { settings } = useSyncExternalStore(store.subscribe, store.read);
  return {
    preferences: settings?.preferences ?? lastLook.preferences,
    prompts: settings?.prompts ?? noPrompts,
  };
}
