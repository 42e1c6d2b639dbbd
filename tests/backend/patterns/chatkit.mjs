// @ts-check
// A small ChatKit server: keeps its threads for as long as the process lives, answers in tokens, or says the events of a script.
import { answerTokens } from '../answers/answer-call.mjs';

/** @import { Call, Pattern, PatternReply } from '../types' */

/**
 * @typedef {{ id: string, type: string, [field: string]: unknown }} Item
 * @typedef {{ id: string, title: string | null, items: Item[] }} Thread
 */

/** @type {Map<string, Thread>} */
const threads = new Map();
let lastId = 0;

/** @param {string} prefix */
function newId(prefix) {
  lastId += 1;
  return `${prefix}_${lastId}_${Math.random().toString(36).slice(2)}`;
}

const now = () => new Date().toISOString();

/** @param {Thread} thread @param {Item[]} items */
function toWire({ id, title }, items) {
  const page = { data: items, has_more: false };
  return { id, title, created_at: now(), status: { type: 'active' }, metadata: {}, items: page };
}

/** @param {Thread} thread @param {any} input */
function addUserItem(thread, input) {
  const item = {
    id: newId('rmsg'),
    thread_id: thread.id,
    created_at: now(),
    type: 'user_message',
    content: input.content,
    attachments: [],
    quoted_text: input.quoted_text ?? null,
    inference_options: input.inference_options,
  };
  thread.items.push(item);
  return item;
}

/** @param {object} event */
const frame = (event) => `data: ${JSON.stringify(event)}\n\n`;

/** @param {Call} call @param {Thread} thread @param {object[]} opening @returns {PatternReply} */
function stream(call, thread, opening) {
  const id = newId('rans');
  const base = { id, thread_id: thread.id, created_at: now(), type: 'assistant_message' };
  /** @param {object} update */
  const updated = (update) => frame({ type: 'thread.item.updated', item_id: id, update });
  const place = { content_index: 0 };
  const type = 'assistant_message.content_part';
  const scripted = call.behaviour.events?.map(
    (event) =>
      /** @type {{ type: string, item?: Item }} */ (
        JSON.parse(JSON.stringify(event).replaceAll('{thread}', thread.id))
      ),
  );
  for (const event of scripted ?? [])
    if (event.type === 'thread.item.done' && event.item) thread.items.push(event.item);
  const question = /** @type {any} */ (call.fields['params'])?.input?.content?.[0]?.text ?? '';
  const tokens = scripted ? [] : answerTokens({ ...call, fields: { message: question } });
  const content = { type: 'output_text', text: tokens.join(''), annotations: [] };
  const item = { ...base, content: [content] };
  if (!scripted) thread.items.push(item);
  const options = { type: 'stream_options', stream_options: { allow_cancel: true } };
  const part = { type: `${type}.added`, ...place, content: { ...content, text: '' } };
  const begun = [
    { type: 'thread.item.added', item: { ...base, content: [] } },
    { type: 'thread.item.updated', item_id: id, update: part },
  ];
  return {
    type: 'stream',
    contentType: 'text/event-stream',
    head: [...opening, options, ...(scripted ?? begun)].map(frame),
    tokens,
    encode: (delta) => updated({ type: `${type}.text_delta`, ...place, delta }),
    encodeError: (message) => frame({ type: 'error', code: 'custom', message, allow_retry: true }),
    tail: scripted
      ? []
      : [
          updated({ type: `${type}.done`, ...place, content }),
          frame({ type: 'thread.item.done', item }),
        ],
  };
}

/** @type {Pattern} */
export const chatkit = {
  name: 'chatkit',
  reply(call) {
    if (call.path !== '/chatkit') return undefined;
    const { type, params } = /** @type {{ type: string, params: any }} */ (
      /** @type {unknown} */ (call.fields)
    );
    if (type === 'threads.create') {
      /** @type {Thread} */
      const thread = { id: newId('rthr'), title: null, items: [] };
      threads.set(thread.id, thread);
      const item = addUserItem(thread, params.input);
      return stream(call, thread, [
        { type: 'thread.created', thread: toWire(thread, []) },
        { type: 'thread.item.done', item },
      ]);
    }
    const thread = threads.get(params.thread_id);
    if (!thread) return { type: 'json', status: 404, json: { detail: 'Not Found' } };
    switch (type) {
      case 'threads.add_user_message': {
        const item = addUserItem(thread, params.input);
        return stream(call, thread, [{ type: 'thread.item.done', item }]);
      }
      case 'threads.add_client_tool_output': {
        const asked = thread.items.findLast((one) => one['status'] === 'pending');
        if (asked) Object.assign(asked, { status: 'completed', output: params.result });
        return stream(call, thread, []);
      }
      case 'threads.custom_action':
      case 'threads.add_structured_input':
        return stream(call, thread, []);
      case 'threads.update':
        thread.title = params.title;
        return { type: 'json', json: toWire(thread, []) };
      case 'threads.get_by_id':
        return { type: 'json', json: toWire(thread, thread.items) };
      case 'items.list': {
        const data = params.order === 'asc' ? thread.items : thread.items.toReversed();
        return { type: 'json', json: { data, has_more: false } };
      }
      default:
        return { type: 'json', json: {} };
    }
  },
};
