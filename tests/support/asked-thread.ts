// Questions as a client writes them, a thread whose first answer has begun, and what is stored of it. For tests of the server.
import type { AttachFrame } from '../../lib/chatkit/attach';
import type { ThreadStreamEvent } from '../../lib/chatkit/events';
import type { ThreadItem } from '../../lib/chatkit/items';
import type { StreamedEvent } from '../../lib/messaging/panel-answer';
import type { Json } from '../../lib/shared/json';
import { createHandBackend } from './hand-backend';
import {
  createServerRig,
  isDeltaOf,
  readUntil,
  userInput,
  type RigOptions,
  type ServerRig,
} from './server-rig';

export const createRequest = (text: string, more: Record<string, Json> = {}) => ({
  type: 'threads.create',
  params: { input: userInput(text, more) },
});

export const addRequest = (threadId: string, text: string, more: Record<string, Json> = {}) => ({
  type: 'threads.add_user_message',
  params: { thread_id: threadId, input: userInput(text, more) },
});

export const retryRequest = (threadId: string, itemId: string) => ({
  type: 'threads.retry_after_item',
  params: { thread_id: threadId, item_id: itemId },
});

/** A server whose backend the test speaks. */
export function createHandRig(options: Partial<RigOptions> = {}) {
  const backend = createHandBackend();
  return { backend, rig: createServerRig({ respond: backend.respond, ...options }) };
}

/** A thread whose first answer has said one word and goes on. */
export async function startThread(signal?: AbortSignal, options: Partial<RigOptions> = {}) {
  const { backend, rig } = createHandRig(options);
  const events = await rig.stream(createRequest('First question'), signal);
  const turn = await backend.next();
  turn.write('one ');
  const opening = await readUntil(events, isDeltaOf('one '));
  return { backend, rig, events, turn, threadId: threadIdOf(opening) };
}

/** Of the thread that these events tell of the making of. */
export function threadIdOf(events: readonly StreamedEvent[] = []): string {
  const [created] = events;
  if (created?.type !== 'thread.created') throw new Error('no thread was created');
  return created.thread.id;
}

/** A stream's remaining events. */
export const readToEnd = (events: AsyncIterator<StreamedEvent>) => readUntil(events, () => false);

export const typesOf = (events: readonly StreamedEvent[] = []) => events.map(({ type }) => type);

/** The items that were finished, in the order in which they were told. */
export const doneItems = (events: readonly StreamedEvent[] = []): ThreadItem[] =>
  events.flatMap((event) => (event.type === 'thread.item.done' ? [event.item] : []));

export const textOf = (item: ThreadItem) =>
  item.type === 'user_message' || item.type === 'assistant_message'
    ? item.content.map((part) => part.text).join('')
    : item.type;

/** What stands in a thread as a client sees it, oldest first. */
export async function textsOf(rig: Pick<ServerRig, 'store'>, threadId: string): Promise<string[]> {
  const page = await rig.store.listItems(threadId, { limit: 99, order: 'asc' });
  return page?.data.map(({ body }) => textOf(body)) ?? [];
}

export async function framesUntil(
  frames: AsyncIterator<AttachFrame>,
  isLast: (frame: AttachFrame) => boolean,
): Promise<AttachFrame[]> {
  return (await readUntil(frames, (event) => isLast(event as AttachFrame))) as AttachFrame[];
}

export const isIdle = (frame: AttachFrame) => frame.type === 'turn' && !frame.streaming;

const base = (id: string) => ({ id, thread_id: 'of the server', created_at: '2026-01-01' });

/** Events and items as a ChatKit server says them. */
export const says = (event: ThreadStreamEvent) => ({ type: 'thread-event' as const, event });

export const answerItem = (id: string, text: string) => ({
  ...base(id),
  type: 'assistant_message' as const,
  content: text === '' ? [] : [{ type: 'output_text' as const, text, annotations: [] }],
});

export const widgetItem = (id: string, value = 'a') => ({
  ...base(id),
  type: 'widget' as const,
  widget: { type: 'Card', children: [{ type: 'Text', id: 't', value }] },
});

export const toolCall = (id: string) => ({
  ...base(id),
  type: 'client_tool_call' as const,
  status: 'pending' as const,
  call_id: id,
  name: 'get_selection',
  arguments: {},
});

export const hiddenItem = (id: string, content: string) => ({
  ...base(id),
  type: 'hidden_context_item' as const,
  content,
});

export const doneOf = (item: ThreadItem) => says({ type: 'thread.item.done', item });
