// @ts-check
// Pattern 5, multi-model router: a session first, then messages with its id, each model under its own address.
import { randomUUID } from 'node:crypto';
import { answerText } from '../answers/answer-call.mjs';
import { answerLength } from './models.mjs';

/** @import { Pattern } from '../types' */

/** @type {Pattern} */
export const router = {
  name: 'router',
  reply(call) {
    const [, model, what] =
      /^(?:\/(fast|balanced|quality))?\/(sessions|chat)$/.exec(call.path) ?? [];
    if (what === 'sessions') return { type: 'json', json: { session_id: randomUUID() } };
    // A bare `/chat` without a session is pattern 6.
    if (what !== 'chat' || (model === undefined && call.fields['session_id'] === undefined)) {
      return undefined;
    }
    const response = answerText(call, { length: answerLength(model) });
    return { type: 'json', json: { response, ...(model === undefined ? {} : { model }) } };
  },
};
