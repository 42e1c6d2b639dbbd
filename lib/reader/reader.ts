// The built-in model: answers from the page by retrieval and extraction, sends nothing anywhere, and says what it is. Made by `compose.ts`.
import type { ReaderTexts } from '../languages/texts/reader';
import type { ReplyEvent } from '../model/reply';
import type { ContextPart, TransportRequest } from '../model/turn';
import { defineTransport, type Transport } from '../transports/transport';
import { escapeMarkdown } from './escape-markdown';
import { toPassages, type Passage } from './passages';
import { bestSentence, rankByQuestion, summarise } from './rank';
import { createWords } from './words';

/** How many passages an answer quotes, and how many sentences a summary has. */
const quoted = 3;
const summarySentences = 5;
/** "And why?" has no word of its own. */
const questionsBefore = 2;

export interface ReaderDeps {
  /** What it says, in the user's language. */
  texts(): Promise<ReaderTexts>;
  /** Every language it can be asked in. */
  languages: readonly Pick<ReaderTexts, 'asksSummary' | 'asksMissing' | 'asksSelection'>[];
}

export function createReader(deps: ReaderDeps): Transport {
  return defineTransport({
    label: 'Reader',
    fields: [],
    async *send(request): AsyncGenerator<ReplyEvent> {
      yield* answerFromPage(request, deps);
      yield { type: 'reply-end', reason: 'done' };
    },
  });
}

/** One page or selection, cut up for answering. */
interface Source {
  part: ContextPart;
  passages: Passage[];
  words: (text: string) => string[];
}

/** The events of an answer without its end; exported so that a test needs no `io`. */
export async function* answerFromPage(
  request: TransportRequest,
  { texts: read, languages }: ReaderDeps,
): AsyncGenerator<ReplyEvent> {
  const texts = await read();
  const question = request.message;
  const asks = (what: 'asksSummary' | 'asksMissing' | 'asksSelection') =>
    languages.some((language) => language[what].test(question));
  const parts = chooseParts(request, asks('asksSelection')).filter(
    ({ text }) => text.trim() !== '',
  );
  if (parts.length === 0) {
    yield say(texts.noPage);
    return;
  }
  const sources = parts.map((part) => ({
    part,
    passages: toPassages(part.text, part.language),
    words: createWords(part.language),
  }));
  if (asks('asksMissing')) {
    yield say(`${texts.onlyWhatItSays}\n\n`);
    yield* summaries(sources, texts);
  } else if (asks('asksSummary') || asks('asksSelection')) {
    yield* summaries(sources, texts);
  } else {
    yield* quotes(sources, request, texts);
  }
  yield say(`\n\n*${texts.footer}*`);
}

/** A question about the selection is answered from the selection, any other from every page that came along. */
function chooseParts(
  { pages: parts = [] }: TransportRequest,
  asksSelection: boolean,
): ContextPart[] {
  const selections = parts.filter((part) => part.kind === 'selection');
  const pages = parts.filter((part) => part.kind === 'page');
  const isAboutSelection = selections.length > 0 && asksSelection;
  return isAboutSelection || pages.length === 0 ? selections.slice(0, 1) : pages;
}

/** Fewer sentences of each where there are several. */
async function* summaries(
  sources: readonly Source[],
  texts: ReaderTexts,
): AsyncGenerator<ReplyEvent> {
  const count = Math.max(2, Math.ceil(summarySentences / sources.length));
  for (const [at, source] of sources.entries()) {
    if (at > 0) yield say('\n');
    yield* summary(source, count, texts);
  }
}

async function* summary(
  { part, passages, words }: Source,
  count: number,
  texts: ReaderTexts,
): AsyncGenerator<ReplyEvent> {
  const title = `**${escapeMarkdown(part.title)}**`;
  const chosen = summarise(passages, count, words);
  if (chosen.length === 0) {
    yield say(`${texts.tooLittle(title)}\n\n`);
    yield say(`> ${escapeMarkdown(part.text.slice(0, 600))}`);
    return;
  }
  yield say(`${texts.says(title)}\n\n`);
  for (const { sentence } of chosen) {
    yield say(`- ${escapeMarkdown(sentence)}\n`);
    yield cite(part, sentence);
  }
}

interface Hit {
  source: Source;
  passage: Passage;
  score: number;
}

/** The best passages of all pages; a question that shares no word with any is read together with those before it. */
async function findHits(
  sources: readonly Source[],
  question: string,
  history: TransportRequest['history'],
): Promise<{ hits: Hit[]; asked: string }> {
  const before = history.filter(({ role }) => role === 'user').slice(-questionsBefore);
  const together = [...before.map(({ text }) => text), question].join('\n');
  for (const asked of [question, together]) {
    const hits: Hit[] = [];
    for (const source of sources)
      for (const { passage, score } of await rankByQuestion(source.passages, asked, source.words))
        hits.push({ source, passage, score });
    if (hits.length > 0) return { hits: hits.sort((a, b) => b.score - a.score), asked };
  }
  return { hits: [], asked: question };
}

async function* quotes(
  sources: readonly Source[],
  { message, history }: TransportRequest,
  texts: ReaderTexts,
): AsyncGenerator<ReplyEvent> {
  const { hits, asked } = await findHits(sources, message, history);
  const [best, ...others] = hits.slice(0, quoted);
  if (!best) {
    yield say(texts.nothing(sources.map(({ part }) => `**${escapeMarkdown(part.title)}**`)));
    return;
  }
  /** Where a passage stands; its page is named where there are several. */
  const placeOf = ({ source: { part }, passage: { heading } }: Hit) =>
    [
      heading === '' ? undefined : escapeMarkdown(heading),
      sources.length === 1 ? undefined : escapeMarkdown(part.title),
    ] as const;
  const { source, passage } = best;
  yield say(`${escapeMarkdown(bestSentence(passage, asked, source.words))}\n\n`);
  yield say(`${texts.from(...placeOf(best))}\n\n> ${escapeMarkdown(passage.text)}`);
  yield cite(source.part, passage.text);
  for (const other of others) {
    if (other.score < best.score * 0.4) break;
    yield say(`\n\n${texts.also(...placeOf(other))}\n\n> ${escapeMarkdown(other.passage.text)}`);
    yield cite(other.source.part, other.passage.text);
  }
}

function say(text: string): ReplyEvent {
  return { type: 'text-delta', text };
}

function cite(part: ContextPart, quote: string): ReplyEvent {
  return { type: 'citation', citation: { title: part.title, url: part.url, quote } };
}
