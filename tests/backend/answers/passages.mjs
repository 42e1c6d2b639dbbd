// @ts-check
// Cuts a text into passages and sentences, and words into search terms. Used by `write-answer.mjs`.

const sentenceSegmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

const stopWords = new Set(
  `a about above after again all also am an and any are as at be because been before being between both but by can
  could did do does doing down during each few for from had has have having he her here him his how i if in into is it
  its just list me more most my no not now of off on once only or other our out over own page please point points same
  say says she should so some such summarise summarize summary tell than that the their them then there these they this
  those through to too under until up very was we were what when where which while who why will with would you
  your`.split(/\s+/),
);

/** Search terms of a text: lower case, without the words that say nothing. @param {string} text @returns {string[]} */
export function toTerms(text) {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length > 1 && !stopWords.has(word))
    .map((word) => (word.length > 4 ? word.replace(/(?:ies|es|s)$/, '') : word));
}

/** @param {string} text @returns {string[]} */
export function toSentences(text) {
  return [...sentenceSegmenter.segment(text.replace(/\s+/g, ' '))]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence.length > 0);
}

/**
 * Paragraphs of a plain or Markdown text, without headings, rules, tables and link lists.
 * @param {string} text
 * @returns {string[]}
 */
export function toPassages(text) {
  return text
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/^\s*(?:[-*+]|\d+\.)\s+/gm, '')
        .replace(/[*_`]+/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((block) => !/^(?:#|\||-{3}|<\/?[a-z])/i.test(block) && block.split(' ').length >= 8);
}
