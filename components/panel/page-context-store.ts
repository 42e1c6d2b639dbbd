// What the page beside the panel says, ready to be sent: read on tab changes and again before each send. Held by the panel, drawn by `context-row.tsx`.
import type { PageCapture } from '../../lib/messaging/messages';
import type { ContextPart } from '../../lib/model/turn';
import type { PageText } from '../../lib/page/to-page-text';
import type { TabReading } from '../../lib/platform/active-page';
import type { OpenTab } from '../../lib/platform/open-tabs';
import { toProblem, type PageProblem } from '../../lib/platform/page-problem';
import type { Result } from '../../lib/shared/result';

export type ContextKind = ContextPart['kind'];

export interface PageContext {
  /** A reading is under way; what stands here is from the one before. */
  reading: boolean;
  page?: PageText;
  selection?: ContextPart;
  /** Why there is no page, and what to do about it. */
  problem?: PageProblem;
  /** What the user took off the message; comes back with the next page or selection. */
  removed: ReadonlySet<ContextKind>;
}

export interface PageContextStore {
  subscribe(listener: () => void): () => void;
  get(): PageContext;
  /** Reads the page again. Readings do not overlap: one that is asked for during another follows it. */
  refresh(): Promise<void>;
  remove(kind: ContextKind): void;
  /** A fresh reading as the parts that go along with a message, without those that were removed and with the tabs it names. */
  partsToSend(mentioned?: readonly OpenTab[]): Promise<ContextPart[]>;
}

interface PageContextDeps {
  readPage(): Promise<Result<TabReading, PageProblem>>;
  /** Loaded at the first reading: the parser is not needed to draw the panel. Rejects when there is nothing to make of it. */
  toPageText(reading: TabReading): Promise<PageText>;
  /** Other tabs that the user added to the message. */
  tabParts?: (
    shownUrl: string | undefined,
    mentioned: readonly OpenTab[],
  ) => Promise<ContextPart[]>;
}

const nothingRemoved: ReadonlySet<ContextKind> = new Set();

export function createPageContextStore(deps: PageContextDeps): PageContextStore {
  const listeners = new Set<() => void>();
  let state: PageContext = { reading: true, removed: nothingRemoved };
  let last: { url: string; html: string; pdfBytes: number; text: PageText } | undefined;
  let running: Promise<void> | undefined;
  let isAskedAgain = false;

  function set(next: PageContext): void {
    state = next;
    for (const listener of listeners) listener();
  }

  async function read(): Promise<void> {
    set({ ...state, reading: true });
    const result = await deps.readPage();
    if (!result.ok) {
      fault(result.fault);
      return;
    }
    const { capture, pdf } = result.value;
    // Reading a PDF hands its bytes over.
    const pdfBytes = pdf?.byteLength ?? 0;
    const isSame =
      last?.url === capture.url && last.html === capture.html && last.pdfBytes === pdfBytes;
    const text = isSame && last ? last.text : await toText(result.value);
    if (!text) return;
    const isSamePage = last?.url === capture.url;
    last = { url: capture.url, html: capture.html, pdfBytes, text };
    const selection = toSelection(capture);
    set({
      reading: false,
      page: text,
      ...(selection ? { selection } : {}),
      removed: stillRemoved(isSamePage, selection),
    });
  }

  async function toText(reading: TabReading): Promise<PageText | undefined> {
    try {
      const text = await deps.toPageText(reading);
      if (!reading.pdf || text.text !== '') return text;
      fault(toProblem('pdf-scan'));
    } catch {
      fault(toProblem(reading.pdf ? 'pdf-unreadable' : 'unreadable'));
    }
    return undefined;
  }

  function fault(problem: PageProblem): void {
    last = undefined;
    set({ reading: false, problem, removed: nothingRemoved });
  }

  function stillRemoved(
    isSamePage: boolean,
    selection: ContextPart | undefined,
  ): ReadonlySet<ContextKind> {
    if (!isSamePage || state.removed.size === 0) return nothingRemoved;
    const kept = new Set(state.removed);
    if (selection?.text !== state.selection?.text) kept.delete('selection');
    return kept;
  }

  async function readUntilSettled(): Promise<void> {
    do {
      isAskedAgain = false;
      await read();
    } while (isAskedAgain);
  }

  async function refresh(): Promise<void> {
    isAskedAgain = running !== undefined;
    running ??= readUntilSettled().finally(() => {
      running = undefined;
    });
    await running;
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => state,
    refresh,
    remove(kind) {
      set({ ...state, removed: new Set([...state.removed, kind]) });
    },
    async partsToSend(mentioned = []) {
      // A reading that is under way is fresh enough: a page may take seconds.
      await (running ?? refresh());
      const { page, selection, removed } = state;
      const parts: ContextPart[] = [];
      if (page && page.text !== '' && !removed.has('page')) parts.push(toPart(page));
      if (selection && !removed.has('selection')) parts.push(selection);
      const sentUrl = parts.some(({ kind }) => kind === 'page') ? page?.url : undefined;
      return [...parts, ...((await deps.tabParts?.(sentUrl, mentioned)) ?? [])];
    },
  };
}

function toSelection({ title, url, language, selection }: PageCapture): ContextPart | undefined {
  if (selection === undefined || selection === '') return undefined;
  return {
    kind: 'selection',
    title,
    url,
    text: selection,
    ...(language === undefined ? {} : { language }),
  };
}

/** A page as the part of a message that it becomes. */
export function toPart({ title, url, language, text }: PageText): ContextPart {
  return { kind: 'page', title, url, text, ...(language === undefined ? {} : { language }) };
}
