// Why a page cannot be read, in one sentence that also says what to do. Made by `active-page.ts`, shown by the chip.

export type ProblemReason =
  | 'no-page'
  | 'needs-click'
  | 'browser-page'
  | 'store'
  | 'restricted'
  | 'never-read'
  | 'needs-site'
  | 'pdf-large'
  | 'pdf-unreadable'
  | 'pdf-scan'
  | 'too-slow'
  | 'unreadable';

export interface PageProblem {
  reason: ProblemReason;
  /** In English; the panel says it in the user's language, by its reason. */
  message: string;
  /** The site it is about, where the sentence names it. */
  host?: string;
  /** The click that helps: the browser is asked for these origins. */
  allow?: { label: string; origins: string[] };
}

const sentences: Record<Exclude<ProblemReason, 'never-read' | 'needs-site'>, string> = {
  'no-page': 'There is no page in this window.',
  'needs-click': 'Click the Beside icon in the toolbar to let it read this page.',
  'browser-page':
    'This page belongs to the browser, and no extension may read it. Open a web page to ask about it.',
  store: 'The browser lets no extension read its store. Open another page to ask about it.',
  restricted:
    'The browser does not let extensions read this page. Copy the part you mean and paste it here.',
  'pdf-large': 'This PDF is larger than 20 MB. Copy the part you mean and paste it here.',
  'pdf-unreadable':
    'This PDF could not be read; it may be locked. Copy the part you mean and paste it here.',
  'pdf-scan': 'This PDF holds pictures of text and no text. There is nothing to send along.',
  'too-slow': 'This page did not answer in time. Reload it and ask again.',
  unreadable: 'This page could not be read. Reload it and ask again.',
};

export function toProblem(reason: keyof typeof sentences): PageProblem {
  return { reason, message: sentences[reason] };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

export function neverReadProblem(url: string): PageProblem {
  return {
    reason: 'never-read',
    host: hostOf(url),
    message: `${hostOf(url)} is on the list of sites that are never read. The list is in the settings, under Privacy.`,
  };
}

/** The browser (Firefox) shows PDFs where a click on the icon does not reach. */
export function needsSiteProblem(url: string): PageProblem {
  const host = hostOf(url);
  return {
    reason: 'needs-site',
    host,
    message: `To read this file, Beside needs your permission for ${host}.`,
    allow: { label: `Let it read ${host}`, origins: [new URL(url).origin] },
  };
}

const stores =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/u;

/** Whether the address is one of the shops for extensions, which no extension may read. */
export function isStore(url: string): boolean {
  return stores.test(url);
}

/** What stands behind an address that could not be read although the page was granted. */
export function problemOfAddress(url: string): PageProblem {
  if (isStore(url)) return toProblem('store');
  return toProblem(/^(?:https?|file|ftp|data|blob):/u.test(url) ? 'restricted' : 'browser-page');
}
