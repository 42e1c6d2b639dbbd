// Quotes of an answer that stand in the page become citations, so that a click can lead to the passage. Wrapped around `respond` by `compose.ts`.
import * as z from 'zod/mini';
import type { ThreadStreamEvent } from '../chatkit/events';
import type { AssistantContent, AssistantMessageItem } from '../chatkit/items';
import type { Citation, ReplyEvent } from '../model/reply';
import type { ContextPart, Respond, Turn } from '../model/turn';
import { countCodePoints } from '../shared/code-points';
import { foldText } from '../shared/fold-text';
import { toAnnotation } from './to-annotation';

type Pause = () => Promise<void> | undefined;

export interface Quote {
  text: string;
  /** Where it ends in the answer, in UTF-16 units. */
  end: number;
}

/** Of an answer, so that its end costs no more than its length. */
const maxAnswer = 200_000;
const maxQuotes = 20;
/** Shorter words stand on any page. After folding: white space does not count. */
const shortest = 12;
const longest = 1000;

const marked =
  /"([^"\n]{1,1000})"|“([^“”\n]{1,1000})”|„([^“”„\n]{1,1000})[“”]|«([^«»\n]{1,1000})»|「([^「」\n]{1,1000})」|((?:^ {0,3}>[^\n]{0,2000}(?:\n|$)){1,50})/gmu;
const code = /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[^\n]*$|(?![\s\S]))/gmu;

/** What `page.get_text` and `page.get_selection` answer; see `components/panel/client-tools.ts`. */
const pageRead = z.object({
  title: z.optional(z.string()),
  url: z.string(),
  text: z.string(),
});

type AnswerDone = Extract<ThreadStreamEvent, { type: 'thread.item.done' }> & {
  item: AssistantMessageItem;
};

function isAnswer(event: ThreadStreamEvent): event is AnswerDone {
  return event.type === 'thread.item.done' && event.item.type === 'assistant_message';
}

/** What an answer sets in quotation marks or as a block quote, code left out. */
export function quotesIn(answer: string): Quote[] {
  const text = answer.slice(0, maxAnswer).replace(code, (block) => ' '.repeat(block.length));
  const quotes: Quote[] = [];
  for (const match of text.matchAll(marked)) {
    const found = match.slice(1).find((group) => group !== undefined) ?? '';
    const isBlock = match[6] !== undefined;
    const quote = isBlock ? found.replace(/^ {0,3}> ?/gmu, '').trim() : found;
    const end = match.index + match[0].trimEnd().length;
    if (quote.length <= longest) quotes.push({ text: quote, end });
    if (quotes.length === maxQuotes) break;
  }
  return quotes;
}

/** A link's address is no part of what a person reads. */
function withoutAddresses(text: string): string {
  return text.replace(/\]\([^()\s]{0,1000}\)/gu, ']');
}

/** Those of the quotes that stand in the page's text, whatever their white space and typography. */
export async function findCitations(
  answer: string,
  context: readonly ContextPart[],
  pause?: Pause,
): Promise<Citation[]> {
  const quotes: (Quote & { folded: string })[] = [];
  for (const { text, end } of quotesIn(answer)) {
    const folded = await foldText(text);
    const before = countCodePoints(answer.slice(0, end));
    if (folded.length >= shortest) quotes.push({ text, end: before, folded });
  }
  const citations: Citation[] = [];
  for (const { title, url, text } of quotes.length > 0 ? context : []) {
    const page = await foldText(withoutAddresses(text), pause);
    for (const { text: quote, end, folded } of quotes) {
      const isKnown = citations.some((one) => one.index === end);
      if (!isKnown && page.includes(folded)) citations.push({ title, url, quote, index: end });
    }
  }
  return citations.toSorted((a, b) => (a.index ?? 0) - (b.index ?? 0));
}

/** What the answer can have quoted: the pages that went along, and the one whose text a server's tool has just read. */
function quotable({ context, resumes }: Turn): readonly ContextPart[] {
  if (resumes?.type !== 'client_tool_call') return context;
  const read = pageRead.safeParse(resumes.output);
  if (!read.success) return context;
  const { url, text, title = url } = read.data;
  return [...context, { kind: 'page', title, url, text }];
}

/** An answer of a ChatKit server with the citations it has not given itself. */
async function withCitations(
  item: AssistantMessageItem,
  context: readonly ContextPart[],
  pause?: Pause,
): Promise<AssistantMessageItem> {
  if (item.content.some(({ annotations }) => annotations.length > 0)) return item;
  const content: AssistantContent[] = [];
  for (const part of item.content) {
    const citations = await findCitations(part.text, context, pause);
    content.push({ ...part, annotations: citations.map(toAnnotation) });
  }
  return { ...item, content };
}

/**
 * The same turn; before the end of an answer that is whole come its citations, and the items of a ChatKit server end with theirs.
 * One that cites by itself is left alone.
 */
export function citeQuotes(respond: Respond, pause?: Pause): Respond {
  return async function* respondAndCite(turn, signal) {
    let answer: string[] = [];
    let cites = false;
    const context = quotable(turn);
    for await (const event of respond(turn, signal)) {
      if (event.type === 'thread-event' && isAnswer(event.event)) {
        const item = await withCitations(event.event.item, context, pause);
        yield { type: 'thread-event', event: { ...event.event, item } };
        continue;
      }
      if (event.type === 'text-delta') answer.push(event.text);
      // What follows is a message of its own.
      if (event.type === 'reasoning-delta' || event.type === 'attempt-start') answer = [];
      if (event.type === 'citation') cites = true;
      if (event.type === 'reply-end' && event.reason === 'done' && !cites && answer.length > 0)
        for (const citation of await findCitations(answer.join(''), context, pause))
          yield { type: 'citation', citation } satisfies ReplyEvent;
      yield event;
    }
  };
}
