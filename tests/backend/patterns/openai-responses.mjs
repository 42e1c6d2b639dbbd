// @ts-check
// The Responses shape: named events with sequence numbers, each also carrying its type.
import { answerTokens } from '../answers/answer-call.mjs';
import { answerLength, knownModel } from './models.mjs';

/** @import { Pattern } from '../types' */

/** @type {Pattern} */
export const openaiResponses = {
  name: 'openai-responses',
  reply(call) {
    if (call.path !== '/v1/responses') return undefined;
    const model = knownModel(call.fields['model']);
    const tokens = answerTokens(call, { length: answerLength(model) });
    const part = { type: 'output_text', text: tokens.join(''), annotations: [] };
    const message = { id: 'msg_1', type: 'message', role: 'assistant', content: [part] };
    const usage = { input_tokens: 12, output_tokens: tokens.length };
    const response = { id: 'resp_1', object: 'response', model };
    const done = { ...response, status: 'completed', output: [message], usage };
    if (call.fields['stream'] !== true) return { type: 'json', json: done };

    let sequence = -1;
    /** @param {string} type @param {object} fields */
    const event = (type, fields) => {
      sequence += 1;
      const data = { type, sequence_number: sequence, ...fields };
      return `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
    };
    const place = { item_id: 'msg_1', output_index: 0, content_index: 0 };
    const begun = { ...response, status: 'in_progress', output: [] };
    return {
      type: 'stream',
      contentType: 'text/event-stream',
      head: [
        event('response.created', { response: begun }),
        event('response.output_item.added', { output_index: 0, item: { ...message, content: [] } }),
        ...(call.behaviour.reasoning ?? []).map((delta) =>
          event('response.reasoning_summary_text.delta', { ...place, summary_index: 0, delta }),
        ),
        event('response.content_part.added', { ...place, part: { ...part, text: '' } }),
      ],
      tokens,
      encode: (delta) => event('response.output_text.delta', { ...place, delta }),
      encodeError: (text) => event('error', { code: 'server_error', message: text }),
      // A getter, because sequence numbers are given out when an event is made.
      get tail() {
        return [
          event('response.output_text.done', { ...place, text: part.text }),
          event('response.content_part.done', { ...place, part }),
          event('response.output_item.done', { output_index: 0, item: message }),
          event('response.completed', { response: done }),
        ];
      },
    };
  },
};
