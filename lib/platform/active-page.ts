// Reads the page beside the panel: the active tab of the panel's own window, by a script injected on demand. Called by the panel.
import { pageCapture, type PageCapture } from '../messaging/messages';
import { fail, ok, type Result } from '../shared/result';
import type { Timers } from '../shared/timers';
import { toHostPattern } from '../model/address';
import { isNeverRead } from '../model/never-read';
import type { Permissions, Runtime, Scripting, Tabs } from './browser';
import {
  needsSiteProblem,
  neverReadProblem,
  problemOfAddress,
  toProblem,
  type PageProblem,
} from './page-problem';
import { askPdfDoor } from './pdf-door';

export interface ActivePage {
  id: number;
  /** Known only while the page is granted. */
  title?: string;
  url?: string;
}

interface ActivePageApi {
  tabs: Pick<Tabs.Static, 'query'>;
  scripting: Pick<Scripting.Static, 'executeScript'>;
  permissions: Pick<Permissions.Static, 'contains'>;
  runtime: Pick<Runtime.Static, 'sendMessage'>;
  timers: Timers;
  /** Hosts that are never read, as the settings hold them now. */
  neverRead: () => Promise<readonly string[]>;
}

/** What stands in a tab: a page, or a PDF with its bytes. */
export interface TabReading {
  capture: PageCapture;
  pdf?: Uint8Array<ArrayBuffer>;
}

/** The page's own walk ends after 5 s; a page whose thread is busy may start it late, or be laid out for seconds in between. */
const timeoutMs = 10_000;

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

function refusal(error: unknown, { url }: ActivePage): PageProblem {
  const text = error instanceof Error ? error.message : '';
  if (/extensions gallery/u.test(text)) return toProblem('store');
  if (/chrome:\/\/|about:/u.test(text)) return toProblem('browser-page');
  // A granted tab shows its address: with it and still refused, no click will help.
  return url === undefined ? toProblem('needs-click') : problemOfAddress(url);
}

/** Reads the active tab of a window. Never rejects; takes at most 10 s, a PDF 30 s. */
export async function readActivePage(
  api: ActivePageApi,
  scriptFile: string,
  windowId?: number,
): Promise<Result<TabReading, PageProblem>> {
  const page = await findActivePage(api, windowId);
  return page ? await readTab(api, scriptFile, page) : fail(toProblem('no-page'));
}

/**
 * Injects the page script into a tab and checks what it returns. A site on the list of those never read is not touched where its
 * address is known before, and let go unread where it is known only afterwards. Never rejects.
 */
export async function readTab(
  api: ActivePageApi,
  scriptFile: string,
  page: ActivePage,
): Promise<Result<TabReading, PageProblem>> {
  const hosts = await api.neverRead();
  const isBarred = (url: string | undefined) => url !== undefined && isNeverRead(url, hosts);
  if (isBarred(page.url)) return fail(neverReadProblem(page.url ?? ''));
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
    if (results === 'late') return fail(toProblem('too-slow'));
    const parsed = pageCapture.safeParse(results[0]?.result);
    if (!parsed.success) return fail(toProblem('unreadable'));
    if (isBarred(parsed.data.url)) return fail(neverReadProblem(parsed.data.url));
    return toReading(parsed.data);
  } catch (error) {
    const refused = refusal(error, page);
    return refused.reason === 'restricted'
      ? await readClosedFile(api, page, refused)
      : fail(refused);
  } finally {
    stopTimer?.();
  }
}

function toReading(capture: PageCapture): Result<TabReading, PageProblem> {
  const { pdf } = capture;
  if (!pdf) return ok({ capture });
  if ('problem' in pdf)
    return fail(toProblem(pdf.problem === 'too-large' ? 'pdf-large' : 'pdf-unreadable'));
  const binary = atob(pdf.base64);
  return ok({ capture, pdf: Uint8Array.from(binary, (char) => char.charCodeAt(0)) });
}

/** A PDF in a browser whose viewer no script may enter: by the permission for its site, which a click gives. */
async function readClosedFile(
  { permissions, runtime }: ActivePageApi,
  { url = '', title = '' }: ActivePage,
  refused: PageProblem,
): Promise<Result<TabReading, PageProblem>> {
  const pattern = toHostPattern(url);
  if (!/^https?:/u.test(url) || pattern === undefined) return fail(refused);
  if (!(await permissions.contains({ origins: [pattern] }))) return fail(needsSiteProblem(url));
  const answer = await askPdfDoor(runtime, url);
  if ('problem' in answer)
    return fail(answer.problem === 'too-large' ? toProblem('pdf-large') : refused);
  const capture = { title: title || url, url, html: '', text: '', cut: false };
  return ok({ capture, pdf: new Uint8Array(answer.bytes) });
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
