// @ts-check
// Pattern 2, server-sent events. Raw tokens at `/api/chat/stream`, JSON tokens at `.../json`, and at `.../naive` tokens whose newlines are not escaped.
import { answerTokens } from '../answers/answer-call.mjs';

/** @import { Pattern } from '../types' */

/** @type {Record<string, (token: string) => string>} */
const framings = {
  '/api/chat/stream': (token) => `data: ${token.replaceAll('\n', '\ndata: ')}\n\n`,
  '/api/chat/stream/json': (token) => `data: ${JSON.stringify({ token })}\n\n`,
  '/api/chat/stream/naive': (token) => `data: ${token}\n\n`,
};

/** @type {Pattern} */
export const sse = {
  name: 'sse',
  reply(call) {
    const encode = framings[call.path];
    if (!encode) return undefined;
    return {
      type: 'stream',
      contentType: 'text/event-stream',
      head: [],
      tokens: answerTokens(call),
      encode,
      encodeError: (message) => `event: error\ndata: ${message}\n\n`,
      tail: ['data: [DONE]\n\n'],
    };
  },
};
