// @ts-check
// Every HTTP pattern, in the order in which they are asked whether a request is theirs. WebSocket stands apart: `websocket.mjs`.
import { chatkit } from './chatkit.mjs';
import { json } from './json.mjs';
import { openaiChat } from './openai-chat.mjs';
import { openaiResponses } from './openai-responses.mjs';
import { pictures } from './pictures.mjs';
import { preprocessing } from './preprocessing.mjs';
import { router } from './router.mjs';
import { sessions } from './sessions.mjs';
import { sse } from './sse.mjs';
import { transcriptions } from './transcriptions.mjs';

/** @type {import('../types').Pattern[]} */
export const patterns = [
  json,
  sse,
  sessions,
  router,
  preprocessing,
  openaiChat,
  openaiResponses,
  chatkit,
  transcriptions,
  pictures,
];
