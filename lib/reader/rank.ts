// Retrieval and summary over one page: BM25 for a question, word frequency for a summary. Pure but for the index's own pauses.
import MiniSearch from 'minisearch';
import type { Passage } from './passages';

export interface Ranked {
  passage: Passage;
  score: number;
}

const unspelt =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** How many passages are indexed between two pauses; a batch stays under 8 ms on a slow machine. */
const indexedPerSlice = 40;

/**
 * The passages that fit a question, best first; empty when none shares a word with it.
 * @param words how text is cut into comparable words (`createWords`).
 */
export async function rankByQuestion(
  passages: Passage[],
  question: string,
  words: (text: string) => string[],
): Promise<Ranked[]> {
  const search = new MiniSearch<{ id: number; text: string; heading: string }>({
    fields: ['text', 'heading'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {
      boost: { heading: 1.5 },
      prefix: (term) => term.length > 3,
      combineWith: 'OR',
    },
  });
  await search.addAllAsync(
    passages.map((passage) => ({
      id: passage.index,
      text: passage.text,
      heading: passage.heading,
    })),
    { chunkSize: indexedPerSlice },
  );
  const common = commonWords(passages, words);
  const asked = words(question);
  const telling = asked.filter((word) => !common.has(word));
  const results = search.search((telling.length > 0 ? telling : asked).join(' '));
  return results.flatMap((result) => {
    const passage = passages[Number(result.id)];
    return passage ? [{ passage, score: result.score }] : [];
  });
}

/** Words in more than a third of a page's passages tell nothing about a question, in whatever language. */
function commonWords(passages: Passage[], words: (text: string) => string[]): Set<string> {
  if (passages.length < 6) return new Set();
  const counts = new Map<string, number>();
  for (const passage of passages) {
    for (const word of new Set(words(passage.text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const limit = passages.length / 3;
  return new Set([...counts].filter(([, count]) => count > limit).map(([word]) => word));
}

/** The sentence of a passage that shares most telling words with the question. */
export function bestSentence(
  passage: Passage,
  question: string,
  words: (text: string) => string[],
): string {
  const asked = new Set(words(question));
  let best = passage.sentences[0] ?? passage.text;
  let bestScore = -1;
  for (const sentence of passage.sentences) {
    const own = words(sentence);
    const shared = new Set(own.filter((word) => asked.has(word))).size;
    const score = shared - own.length / 200;
    if (score > bestScore) {
      bestScore = score;
      best = sentence;
    }
  }
  return best;
}

export interface SummarySentence {
  sentence: string;
  passage: Passage;
}

/**
 * The sentences that carry most of the page's frequent words, in page order, no two alike.
 * @param count how many at most.
 */
export function summarise(
  passages: Passage[],
  count: number,
  words: (text: string) => string[],
): SummarySentence[] {
  const frequency = new Map<string, number>();
  const candidates = passages
    .flatMap((passage) => passage.sentences.map((sentence) => ({ sentence, passage })))
    .map((candidate, order) => ({ ...candidate, order, own: new Set(words(candidate.sentence)) }));
  for (const { own } of candidates) {
    for (const word of own)
      if (isTelling(word)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const scored = candidates
    .filter(({ sentence, own }) => own.size >= 6 && sentence.length <= 400)
    .map((candidate) => ({
      ...candidate,
      score: scoreOf(candidate.own, candidate.passage, frequency),
    }))
    .sort((a, b) => b.score - a.score);
  const chosen: typeof scored = [];
  for (const candidate of scored) {
    if (chosen.length === count) break;
    if (chosen.every((other) => overlap(other.own, candidate.own) < 0.5)) chosen.push(candidate);
  }
  return chosen.sort((a, b) => a.order - b.order);
}

/** Short words carry nothing where words are spelt; where a character is a word, two of them do. */
function isTelling(word: string): boolean {
  return word.length > (unspelt.test(word) ? 1 : 3);
}

function scoreOf(own: Set<string>, passage: Passage, frequency: Map<string, number>): number {
  let sum = 0;
  for (const word of own) sum += Math.max(0, (frequency.get(word) ?? 0) - 1);
  const early = 1 + 0.5 / (1 + passage.index);
  return (sum / (own.size + 6)) * early;
}

function overlap(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / Math.min(a.size, b.size);
}
