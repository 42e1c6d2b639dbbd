// The tabs that may be added to a message: those whose address the browser tells us. Called by the panel.
import { isNeverRead } from '../model/never-read';
import type { Tabs } from './browser';
import { isStore } from './page-problem';

export interface OpenTab {
  id: number;
  title: string;
  url: string;
}

const maxTabs = 100;

/** A tab with the reason why it cannot be read, where there is one that is known beforehand. */
export interface ListedTab extends OpenTab {
  problem?: 'never-read' | 'restricted';
}

/** Every tab whose address is told, the last used first. Without the permission `tabs`, only those of sites that Beside may read. */
export async function listTabs(
  tabs: Pick<Tabs.Static, 'query'>,
  neverRead: readonly string[],
): Promise<ListedTab[]> {
  const all = await tabs.query({});
  return all
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .flatMap(({ id, title, url }) => {
      if (id === undefined || url === undefined || url === '') return [];
      const problem = problemOf(url, neverRead);
      return [{ id, url, title: title?.trim() || url, ...(problem ? { problem } : {}) }];
    })
    .slice(0, maxTabs);
}

function problemOf(url: string, neverRead: readonly string[]): ListedTab['problem'] {
  if (isNeverRead(url, neverRead)) return 'never-read';
  return /^https?:/u.test(url) && !isStore(url) ? undefined : 'restricted';
}

/** The web pages among them that may be read. */
export async function listOpenTabs(
  tabs: Pick<Tabs.Static, 'query'>,
  neverRead: readonly string[],
): Promise<OpenTab[]> {
  const listed = await listTabs(tabs, neverRead);
  return listed.filter(({ problem }) => problem === undefined);
}
