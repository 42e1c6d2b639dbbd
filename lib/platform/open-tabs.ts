// The tabs that may be added to a message: those whose address the browser tells us. Called by the panel.
import { isNeverRead } from '../model/never-read';
import type { Tabs } from './browser';

export interface OpenTab {
  id: number;
  title: string;
  url: string;
}

const maxTabs = 100;

/** Web pages of every window, the last used first. Without the permission `tabs`, only those of sites that Beside may read. */
export async function listOpenTabs(
  tabs: Pick<Tabs.Static, 'query'>,
  neverRead: readonly string[],
): Promise<OpenTab[]> {
  const all = await tabs.query({});
  return all
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .flatMap(({ id, title, url }) =>
      id !== undefined && url !== undefined && /^https?:/u.test(url) && !isNeverRead(url, neverRead)
        ? [{ id, url, title: title?.trim() || url }]
        : [],
    )
    .slice(0, maxTabs);
}
