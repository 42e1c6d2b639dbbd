// What may be done in the page besides reading it: find words, and show a passage. Runs inside the page; called by `page-tools.content.ts`.
import type { PageToolAnswer, PageToolRequest } from '../messaging/page-tools';
import { findInPage, type FindDeps } from './find-in-page';

/** The name of our highlight; its style is put into the page by `platform/page-tools.ts`. */
export const highlightName = 'beside-passage';

const maxFound = 20;
/** Characters on either side of what was found. */
const around = 80;

/** The words of the same paragraph on either side. */
function textAround(range: Range): string {
  const { startContainer: first, endContainer: last, startOffset, endOffset } = range;
  const before = (first.textContent ?? '').slice(Math.max(0, startOffset - around), startOffset);
  const after = (last.textContent ?? '').slice(endOffset, endOffset + around);
  return `${before}${range.toString()}${after}`.replace(/\s+/gu, ' ').trim();
}

/** Scrolls to the first passage and marks it. Nothing is written into the page: the mark is a range. */
function show(view: Window & typeof globalThis, ranges: readonly Range[]): void {
  const [first] = ranges;
  if (!first) return;
  if (view.CSS.highlights) view.CSS.highlights.set(highlightName, new view.Highlight(...ranges));
  const isCalm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  first.startContainer.parentElement?.scrollIntoView({
    block: 'center',
    behavior: isCalm ? 'instant' : 'smooth',
  });
}

/** Never rejects for what is not there. */
export async function runPageTool(
  view: Window & typeof globalThis,
  request: PageToolRequest,
  deps: FindDeps,
): Promise<PageToolAnswer> {
  const limit = request.type === 'find' ? maxFound : 1;
  const ranges = await findInPage(view.document, request.text, limit, deps);
  if (request.type === 'show') show(view, ranges);
  return {
    found: ranges.length,
    passages: request.type === 'find' ? ranges.map(textAround) : [],
  };
}
