// @ts-check
// Pattern 6, preprocessing: a text with its context goes in, a text comes back.
import { answerText } from '../answers/answer-call.mjs';

/** @import { Pattern } from '../types' */

/** @type {Pattern} */
export const preprocessing = {
  name: 'preprocessing',
  reply(call) {
    if (call.path !== '/chat') return undefined;
    return { type: 'json', json: { text: answerText(call) } };
  },
};
