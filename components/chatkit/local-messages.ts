// The user's messages that are drawn before the server has confirmed them; used by the controllers and the reducer.
import type {
  Attachment,
  ThreadItem,
  UserMessageContent,
  UserMessageItem,
} from '../../lib/chatkit/items';
import type { UserMessageInput } from '../../lib/chatkit/operations';
import type { ItemCollection } from './item-collection';

export type FindAttachment = (attachmentId: string) => Attachment | undefined;

const localPrefix = 'local_';

/** Draws a message at the end of the thread and returns its passing id. */
export function addLocalMessage(
  items: ItemCollection,
  threadId: string | null,
  input: UserMessageInput,
  findAttachment: FindAttachment = () => undefined,
): string {
  const id = `${localPrefix}${crypto.randomUUID()}`;
  const item: UserMessageItem = {
    id,
    type: 'user_message',
    thread_id: threadId ?? '',
    created_at: new Date().toISOString(),
    content: input.content.map(toContent),
    attachments: input.attachments.flatMap((attachmentId) => findAttachment(attachmentId) ?? []),
    inference_options: { model: input.inference_options.model ?? null },
    ...(input.quoted_text ? { quoted_text: input.quoted_text } : {}),
  };
  items.put(item, { local: 'sending' });
  return id;
}

function toContent(part: UserMessageInput['content'][number]): UserMessageContent {
  if (part.type === 'input_text') return part;
  const { interactive, group, ...rest } = part;
  return { ...rest, group: group ?? null, interactive: interactive ?? false };
}

/** The confirmed message takes the place of the one drawn in advance; any other user message is put at the end. */
export function adoptUserMessage(items: ItemCollection, item: UserMessageItem): void {
  const localId = items.read(item.id) ? undefined : localTwin(items, item);
  if (localId === undefined) items.put(item);
  else items.replace(localId, item);
}

/** The server has told which stored message the local one became. */
export function confirmLocalMessage(
  items: ItemCollection,
  localId: string,
  item: UserMessageItem,
): void {
  if (items.entry(localId)) items.replace(localId, item);
}

/** Says in the message itself that it was not sent, or that nobody knows. */
export function markLocalMessage(
  items: ItemCollection,
  localId: string,
  local: 'failed' | undefined,
): void {
  const item = items.read(localId);
  if (item) items.put(item, local ? { local } : {});
}

/** Local messages the server has not confirmed yet, oldest first. */
export function localMessages(items: ItemCollection): ThreadItem[] {
  return items
    .ids()
    .filter((id) => id.startsWith(localPrefix))
    .map((id) => items.read(id))
    .filter((item) => item !== undefined);
}

export function isLocal(id: string): boolean {
  return id.startsWith(localPrefix);
}

/** Matched by what they say, because another window may send to the same thread. */
function localTwin(items: ItemCollection, item: UserMessageItem): string | undefined {
  const waiting = items.ids().filter((id) => isLocal(id) && items.entry(id)?.local !== 'failed');
  const said = textOf(item);
  return waiting.find((id) => textOf(items.read(id)) === said);
}

/** What a user's message says, without its layout. */
export function textOf(item: ThreadItem | undefined): string {
  if (item?.type !== 'user_message') return '';
  return item.content
    .map((part) => part.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
