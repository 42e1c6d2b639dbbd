// What every section of the settings page works with: the settings that hold, and the way to change them. Provided by `options-app.tsx`.
import { createContext, useContext } from 'react';
import type { SettingsView } from '../../lib/messaging/operations/settings-operations';
import type { PanelOperations } from '../../lib/messaging/panel-operations';
import type { SettingsChange } from '../../lib/settings/apply-change';

export interface SettingsPage {
  view: SettingsView;
  operations: PanelOperations;
  /** Whether the organisation set what stands at this path. */
  isLocked(path: string): boolean;
  /** Saved at once; the line at the foot of the page says so, or why not. Resolves to whether it was. */
  save(change: SettingsChange): Promise<boolean>;
  /** Says one sentence at the foot of the page. */
  say(sentence: string): void;
}

export const SettingsPageContext = createContext<SettingsPage | undefined>(undefined);

export function useSettingsPage(): SettingsPage {
  const page = useContext(SettingsPageContext);
  if (!page) throw new Error('outside of the settings page');
  return page;
}
