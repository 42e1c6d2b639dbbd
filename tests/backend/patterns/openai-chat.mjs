// @ts-check
// The chat-completions shape that most local and hosted servers speak, with its list of models.
import { answerTokens } from '../answers/answer-call.mjs';
import { answerLength, knownModel, modelNames } from './models.mjs';

/** @import { Call, Pattern } from '../types' */

/** @type {Pattern} */
export const openaiChat = {
  name: 'openai-chat',
  reply(call) {
    if (call.path === '/v1/models') {
      const data = modelNames.map((id) => ({ id, object: 'model', owned_by: 'reference' }));
      return { type: 'json', json: { object: 'list', data } };
    }
    if (call.path === '/api/tags') {
      return { type: 'json', json: { models: modelNames.map((name) => ({ name, model: name })) } };
    }
    return call.path === '/v1/chat/completions' ? completion(call) : undefined;
  },
};

/** @param {Call} call @returns {import('../types').PatternReply} */
function completion(call) {
  const model = knownModel(call.fields['model']);
  const tokens = answerTokens(call, { length: answerLength(model) });
  const usage = { prompt_tokens: 12, completion_tokens: tokens.length };
  const common = { id: 'chatcmpl-1', created: 1, model };
  if (call.fields['stream'] !== true) {
    const message = { role: 'assistant', content: tokens.join('') };
    const choices = [{ index: 0, message, finish_reason: 'stop' }];
    return { type: 'json', json: { ...common, object: 'chat.completion', choices, usage } };
  }
  /** @param {object} delta @param {string | null} finish */
  const chunk = (delta, finish = null) =>
    `data: ${JSON.stringify({
      ...common,
      object: 'chat.completion.chunk',
      choices: [{ index: 0, delta, finish_reason: finish }],
    })}\n\n`;
  const options = call.fields['stream_options'];
  const wantsUsage = typeof options === 'object' && options && 'include_usage' in options;
  return {
    type: 'stream',
    contentType: 'text/event-stream',
    head: [
      chunk({ role: 'assistant', content: '' }),
      ...(call.behaviour.reasoning ?? []).map((text) => chunk({ reasoning_content: text })),
    ],
    tokens,
    encode: (token) => chunk({ content: token }),
    encodeError: (message) => `data: ${JSON.stringify({ error: { message, code: 500 } })}\n\n`,
    tail: [
      chunk({}, 'stop'),
      ...(wantsUsage
        ? [
            `data: ${JSON.stringify({ ...common, object: 'chat.completion.chunk', choices: [], usage })}\n\n`,
          ]
        : []),
      'data: [DONE]\n\n',
    ],
  };
}
