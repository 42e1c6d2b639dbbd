// Makes pages fit a budget: a long page is cut to the passages that fit the question, in the order of the page. Given to the turn by `compose.ts`.
import type { ContextPart } from '../model/turn';
import { estimateTokens } from '../shared/estimate-tokens';
import { toPassages, type Passage } from './passages';
import { rankByQuestion } from './rank';
import { createWords } from './words';

/** Of the budget at most so much goes to what the user selected, which is never cut to passages. */
const selectionShare = 0.75;
/** Between passages that do not follow each other. */
const gapMark = '[…]';

/**
 * The parts that fit, each page with `passages` where something was left out. A selection stays whole up to three quarters of the
 * budget and is cut at its end beyond; pages share the rest evenly, and what one does not need goes to the others.
 * @param question what was asked, with the questions before it
 * @param budget tokens, as `estimateTokens` counts them
 */
export async function fitParts(
  parts: readonly ContextPart[],
  question: string,
  budget: number,
): Promise<ContextPart[]> {
  let left = budget;
  const selections = parts.map((part) => {
    if (part.kind !== 'selection') return undefined;
    const fitted = fitSelection(part, Math.min(left, budget * selectionShare));
    left -= estimateTokens(fitted.text);
    return fitted;
  });
  const pages = parts.filter(({ kind }) => kind === 'page');
  const shares = shareOut(
    pages.map(({ text }) => estimateTokens(text)),
    left,
  );
  const fitted = new Map<ContextPart, ContextPart>();
  for (const [place, page] of pages.entries())
    fitted.set(page, await fitPage(page, question, shares[place] ?? 0));
  return parts.map((part, place) => selections[place] ?? fitted.get(part) ?? part);
}

function fitSelection(part: ContextPart, room: number): ContextPart {
  const tokens = estimateTokens(part.text);
  if (tokens <= room) return part;
  const text = part.text.slice(0, Math.floor((part.text.length * room) / tokens)).toWellFormed();
  return { ...part, text: `${text} ${gapMark}`, isCut: true };
}

/** Smallest needs first, so that a short page is whole and the long ones share what it left. */
function shareOut(needs: readonly number[], budget: number): number[] {
  const shares = needs.map(() => 0);
  let left = budget;
  const order = needs.map((need, place) => ({ need, place })).sort((a, b) => a.need - b.need);
  for (const [done, { need, place }] of order.entries()) {
    const share = Math.min(need, Math.floor(left / (order.length - done)));
    shares[place] = share;
    left -= share;
  }
  return shares;
}

async function fitPage(page: ContextPart, question: string, room: number): Promise<ContextPart> {
  if (estimateTokens(page.text) <= room) return page;
  const passages = toPassages(page.text, page.language);
  const ranked = await rankByQuestion(passages, question, createWords(page.language));
  const order = [...ranked.map(({ passage }) => passage), ...leads(passages), ...passages];
  const chosen = new Set<Passage>();
  let left = room;
  for (const passage of order) {
    if (chosen.has(passage)) continue;
    const cost = estimateTokens(passage.source) + estimateTokens(passage.heading) + 4;
    // A passage that is too long leaves room for a shorter one.
    if (cost > left) continue;
    chosen.add(passage);
    left -= cost;
  }
  const sent = passages.filter((passage) => chosen.has(passage));
  return { ...page, text: join(sent), passages: { sent: sent.length, of: passages.length } };
}

/** The first passage under each heading: what a page is about, where the question has no word of it. */
function leads(passages: readonly Passage[]): Passage[] {
  return passages.filter(({ heading }, at) => heading !== passages[at - 1]?.heading);
}

function join(passages: readonly Passage[]): string {
  const out: string[] = [];
  passages.forEach(({ index, heading, source }, at) => {
    const before = passages[at - 1];
    if (index !== (before?.index ?? -1) + 1) out.push(gapMark);
    if (heading !== '' && heading !== before?.heading) out.push(`## ${heading}`);
    out.push(source);
  });
  return out.join('\n\n');
}
