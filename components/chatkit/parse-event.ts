// Bytes from outside become stream events here: shapes are checked just far enough that nothing behind can throw. Called by the client.
import type { ThreadStreamEvent } from '../../lib/chatkit/events';
import type { ThreadItem } from '../../lib/chatkit/items';
import { parseJson } from '../../lib/wire/json';

/** The event a `data:` payload holds, or nothing: `[DONE]`, broken JSON and unknown shapes are skipped, the stream goes on. */
export function parseEvent(data: string): ThreadStreamEvent | undefined {
  const parsed = parseJson(data);
  const value: unknown = parsed.ok ? parsed.value : undefined;
  if (!isRecord(value) || typeof value['type'] !== 'string') return undefined;
  return isWellFormed(value) ? value : undefined;
}

/** An item with the lists its type must have, whatever a server left out; nothing when it is no item. */
export function toItem(value: unknown): ThreadItem | undefined {
  if (!isRecord(value) || typeof value['id'] !== 'string' || typeof value['type'] !== 'string')
    return undefined;
  // Absent and null mean the same everywhere in ChatKit.
  const item = Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
  switch (item['type']) {
    case 'assistant_message':
      return asItem({ ...item, content: listOf(item['content']).map(toPart) });
    case 'user_message':
      return asItem({
        ...item,
        content: listOf(item['content']),
        attachments: listOf(item['attachments']),
        inference_options: isRecord(item['inference_options']) ? item['inference_options'] : {},
      });
    case 'workflow': {
      const workflow = isRecord(item['workflow']) ? item['workflow'] : {};
      return asItem({ ...item, workflow: { ...workflow, tasks: listOf(workflow['tasks']) } });
    }
    case 'task':
      return isRecord(item['task']) ? asItem(item) : undefined;
    default:
      return asItem(item);
  }
}

/** Every item of a page's `data`, in its order. */
export function toItems(value: unknown): ThreadItem[] {
  return listOf(value)
    .map(toItem)
    .filter((item) => item !== undefined);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWellFormed(
  event: Record<string, unknown>,
): event is Record<string, unknown> & ThreadStreamEvent {
  switch (event['type']) {
    case 'thread.item.updated':
      return typeof event['item_id'] === 'string' && isRecord(event['update']);
    case 'thread.item.removed':
      return typeof event['item_id'] === 'string';
    case 'thread.item.added':
    case 'thread.item.done':
    case 'thread.item.replaced': {
      const item = toItem(event['item']);
      if (item) event['item'] = item;
      return item !== undefined;
    }
    case 'thread.created':
    case 'thread.updated':
      return isRecord(event['thread']) && typeof event['thread']['id'] === 'string';
    case 'stream_options':
      return isRecord(event['stream_options']);
    case 'progress_update':
      return typeof event['text'] === 'string';
    case 'notice':
      return typeof event['message'] === 'string';
    case 'client_effect':
      return typeof event['name'] === 'string';
    case 'error':
      return true;
    default:
      // A newer server's event.
      return false;
  }
}

function toPart(value: unknown): unknown {
  const part = isRecord(value) ? value : {};
  return {
    ...part,
    type: 'output_text',
    text: typeof part['text'] === 'string' ? part['text'] : '',
    annotations: listOf(part['annotations']).filter(
      (annotation) => isRecord(annotation) && isRecord(annotation['source']),
    ),
  };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function asItem(value: Record<string, unknown>): ThreadItem {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields that the code behind reads were checked or filled in above
  return value as unknown as ThreadItem;
}
