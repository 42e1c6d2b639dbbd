// Quotes of an answer that stand in the page become citations, so that a click can lead to the passage. Wrapped around `respond` by `compose.ts`.
import type { Citation, ReplyEvent } from '../model/reply';
import type { ContextPart, Respond } from '../model/turn';
import { foldText } from '../shared/fold-text';

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
  for (const quote of quotesIn(answer)) {
    const folded = await foldText(quote.text);
    if (folded.length >= shortest) quotes.push({ ...quote, folded });
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

/** The same turn; before the end of an answer that is whole come its citations. One that cites by itself is left alone. */
export function citeQuotes(respond: Respond, pause?: Pause): Respond {
  return async function* respondAndCite(turn, signal) {
    let answer: string[] = [];
    let cites = false;
    for await (const event of respond(turn, signal)) {
      if (event.type === 'text-delta') answer.push(event.text);
      // What follows is a message of its own.
      if (event.type === 'reasoning-delta' || event.type === 'attempt-start') answer = [];
      if (event.type === 'citation') cites = true;
      if (event.type === 'reply-end' && event.reason === 'done' && !cites && answer.length > 0)
        for (const citation of await findCitations(answer.join(''), turn.context, pause))
          yield { type: 'citation', citation } satisfies ReplyEvent;
      yield event;
    }
  };
}
