// Reads the page beside the panel: the active tab of the panel's own window, by a script injected on demand. Called by the panel.
import { pageCapture, type PageCapture } from '../messaging/messages';
import { fail, ok, type Result } from '../shared/result';
import type { Timers } from '../shared/timers';
import type { Scripting, Tabs } from './browser';

/** Why a page could not be read, and the sentence that says so and what to do. */
export interface PageProblem {
  reason: 'no-page' | 'needs-click' | 'restricted' | 'too-slow' | 'unreadable';
  message: string;
}

export interface ActivePage {
  id: number;
  /** Known only while the page is granted. */
  title?: string;
  url?: string;
}

interface ActivePageApi {
  tabs: Pick<Tabs.Static, 'query'>;
  scripting: Pick<Scripting.Static, 'executeScript'>;
  timers: Timers;
}

const sentences: Record<PageProblem['reason'], string> = {
  'no-page': 'There is no page in this window.',
  'needs-click': 'Click the Beside icon in the toolbar to let it read this page.',
  restricted: 'Your browser does not let extensions read this page.',
  'too-slow': 'This page did not answer in time.',
  unreadable: 'This page could not be read.',
};

/** The page's own walk ends after 5 s; a page whose thread is busy may start it late, or be laid out for seconds in between. */
const timeoutMs = 10_000;

function problem(reason: PageProblem['reason']): PageProblem {
  return { reason, message: sentences[reason] };
}

/** The active tab of a window (of the current one when `windowId` is absent). */
export async function findActivePage(
  { tabs }: Pick<ActivePageApi, 'tabs'>,
  windowId?: number,
): Promise<ActivePage | undefined> {
  const [tab] = await tabs.query({
    active: true,
    ...(windowId === undefined ? { currentWindow: true } : { windowId }),
  });
  if (tab?.id === undefined) return undefined;
  const { id, title, url } = tab;
  return { id, ...(title === undefined ? {} : { title }), ...(url === undefined ? {} : { url }) };
}

function refusal(error: unknown, page: ActivePage): PageProblem {
  const text = error instanceof Error ? error.message : '';
  if (/chrome:\/\/|about:|extensions gallery/u.test(text)) return problem('restricted');
  // A granted tab shows its address: with it and still refused, no click will help.
  return problem(page.url === undefined ? 'needs-click' : 'restricted');
}

/** Injects the page script into the active tab and checks what it returns. Never rejects; takes at most 10 s. */
export async function readActivePage(
  api: ActivePageApi,
  scriptFile: string,
  windowId?: number,
): Promise<Result<PageCapture, PageProblem>> {
  const page = await findActivePage(api, windowId);
  if (!page) return fail(problem('no-page'));
  let stopTimer: (() => void) | undefined;
  const late = new Promise<'late'>((resolve) => {
    stopTimer = api.timers.after(timeoutMs, () => resolve('late'));
  });
  try {
    const injected = api.scripting.executeScript({
      target: { tabId: page.id },
      files: [scriptFile],
    });
    const results = await Promise.race([injected, late]);
    if (results === 'late') return fail(problem('too-slow'));
    const parsed = pageCapture.safeParse(results[0]?.result);
    return parsed.success ? ok(parsed.data) : fail(problem('unreadable'));
  } catch (error) {
    return fail(refusal(error, page));
  } finally {
    stopTimer?.();
  }
}

type Listeners<T extends unknown[]> = { addListener(listener: (...values: T) => void): void };

interface PageEvents {
  tabs: {
    onActivated: Listeners<[{ windowId: number }]>;
    onUpdated: Listeners<
      [number, { status?: string }, { active: boolean; windowId?: number | undefined }]
    >;
  };
  action: { onClicked: Listeners<[]> };
}

/**
 * Calls back when another page may stand beside the panel: another tab, a finished navigation, or a click on our icon,
 * which grants the page and which no tab tells of.
 */
export function watchActivePage(
  { tabs, action }: PageEvents,
  windowId: number | undefined,
  listener: () => void,
): void {
  const isOurs = (id: number | undefined) => windowId === undefined || id === windowId;
  tabs.onActivated.addListener((tab) => {
    if (isOurs(tab.windowId)) listener();
  });
  tabs.onUpdated.addListener((_, { status }, tab) => {
    if (status === 'complete' && tab.active && isOurs(tab.windowId)) listener();
  });
  action.onClicked.addListener(() => listener());
}
