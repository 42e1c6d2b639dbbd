// @ts-check
// Writes a short Markdown answer out of a text's own sentences: BM25 finds the passages. Called by every pattern.
import MiniSearch from 'minisearch';
import { toPassages, toSentences, toTerms } from './passages.mjs';

const wantsSummary =
  /\b(summar|overview|tl;?dr|gist|key points?|main points?|in short|what is this)/i;

/**
 * @param {{ question: string, text: string, length?: 'short' | 'normal' | 'long' }} asked `length` default normal
 * @returns {string} Markdown
 */
export function writeAnswer({ question, text, length = 'normal' }) {
  const passages = toPassages(text);
  const amount = { short: 1, normal: 3, long: 6 }[length];
  if (passages.length === 0) return 'There is no text here that I could answer from.';
  if (wantsSummary.test(question) || toTerms(question).length === 0) {
    return summary(passages, amount);
  }
  const found = rank(passages, question);
  const [best, ...others] = found;
  if (!best) {
    return `The text does not say. What it is about:\n\n${bullets(centralSentences(passages, 2))}`;
  }
  const said = sentencesAbout(best, question, 2);
  const parts = [said.join(' ')];
  if (length !== 'short') {
    const unsaid = toSentences(best).filter((sentence) => !said.includes(sentence));
    if (unsaid.length > 0) parts.push(`> ${unsaid.join(' ')}`);
    const more = others
      .slice(0, amount - 1)
      .flatMap((passage) => sentencesAbout(passage, question, 1));
    if (more.length > 0) parts.push(`**Also in the text**\n\n${bullets(more)}`);
  }
  return parts.join('\n\n');
}

/** @param {string[]} passages @param {number} amount */
function summary(passages, amount) {
  const [lead = ''] = toSentences(passages[0] ?? '');
  const points = centralSentences(passages, amount + 1).filter((sentence) => sentence !== lead);
  return `${lead}\n\n**Key points**\n\n${bullets(points.slice(0, amount))}`;
}

/** @param {string[]} passages @param {string} question @returns {string[]} best first */
function rank(passages, question) {
  /** @type {MiniSearch<{ id: number, text: string }>} */
  const index = new MiniSearch({
    fields: ['text'],
    tokenize: toTerms,
    processTerm: (term) => term,
    searchOptions: { fuzzy: (term) => (term.length > 5 ? 0.15 : false) },
  });
  index.addAll(passages.map((text, id) => ({ id, text })));
  return index.search(question).map((hit) => passages[Number(hit.id)] ?? '');
}

/** The sentences of a passage that share most with the question, in the passage's order. @param {string} passage @param {string} question @param {number} amount */
function sentencesAbout(passage, question, amount) {
  const asked = new Set(toTerms(question));
  const sentences = toSentences(passage);
  const best = sentences
    .map((sentence, at) => ({
      at,
      score: new Set(toTerms(sentence).filter((term) => asked.has(term))).size,
    }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .filter(({ score }, place) => score > 0 || place === 0)
    .slice(0, amount)
    .sort((a, b) => a.at - b.at);
  return best.map(({ at }) => sentences[at] ?? '');
}

/** The sentences whose words the text uses most, in the text's order. @param {string[]} passages @param {number} amount */
function centralSentences(passages, amount) {
  const sentences = passages.flatMap(toSentences).filter((one) => one.split(' ').length >= 6);
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const term of toTerms(passages.join(' '))) counts.set(term, (counts.get(term) ?? 0) + 1);
  return sentences
    .map((sentence, at) => {
      const terms = new Set(toTerms(sentence));
      const weight = [...terms].reduce((sum, term) => sum + (counts.get(term) ?? 0), 0);
      return { sentence, at, score: weight / Math.sqrt(terms.size + 4) };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, amount)
    .sort((a, b) => a.at - b.at)
    .map(({ sentence }) => sentence);
}

/** @param {string[]} lines */
const bullets = (lines) => lines.map((line) => `- ${line}`).join('\n');
