// Other tabs that go along with the next message: added by the user one by one, read when they are added and again before each send. Held by the panel.
import type { ContextPart } from '../../lib/model/turn';
import type { PageText } from '../../lib/page/to-page-text';
import type { OpenTab } from '../../lib/platform/open-tabs';
import type { TabReading } from '../../lib/platform/active-page';
import { toProblem, type PageProblem } from '../../lib/platform/page-problem';
import { fail, ok, type Result } from '../../lib/shared/result';
import { isSameJson } from '../../lib/shared/same-json';
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
  /** Reads a tab once, to see whether it can be; what stands in the way, if anything does. */
  check(tab: OpenTab): Promise<PageProblem | undefined>;
  /** Read anew, with those that the message names. The page beside the panel goes along by itself and is not sent twice. */
  parts(shownUrl: string | undefined, mentioned?: readonly OpenTab[]): Promise<ContextPart[]>;
  /** Which of the tabs named last were left out, and why; the same list until it changes. */
  leftOut(): readonly LeftOut[];
}

export interface LeftOut {
  title: string;
  /** `moved`: the tab shows another page now; `too-many`: `maxAttachedTabs` go along already. */
  because: PageProblem | 'moved' | 'too-many';
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
  let missing: readonly LeftOut[] = [];

  function set(next: readonly AttachedTab[]): void {
    tabs = next;
    for (const listener of listeners) listener();
  }

  /** One that was taken off meanwhile stays off. */
  function put(read: AttachedTab): void {
    set(tabs.map((one) => (one.tab.id === read.tab.id ? read : one)));
  }

  async function read(tab: OpenTab): Promise<Result<PageText, PageProblem>> {
    const reading = await readTab(tab);
    if (!reading.ok) return reading;
    try {
      return ok(await toPageText(reading.value));
    } catch {
      return fail(toProblem('unreadable'));
    }
  }

  async function readAttached(tab: OpenTab): Promise<void> {
    const reading = await read(tab);
    put(reading.ok ? { tab, page: reading.value } : { tab, problem: reading.fault });
  }

  /** The part of a tab that the message names, or why there is none. */
  async function readMentioned(tab: OpenTab, place: number): Promise<ContextPart | LeftOut> {
    const { title } = tab;
    if (place >= maxAttachedTabs) return { title, because: 'too-many' };
    const reading = await read(tab);
    if (!reading.ok) return { title, because: reading.fault };
    // What was named is sent, and nothing that took its place.
    return withoutFragment(reading.value.url) === withoutFragment(tab.url)
      ? toPart(reading.value)
      : { title, because: 'moved' };
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
      await readAttached(tab);
    },
    remove: (tabId) => set(tabs.filter(({ tab }) => tab.id !== tabId)),
    async check(tab) {
      const reading = await read(tab);
      return reading.ok ? undefined : reading.fault;
    },
    async parts(shownUrl, mentioned = []) {
      const named = mentioned.filter(({ id }) => !tabs.some(({ tab }) => tab.id === id));
      const [read] = await Promise.all([
        Promise.all(named.map(readMentioned)),
        ...tabs.map(({ tab }) => readAttached(tab)),
      ]);
      const leftOut = read.filter((one): one is LeftOut => 'because' in one);
      if (!isSameJson(leftOut, missing)) {
        missing = leftOut;
        set(tabs);
      }
      return [
        ...tabs.flatMap(({ page }) => (page ? [toPart(page)] : [])),
        ...read.filter((one): one is ContextPart => !('because' in one)),
      ].filter(({ text, url }) => text !== '' && url !== shownUrl);
    },
    leftOut: () => missing,
  };
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}
