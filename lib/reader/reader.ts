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

export const reader = defineTransport({
  label: 'Reader',
  fields: [],
  async *send(request): AsyncGenerator<ReplyEvent> {
    yield* answerFromPage(request);
    yield { type: 'reply-end', reason: 'done' };
  },
});

/** The events of an answer without its end; exported so that a test needs no `io`. */
export async function* answerFromPage(request: TransportRequest): AsyncGenerator<ReplyEvent> {
  const part = choosePart(request);
  if (!part || part.text.trim() === '') {
    yield say(
      'I answer from the page beside this panel, and no page came with your question. ' +
        'Open a page, click the Beside icon there, and ask again.',
    );
    return;
  }
  const passages = toPassages(part.text, part.language);
  const words = createWords(part.language);
  const question = request.message;
  if (missingRequest.test(question)) {
    yield say(
      `I can only tell what the page says, not what it leaves out. These are its points:\n\n`,
    );
    yield* summary(part, passages, words);
  } else if (summaryRequest.test(question) || selectionRequest.test(question)) {
    yield* summary(part, passages, words);
  } else {
    yield* quotes(part, passages, question, words);
  }
  yield say(`\n\n*${footer}*`);
}

/** A question about the selection is answered from the selection, any other from the page. */
function choosePart(request: TransportRequest): ContextPart | undefined {
  const parts = request.pages ?? [];
  const selection = parts.find((part) => part.kind === 'selection');
  const page = parts.find((part) => part.kind === 'page');
  return selection && selectionRequest.test(request.message) ? selection : (page ?? selection);
}

async function* summary(
  part: ContextPart,
  passages: Passage[],
  words: (text: string) => string[],
): AsyncGenerator<ReplyEvent> {
  const chosen = summarise(passages, summarySentences, words);
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

async function* quotes(
  part: ContextPart,
  passages: Passage[],
  question: string,
  words: (text: string) => string[],
): AsyncGenerator<ReplyEvent> {
  const ranked = (await rankByQuestion(passages, question, words)).slice(0, quoted);
  const [best, ...others] = ranked;
  if (!best) {
    yield say(
      `Nothing on **${escapeMarkdown(part.title)}** shares a word with your question. Ask with words that the page uses, or ask for a summary.`,
    );
    return;
  }
  yield say(`${escapeMarkdown(bestSentence(best.passage, question, words))}\n\n`);
  yield say(
    `From the page${underHeading(best.passage)}:\n\n> ${escapeMarkdown(best.passage.text)}`,
  );
  yield cite(part, best.passage.text);
  for (const { passage, score } of others) {
    if (score < best.score * 0.4) break;
    yield say(`\n\nAlso${underHeading(passage)}:\n\n> ${escapeMarkdown(passage.text)}`);
    yield cite(part, passage.text);
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
