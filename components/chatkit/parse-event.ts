// Bytes from outside become stream events here: shapes are checked just far enough that nothing behind can throw. Called by the client.
import type { ErrorEvent, ThreadStreamEvent } from '../../lib/chatkit/events';
import type { JsonObject, ThreadItem } from '../../lib/chatkit/items';
import { readEvent } from '../../lib/chatkit/read-event';
import { readItem } from '../../lib/chatkit/read-item';
import { parseJson } from '../../lib/wire/json';

/** The event a `data:` payload holds, or nothing: `[DONE]`, broken JSON and unknown shapes are skipped, the stream goes on. */
export function parseEvent(data: string): ThreadStreamEvent | undefined {
  const parsed = parseJson(data);
  if (!parsed.ok || !isRecord(parsed.value)) return undefined;
  const { value } = parsed;
  if (isTextDelta(value)) return value;
  const event = readEvent(value);
  // Ours alone, and stripped by our background from what a remote server says.
  if (event?.type === 'error' && isExtras(value['beside']))
    return { ...event, beside: value['beside'] };
  return event;
}

/** An item with the fields its type must have, whatever a server left out; nothing when it is no item. */
export function toItem(value: unknown): ThreadItem | undefined {
  return isRecord(value) ? readItem(value) : undefined;
}

/** Every item of a page's `data`, in its order. */
export function toItems(value: unknown): ThreadItem[] {
  return listOf(value)
    .map(toItem)
    .filter((item) => item !== undefined);
}

export function isRecord(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The one event that comes by the thousand is not read by schema. */
function isTextDelta(
  event: JsonObject,
): event is JsonObject & Extract<ThreadStreamEvent, { type: 'thread.item.updated' }> {
  const { type, item_id: id, update } = event;
  return (
    type === 'thread.item.updated' &&
    typeof id === 'string' &&
    isRecord(update) &&
    update['type'] === 'assistant_message.content_part.text_delta' &&
    typeof update['delta'] === 'string' &&
    typeof update['content_index'] === 'number'
  );
}

function isExtras(value: unknown): value is NonNullable<ErrorEvent['beside']> {
  return isRecord(value) && Array.isArray(value['details']);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
