// Other tabs that go along with the next message: added by the user one by one, read when they are added and again before each send. Held by the panel.
import type { ContextPart } from '../../lib/model/turn';
import type { PageText } from '../../lib/page/to-page-text';
import type { OpenTab } from '../../lib/platform/open-tabs';
import type { TabReading } from '../../lib/platform/active-page';
import type { PageProblem } from '../../lib/platform/page-problem';
import type { Result } from '../../lib/shared/result';
import { toPart } from './page-context-store';

export interface AttachedTab {
  tab: OpenTab;
  /** Neither this nor a problem: it is being read. */
  page?: PageText;
  problem?: PageProblem;
}

export interface AttachedTabs {
  subscribe(listener: () => void): () => void;
  /** In the order in which they were added; the same list until it changes. */
  get(): readonly AttachedTab[];
  add(tab: OpenTab): Promise<void>;
  remove(tabId: number): void;
  /** Read anew. The page beside the panel goes along by itself and is not sent twice. */
  parts(shownUrl: string | undefined): Promise<ContextPart[]>;
}

interface AttachedTabsDeps {
  readTab(tab: OpenTab): Promise<Result<TabReading, PageProblem>>;
  toPageText(reading: TabReading): Promise<PageText>;
}

/** At most so many: each takes its share of the budget. */
export const maxAttachedTabs = 5;

export function createAttachedTabs({ readTab, toPageText }: AttachedTabsDeps): AttachedTabs {
  const listeners = new Set<() => void>();
  let tabs: readonly AttachedTab[] = [];

  function set(next: readonly AttachedTab[]): void {
    tabs = next;
    for (const listener of listeners) listener();
  }

  /** One that was taken off meanwhile stays off. */
  function put(read: AttachedTab): void {
    set(tabs.map((one) => (one.tab.id === read.tab.id ? read : one)));
  }

  async function read(tab: OpenTab): Promise<void> {
    const reading = await readTab(tab);
    if (!reading.ok) {
      put({ tab, problem: reading.fault });
      return;
    }
    try {
      put({ tab, page: await toPageText(reading.value) });
    } catch {
      put({ tab, problem: { reason: 'unreadable', message: 'This tab could not be read.' } });
    }
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => tabs,
    async add(tab) {
      if (tabs.length >= maxAttachedTabs || tabs.some((one) => one.tab.id === tab.id)) return;
      set([...tabs, { tab }]);
      await read(tab);
    },
    remove: (tabId) => set(tabs.filter(({ tab }) => tab.id !== tabId)),
    async parts(shownUrl) {
      await Promise.all(tabs.map(({ tab }) => read(tab)));
      return tabs.flatMap(({ page }) =>
        page && page.text !== '' && page.url !== shownUrl ? [toPart(page)] : [],
      );
    },
  };
}
