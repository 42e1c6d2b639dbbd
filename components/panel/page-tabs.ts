// What the context row needs of tabs: those that were added, those that can be, and whom to ask for more. Made by `entrypoints/sidepanel/start-panel.tsx`.
import type { FollowTab } from '../../lib/platform/follow-tab';
import type { ListedTab, OpenTab } from '../../lib/platform/open-tabs';
import type { HostPermissions } from '../../lib/platform/permissions';
import type { AttachedTabs } from './attached-tabs';

export interface PageTabs {
  attached: AttachedTabs;
  follow: FollowTab;
  permissions: HostPermissions;
  /** Those that can be added, the last used first; not the page beside the panel. */
  list(): Promise<OpenTab[]>;
  /** The same, and those that cannot be read, each with its reason. */
  listAll(): Promise<ListedTab[]>;
}
