// @ts-check
// Speech to text in OpenAI's shape: a form with a file and the name of a model. It hears the same words in everything.

/** @import { Pattern } from '../types' */

/** @type {Pattern} */
export const transcriptions = {
  name: 'transcriptions',
  reply(call) {
    if (call.path !== '/v1/audio/transcriptions') return undefined;
    return { type: 'json', json: { text: 'words that were spoken' } };
  },
};
