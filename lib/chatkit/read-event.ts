// The door for the stream of another ChatKit server: one `data:` payload to one event of the protocol. Called by `transports/chatkit.ts`.
import * as z from 'zod/mini';
import type { Json } from '../shared/json';
import type { ItemUpdate, ThreadStreamEvent } from './events';
import { isHidden } from './is-hidden';
import { jsonObject, optionalText, orElse, withoutNulls } from './lenient';
import { assistantContent, image, readItem, readThread } from './read-item';
import { annotation, task } from './read-parts';

const index = z.int().check(z.nonnegative());

const update = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('assistant_message.content_part.added'),
    content_index: index,
    content: assistantContent,
  }),
  z.object({
    type: z.literal('assistant_message.content_part.text_delta'),
    content_index: index,
    delta: z.string(),
  }),
  z.object({
    type: z.literal('assistant_message.content_part.annotation_added'),
    content_index: index,
    annotation_index: index,
    annotation,
  }),
  z.object({
    type: z.literal('assistant_message.content_part.done'),
    content_index: index,
    content: assistantContent,
  }),
  z.object({
    type: z.literal('widget.streaming_text.value_delta'),
    component_id: z.string(),
    delta: z.string(),
    done: orElse(z.boolean(), false),
  }),
  z.object({ type: z.literal('widget.root.updated'), widget: jsonObject }),
  z.object({
    type: z.literal('widget.component.updated'),
    component_id: z.string(),
    component: jsonObject,
  }),
  z.object({ type: z.literal('workflow.task.added'), task_index: index, task }),
  z.object({ type: z.literal('workflow.task.updated'), task_index: index, task }),
  z.object({
    type: z.literal('generated_image.updated'),
    image,
    progress: z.exactOptional(z.number()),
  }),
]) satisfies z.ZodMiniType<ItemUpdate>;

const envelope = z.looseObject({ type: z.string() });
const itemId = z.object({ item_id: z.string() });
const updated = z.extend(itemId, { update });
const options = z.object({ allow_cancel: orElse(z.boolean(), true) });
const progress = z.object({ text: z.string(), icon: optionalText });
const effect = z.object({ name: z.string(), data: z.exactOptional(jsonObject) });
const error = z.object({
  code: orElse(z.string(), 'custom'),
  message: optionalText,
  allow_retry: orElse(z.boolean(), false),
});
const notice = z.object({
  level: orElse(z.enum(['info', 'warning', 'danger']), 'info'),
  message: z.string(),
  title: optionalText,
});

/**
 * The event, with the protocol's own fields alone: what a server says can hold nothing that our background alone may say.
 * Nothing for what is newer than we are, broken, or not meant for a client: the stream goes on.
 */
export function readEvent(value: Json): ThreadStreamEvent | undefined {
  const { data } = envelope.safeParse(withoutNulls(value));
  if (!data) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields of parsed JSON are JSON
  const fields = data as unknown as Record<string, Json>;
  switch (data.type) {
    case 'thread.created':
    case 'thread.updated': {
      const thread = readThread(fields['thread']);
      return thread && { type: data.type, thread };
    }
    case 'thread.item.added':
    case 'thread.item.done':
    case 'thread.item.replaced': {
      const item = readItem(fields['item']);
      return item && !isHidden(item) ? { type: data.type, item } : undefined;
    }
    case 'thread.item.updated':
      return typed('thread.item.updated', updated.safeParse(data).data);
    case 'thread.item.removed':
      return typed('thread.item.removed', itemId.safeParse(data).data);
    case 'stream_options': {
      const read = options.safeParse(fields['stream_options'] ?? {}).data;
      return read && { type: 'stream_options', stream_options: read };
    }
    case 'progress_update':
      return typed('progress_update', progress.safeParse(data).data);
    case 'client_effect':
      return typed('client_effect', effect.safeParse(data).data);
    case 'error':
      return typed('error', error.safeParse(data).data);
    case 'notice':
      return typed('notice', notice.safeParse(data).data);
    default:
      return undefined;
  }
}

function typed<Type extends string, Fields extends object>(type: Type, fields: Fields | undefined) {
  return fields && { type, ...fields };
}
