// The permission behind "Follow the tab I am on": every site and the tabs' names, asked for in a click and given back when it is switched off. Called by the panel.
import type { Permissions } from './browser';

/** Web pages, and no other addresses. */
const everything = { permissions: ['tabs' as const], origins: ['*://*/*'] };

export interface FollowTab {
  /** Must be called synchronously in a click. False when the user refused. */
  allow(): Promise<boolean>;
  isAllowed(): Promise<boolean>;
  areNamesAllowed(): Promise<boolean>;
  /** The names of tabs alone. Must be called synchronously in a click. */
  allowNames(): Promise<boolean>;
  end(): Promise<void>;
}

type Api = Pick<Permissions.Static, 'contains' | 'request' | 'remove'>;

export function createFollowTab(api: Api): FollowTab {
  return {
    allow: () => api.request(everything),
    isAllowed: () => api.contains(everything),
    areNamesAllowed: () => api.contains({ permissions: ['tabs'] }),
    allowNames: () => api.request({ permissions: ['tabs'] }),
    end: async () => void (await api.remove(everything)),
  };
}
