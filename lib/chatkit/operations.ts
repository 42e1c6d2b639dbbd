// What a client may ask a ChatKit server: the 16 request types, parsed at the server's door. Unknown keys are ignored, null and absent are one.
import * as z from 'zod/mini';

const content = z.discriminatedUnion('type', [
  z.object({ type: z.literal('input_text'), text: z.string() }),
  z.object({
    type: z.literal('input_tag'),
    id: z.string(),
    text: z.string(),
    data: z.record(z.string(), z.json()),
    group: z.nullish(z.string()),
    interactive: z.nullish(z.boolean()),
  }),
]);

export const userMessageInput = z.object({
  content: z.array(content),
  attachments: z.array(z.string()),
  inference_options: z.object({
    tool_choice: z.nullish(z.object({ id: z.string() })),
    model: z.nullish(z.string()),
  }),
  quoted_text: z.nullish(z.string()),
});
export type UserMessageInput = z.infer<typeof userMessageInput>;

const paging = {
  limit: z.nullish(z.int().check(z.nonnegative())),
  order: z.nullish(z.enum(['asc', 'desc'])),
  after: z.nullish(z.string()),
};
const action = z.object({ type: z.string(), payload: z.optional(z.json()) });
const customAction = z.object({
  thread_id: z.string(),
  item_id: z.nullish(z.string()),
  action,
});
const metadata = z.nullish(z.record(z.string(), z.json()));

function request<T extends string, P extends z.core.$ZodType>(type: T, params: P) {
  return z.object({ type: z.literal(type), params, metadata });
}

export const operation = z.discriminatedUnion('type', [
  request('threads.create', z.object({ input: userMessageInput })),
  request('threads.add_user_message', z.object({ thread_id: z.string(), input: userMessageInput })),
  request('threads.add_client_tool_output', z.object({ thread_id: z.string(), result: z.json() })),
  request(
    'threads.add_structured_input',
    z.object({
      thread_id: z.string(),
      item_id: z.string(),
      input: z.object({
        status: z.nullish(z.enum(['answered', 'skipped'])),
        answers: z.nullish(
          z.record(
            z.string(),
            z.object({ values: z.nullish(z.array(z.string())), skipped: z.nullish(z.boolean()) }),
          ),
        ),
      }),
    }),
  ),
  request('threads.retry_after_item', z.object({ thread_id: z.string(), item_id: z.string() })),
  request('threads.custom_action', customAction),
  request('threads.sync_custom_action', customAction),
  request('threads.get_by_id', z.object({ thread_id: z.string() })),
  request('threads.list', z.object(paging)),
  request('threads.update', z.object({ thread_id: z.string(), title: z.string() })),
  request('threads.delete', z.object({ thread_id: z.string() })),
  request('items.list', z.object({ thread_id: z.string(), ...paging })),
  request(
    'items.feedback',
    z.object({
      thread_id: z.string(),
      item_ids: z.array(z.string()),
      kind: z.enum(['positive', 'negative']),
    }),
  ),
  request(
    'attachments.create',
    z.object({ name: z.string(), size: z.int(), mime_type: z.string() }),
  ),
  request('attachments.delete', z.object({ attachment_id: z.string() })),
  request('input.transcribe', z.object({ audio_base64: z.string(), mime_type: z.string() })),
]);
export type Operation = z.infer<typeof operation>;
export type OperationType = Operation['type'];

/** The six types answered as `text/event-stream`; the other ten are answered as JSON. */
export const streamingTypes: ReadonlySet<OperationType> = new Set([
  'threads.create',
  'threads.add_user_message',
  'threads.add_client_tool_output',
  'threads.add_structured_input',
  'threads.retry_after_item',
  'threads.custom_action',
]);
