// The reference backend's answers: what it reads out of a request and what it writes.
import { expect, test } from 'vitest';
import { toTokens } from '../../backend/answers/answer-call.mjs';
import { readQuestion } from '../../backend/answers/read-question.mjs';
import { writeAnswer } from '../../backend/answers/write-answer.mjs';
import { articleNames, articlePage, articleText } from '../../backend/articles/articles.mjs';

const tides = articleText('tides');

test('a question is answered with the passage that is about it', () => {
  const answer = writeAnswer({ question: 'How high does the Bay of Fundy rise?', text: tides });
  expect(answer).toContain('sixteen metres');
  expect(answer).not.toContain('spring tides');
});

test('a question that the text says nothing about is answered so', () => {
  const answer = writeAnswer({ question: 'Which football club won?', text: tides });
  expect(answer).toMatch(/^The text does not say/);
});

test('a summary starts with the first sentence and lists three points', () => {
  const answer = writeAnswer({ question: 'Summarise this page', text: tides });
  expect(answer).toMatch(/^On most coasts the water rises twice/);
  expect(answer.match(/^- /gm)).toHaveLength(3);
});

test('every sentence of an answer stands in the text', () => {
  const answer = writeAnswer({ question: 'Who built a machine?', text: tides, length: 'long' });
  const lines = answer.split('\n').filter((line) => line !== '' && !line.startsWith('**'));
  for (const line of lines) {
    for (const sentence of line.replace(/^[->] /, '').split(/(?<=\.) /)) {
      expect(tides).toContain(sentence);
    }
  }
});

test('tokens joined are the answer exactly, newlines and all', () => {
  const text = 'One two\n\n- three\n  four  \n';
  expect(toTokens(text).join('')).toBe(text);
  expect(toTokens(text)[1]).toBe(' two');
});

test.each([
  ['a plain message', { message: 'Why?', context: tides }],
  ['a text with its context', { text: 'Why?', context: tides }],
  ['a message with the page before it', { message: `${tides}\n\nWhy?` }],
  [
    'chat messages with the page as system text',
    {
      messages: [
        { role: 'system', content: tides },
        { role: 'user', content: [{ type: 'text', text: 'Why?' }] },
      ],
    },
  ],
  ['a response input with instructions', { input: 'Why?', instructions: tides }],
])('%s holds the question and the text', (_name, fields) => {
  expect(readQuestion(fields)).toEqual({ question: 'Why?', text: tides });
});

test.each(articleNames)('the article %s is a page of 500 words or more', (name) => {
  expect(articlePage(name)).toMatch(/<title>\w[^]*<\/title>/);
  expect(articleText(name).split(' ').length).toBeGreaterThan(500);
});
