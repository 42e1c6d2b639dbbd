// @ts-check
// The answer to one request, whole or as tokens: scripted, or written from the text that was sent, or from our own articles.
import { libraryText } from '../articles/articles.mjs';
import { readQuestion } from './read-question.mjs';
import { writeAnswer } from './write-answer.mjs';

/** @import { Call } from '../types' */

/** @param {Call} call @param {{ length?: 'short' | 'normal' | 'long' }} [style] @returns {string[]} */
export function answerTokens(call, style = {}) {
  return call.behaviour.tokens ?? toTokens(answerFields(call.fields, style));
}

/** @param {Call} call @param {{ length?: 'short' | 'normal' | 'long' }} [style] @returns {string} */
export function answerText(call, style = {}) {
  return answerTokens(call, style).join('');
}

/** @param {Record<string, unknown>} fields @param {{ length?: 'short' | 'normal' | 'long' }} [style] */
export function answerFields(fields, style = {}) {
  const { question, text } = readQuestion(fields);
  return writeAnswer({ question, text: text === '' ? libraryText() : text, ...style });
}

/** A word with the space before it, as language models cut: joined they are the text exactly. @param {string} text @returns {string[]} */
export function toTokens(text) {
  return text.match(/\s*\S+|\s+$/g) ?? [];
}
