// The built-in model: answers from the page by retrieval and extraction, sends nothing anywhere, and says what it is.
import type { ReplyEvent } from '../model/reply';
import type { ContextPart, TransportRequest } from '../model/turn';
import { defineTransport } from '../transports/transport';
import { escapeMarkdown } from './escape-markdown';
import { toPassages, type Passage } from './passages';
import { bestSentence, rankByQuestion, summarise } from './rank';
import { createWords } from './words';

const summaryRequest =
  /\b(?:summari[sz]e|summary|key points?|main points?|tl;?dr|overview|what is (?:this|it) about)\b/iu;
const missingRequest = /\bwhat(?:'s| is) missing\b/iu;
const selectionRequest = /\bselect(?:ion|ed)\b/iu;
const footer = 'Reader quotes this page. It is not a language model.';

/** How many passages an answer quotes, and how many sentences a summary has. */
const quoted = 3;
const summarySentences = 5;
/** "And why?" has no word of its own. */
const questionsBefore = 2;

export const reader = defineTransport({
  label: 'Reader',
  fields: [],
  async *send(request): AsyncGenerator<ReplyEvent> {
    yield* answerFromPage(request);
    yield { type: 'reply-end', reason: 'done' };
  },
});

/** One page or selection, cut up for answering. */
interface Source {
  part: ContextPart;
  passages: Passage[];
  words: (text: string) => string[];
}

/** The events of an answer without its end; exported so that a test needs no `io`. */
export async function* answerFromPage(request: TransportRequest): AsyncGenerator<ReplyEvent> {
  const parts = chooseParts(request).filter(({ text }) => text.trim() !== '');
  if (parts.length === 0) {
    yield say(
      'I answer from the page beside this panel, and no page came with your question. ' +
        'Open a page, click the Beside icon there, and ask again.',
    );
    return;
  }
  const sources = parts.map((part) => ({
    part,
    passages: toPassages(part.text, part.language),
    words: createWords(part.language),
  }));
  const question = request.message;
  if (missingRequest.test(question)) {
    yield say(
      `I can only tell what the page says, not what it leaves out. These are its points:\n\n`,
    );
    yield* summaries(sources);
  } else if (summaryRequest.test(question) || selectionRequest.test(question)) {
    yield* summaries(sources);
  } else {
    yield* quotes(sources, question, request.history);
  }
  yield say(`\n\n*${footer}*`);
}

/** A question about the selection is answered from the selection, any other from every page that came along. */
function chooseParts(request: TransportRequest): ContextPart[] {
  const parts = request.pages ?? [];
  const selections = parts.filter((part) => part.kind === 'selection');
  const pages = parts.filter((part) => part.kind === 'page');
  const isAboutSelection = selections.length > 0 && selectionRequest.test(request.message);
  return isAboutSelection || pages.length === 0 ? selections.slice(0, 1) : pages;
}

/** Fewer sentences of each where there are several. */
async function* summaries(sources: readonly Source[]): AsyncGenerator<ReplyEvent> {
  const count = Math.max(2, Math.ceil(summarySentences / sources.length));
  for (const [at, source] of sources.entries()) {
    if (at > 0) yield say('\n');
    yield* summary(source, count);
  }
}

async function* summary(
  { part, passages, words }: Source,
  count: number,
): AsyncGenerator<ReplyEvent> {
  const chosen = summarise(passages, count, words);
  if (chosen.length === 0) {
    yield say(`**${escapeMarkdown(part.title)}** has too little text to summarise. All of it:\n\n`);
    yield say(`> ${escapeMarkdown(part.text.slice(0, 600))}`);
    return;
  }
  yield say(`**${escapeMarkdown(part.title)}** says, in its own words:\n\n`);
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
  question: string,
  history: TransportRequest['history'],
): AsyncGenerator<ReplyEvent> {
  const { hits, asked } = await findHits(sources, question, history);
  const [best, ...others] = hits.slice(0, quoted);
  if (!best) {
    const names = sources.map(({ part }) => `**${escapeMarkdown(part.title)}**`).join(', ');
    yield say(
      `Nothing on ${names} shares a word with your question. Ask with words that the page uses, or ask for a summary.`,
    );
    return;
  }
  const nameOf = ({ part }: Source) =>
    sources.length === 1 ? 'the page' : `“${escapeMarkdown(part.title)}”`;
  const { source, passage } = best;
  yield say(`${escapeMarkdown(bestSentence(passage, asked, source.words))}\n\n`);
  yield say(`From ${nameOf(source)}${underHeading(passage)}:\n\n> ${escapeMarkdown(passage.text)}`);
  yield cite(source.part, passage.text);
  for (const other of others) {
    if (other.score < best.score * 0.4) break;
    const where = sources.length === 1 ? '' : ` from ${nameOf(other.source)}`;
    yield say(
      `\n\nAlso${where}${underHeading(other.passage)}:\n\n> ${escapeMarkdown(other.passage.text)}`,
    );
    yield cite(other.source.part, other.passage.text);
  }
}

function underHeading(passage: Passage): string {
  return passage.heading === '' ? '' : `, under “${escapeMarkdown(passage.heading)}”`;
}

function say(text: string): ReplyEvent {
  return { type: 'text-delta', text };
}

function cite(part: ContextPart, quote: string): ReplyEvent {
  return { type: 'citation', citation: { title: part.title, url: part.url, quote } };
}
