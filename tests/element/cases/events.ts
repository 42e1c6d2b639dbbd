// Short ways to write what a ChatKit server sends; used by the cases.

const at = '2026-11-22T13:05:40.801992';
type Fields = Record<string, unknown>;

export const thread = (more: Fields = {}) => ({
  id: 'thr_1',
  created_at: at,
  status: { type: 'active' },
  metadata: {},
  items: { data: [], has_more: false },
  ...more,
});
export const created = (more: Fields = {}) => ({ type: 'thread.created', thread: thread(more) });
export const updated = (more: Fields = {}) => ({ type: 'thread.updated', thread: thread(more) });
export const item = (type: string, id: string, more: Fields = {}) => ({
  id,
  thread_id: 'thr_1',
  created_at: at,
  type,
  ...more,
});
export const user = (id: string, text: string, more: Fields = {}) =>
  item('user_message', id, {
    content: [{ type: 'input_text', text }],
    attachments: [],
    inference_options: {},
    ...more,
  });
export const part = (text: string, annotations: unknown[] = []) => ({
  type: 'output_text',
  text,
  annotations,
});
export const answer = (id: string, ...texts: string[]) =>
  item('assistant_message', id, { content: texts.map((text) => part(text)) });
export const added = (given: object) => ({ type: 'thread.item.added', item: given });
export const done = (given: object) => ({ type: 'thread.item.done', item: given });
export const replaced = (given: object) => ({ type: 'thread.item.replaced', item: given });
export const removed = (id: string) => ({ type: 'thread.item.removed', item_id: id });
export const update = (id: string, type: string, more: Fields) => ({
  type: 'thread.item.updated',
  item_id: id,
  update: { type, ...more },
});
export const delta = (id: string, text: string, index = 0) =>
  update(id, 'assistant_message.content_part.text_delta', { content_index: index, delta: text });
export const cancellable = (allow: boolean) => ({
  type: 'stream_options',
  stream_options: { allow_cancel: allow },
});
/** A turn of a new thread: what stands before the answer. */
export const opening = (text: string) => [created(), done(user('u1', text)), cancellable(true)];
/** A whole answer to a new thread. */
export const reply = (text: string, answerText: string) => [
  ...opening(text),
  done(answer('a1', answerText)),
];
