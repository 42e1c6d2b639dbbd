// The door for items and threads of other ChatKit servers: every field of the protocol, nothing else. Used by `read-event.ts` and the server.
import * as z from 'zod/mini';
import type { Json } from '../shared/json';
import type { Attachment, Page, Thread, ThreadItem } from './items';
import { isHidden } from './is-hidden';
import { jsonObject, listOf, optionalText, orElse, withoutNulls } from './lenient';
import { annotation, task } from './read-parts';

const id = z.string().check(z.minLength(1), z.maxLength(500));

const base = {
  id,
  thread_id: orElse(z.string(), ''),
  created_at: orElse(z.string(), ''),
};

export const assistantContent = z.object({
  type: orElse(z.literal('output_text'), 'output_text'),
  text: orElse(z.string(), ''),
  annotations: listOf(annotation),
});

const userContent = z.union([
  z.object({ type: z.literal('input_text'), text: z.string() }),
  z.object({
    type: z.literal('input_tag'),
    id: z.string(),
    text: z.string(),
    data: orElse(jsonObject, {}),
    group: optionalText,
    interactive: z.exactOptional(z.boolean()),
  }),
]);

const uploadDescriptor = z.object({
  url: z.string(),
  method: z.enum(['POST', 'PUT']),
  headers: orElse(z.record(z.string(), z.string()), {}),
});
const attachmentBase = {
  id,
  name: orElse(z.string(), ''),
  mime_type: orElse(z.string(), 'application/octet-stream'),
  thread_id: optionalText,
  upload_descriptor: z.exactOptional(uploadDescriptor),
};
const attachment = z.union([
  z.object({ ...attachmentBase, type: z.literal('image'), preview_url: z.string() }),
  z.object({ ...attachmentBase, type: z.literal('file') }),
]);

/** An attachment as a server tells it; nothing for what is none. */
export function readAttachment(value: Json | undefined): Attachment | undefined {
  return attachment.safeParse(withoutNulls(value ?? null)).data;
}

const answer = z.object({ values: listOf(z.string()), skipped: orElse(z.boolean(), false) });
const question = z.union([
  z.object({
    id,
    question: z.string(),
    answer: z.exactOptional(answer),
    type: z.literal('multiple_choice'),
    options: listOf(z.object({ value: z.string() })),
    multiple: orElse(z.boolean(), false),
  }),
  z.object({
    id,
    question: z.string(),
    answer: z.exactOptional(answer),
    type: z.literal('freeform'),
    description: optionalText,
  }),
]);

const workflow = z.object({
  type: orElse(z.enum(['custom', 'reasoning']), 'custom'),
  tasks: listOf(task),
  expanded: orElse(z.boolean(), false),
  summary: z.exactOptional(
    z.union([
      z.object({ duration: z.number() }),
      z.object({ title: z.string(), icon: optionalText }),
    ]),
  ),
});

export const image = z.object({ id: orElse(z.string(), ''), url: z.string() });

const known = z.discriminatedUnion('type', [
  z.object({
    ...base,
    type: z.literal('user_message'),
    content: listOf(userContent),
    attachments: listOf(attachment),
    quoted_text: optionalText,
    inference_options: orElse(
      z.object({
        tool_choice: z.exactOptional(z.object({ id: z.string() })),
        model: optionalText,
      }),
      {},
    ),
  }),
  z.object({ ...base, type: z.literal('assistant_message'), content: listOf(assistantContent) }),
  z.object({
    ...base,
    type: z.literal('client_tool_call'),
    status: z.enum(['pending', 'completed']),
    call_id: orElse(z.string(), ''),
    name: z.string(),
    arguments: orElse(jsonObject, {}),
    output: z.exactOptional(z.json()),
  }),
  z.object({ ...base, type: z.literal('widget'), widget: jsonObject, copy_text: optionalText }),
  z.object({ ...base, type: z.literal('generated_image'), image: z.exactOptional(image) }),
  z.object({
    ...base,
    type: z.literal('structured_input'),
    status: z.enum(['pending', 'answered', 'skipped']),
    inputs: listOf(question),
  }),
  z.object({ ...base, type: z.literal('workflow'), workflow }),
  z.object({ ...base, type: z.literal('task'), task }),
  z.object({ ...base, type: z.literal('end_of_turn') }),
  z.object({ ...base, type: z.literal('hidden_context_item'), content: orElse(z.json(), null) }),
  z.object({ ...base, type: z.literal('sdk_hidden_context'), content: orElse(z.json(), null) }),
]);
const knownTypes = {
  user_message: true,
  assistant_message: true,
  client_tool_call: true,
  widget: true,
  generated_image: true,
  structured_input: true,
  workflow: true,
  task: true,
  end_of_turn: true,
  hidden_context_item: true,
  sdk_hidden_context: true,
} satisfies Record<ThreadItem['type'], true>;
const unknownItem = z.looseObject({ ...base, type: z.string() });

/** An item as the protocol has it; one of a type that is newer than we are is kept as it is; nothing for what is no item. */
export function readItem(value: Json | undefined): ThreadItem | undefined {
  const clean = withoutNulls(value ?? null);
  const named = unknownItem.safeParse(clean);
  if (!named.success) return undefined;
  if (Object.hasOwn(knownTypes, named.data.type)) return known.safeParse(clean).data;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- clients skip items of a type they do not know
  return named.data as unknown as ThreadItem;
}

const status = z.union([
  z.object({ type: z.literal('active') }),
  z.object({ type: z.literal('locked'), reason: optionalText }),
  z.object({ type: z.literal('closed'), reason: optionalText }),
]);
const thread = z.object({
  id,
  created_at: orElse(z.string(), ''),
  title: optionalText,
  status: orElse(status, { type: 'active' }),
  allowed_image_domains: z.exactOptional(z.array(z.string())),
});

/** A thread without its items and without a server's own metadata; nothing for what is no thread. */
export function readThread(value: Json | undefined): Thread | undefined {
  const { data } = thread.safeParse(withoutNulls(value ?? null));
  return data && { ...data, metadata: {}, items: { data: [], has_more: false } };
}

const page = z.object({
  data: z.array(z.json()),
  has_more: orElse(z.boolean(), false),
  after: optionalText,
});

/** A page of items, hidden ones left out; nothing for what is no page. */
export function readItemPage(value: Json | undefined): Page<ThreadItem> | undefined {
  const { data } = page.safeParse(withoutNulls(value ?? null));
  if (!data) return undefined;
  const items = data.data
    .flatMap((entry) => readItem(entry) ?? [])
    .filter((item) => !isHidden(item));
  return { ...data, data: items };
}
