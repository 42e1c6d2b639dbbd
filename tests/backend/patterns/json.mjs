// @ts-check
// Pattern 1, simple JSON: one request, one answer. The fields may come as body, query or form.
import { answerText } from '../answers/answer-call.mjs';

/** @import { Pattern } from '../types' */

/** @type {Pattern} */
export const json = {
  name: 'json',
  reply(call) {
    if (call.path !== '/api/chat') return undefined;
    return { type: 'json', json: { response: answerText(call) } };
  },
};
