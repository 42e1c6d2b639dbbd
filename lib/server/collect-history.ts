// The conversation before a message, as far back as is ever sent; called when a turn starts.
import { isHidden } from '../chatkit/is-hidden';
import type { ThreadItem, UserMessageItem } from '../chatkit/items';
import type { Message } from '../model/turn';
import type { ThreadStore } from '../store/thread-store';
import { assistantText, attachmentsOf, userText } from './message-text';

const maxMessages = 40;
/** UTF-16 units. */
const maxText = 64 * 1024;
const pageSize = 40;
/** Items that are no messages must not make a turn read a whole thread. */
const maxPages = 5;

/**
 * The newest messages before the item, oldest first: at most 40 and 64 K characters, so that a turn's cost does not grow
 * with its thread. A message that does not fit whole keeps its beginning. A Stop stands at the end of what it stopped.
 * Goes back no further than the first item that is known already.
 */
export async function collectHistory(
  store: ThreadStore,
  threadId: string,
  beforeItemId: string,
  isKnown?: (itemId: string) => boolean,
): Promise<Message[]> {
  return (await readHistory(store, threadId, beforeItemId, isKnown)).messages;
}

/** The same, and whether something older stands in the thread. */
export async function readHistory(
  store: ThreadStore,
  threadId: string,
  beforeItemId: string,
  isKnown: (itemId: string) => boolean = () => false,
): Promise<{ messages: Message[]; isCut: boolean }> {
  const newestFirst: Message[] = [];
  let room = maxText;
  let remark = '';
  let after: string | undefined = beforeItemId;

  function add({ role, text, ...files }: Message): void {
    if (text.trim() === '') return;
    newestFirst.push({ role, text: text.slice(0, room).toWellFormed(), ...files });
    room -= text.length;
  }

  for (let page = 0; page < maxPages && after !== undefined; page++) {
    const query = { limit: pageSize, order: 'desc', after } as const;
    const items = await store.listItems(threadId, query, 'with-hidden');
    for (const [place, { id, body }] of (items?.data ?? []).entries()) {
      if (isKnown(id)) return { messages: newestFirst.toReversed(), isCut: false };
      if (isHidden(body)) {
        if (typeof body.content === 'string') remark = `(${body.content})`;
        continue;
      }
      const message = toMessage(body);
      if (!message) continue;
      // A Stop before the first word has no answer to stand at: it becomes one, so that the roles go on taking turns.
      if (remark !== '' && message.role === 'user') add({ role: 'assistant', text: remark });
      else if (remark !== '') message.text = `${message.text}\n\n${remark}`;
      remark = '';
      add(message);
      if (newestFirst.length >= maxMessages || room <= 0)
        return {
          messages: newestFirst.slice(0, maxMessages).toReversed(),
          isCut: room < 0 || items?.after !== undefined || place + 1 < (items?.data.length ?? 0),
        };
    }
    after = items?.after;
  }
  return { messages: newestFirst.toReversed(), isCut: after !== undefined };
}

/** A message that is nothing but files is told by their names. */
function toUserMessage(item: UserMessageItem): Message {
  const text = userText(item.content);
  const names = item.attachments.map(({ name }) => `(file: ${name})`).join(' ');
  return { role: 'user', text: text.trim() === '' ? names : text, ...attachmentsOf(item) };
}

function toMessage(item: ThreadItem): Message | undefined {
  if (item.type === 'user_message') return toUserMessage(item);
  if (item.type === 'assistant_message') return { role: 'assistant', text: assistantText(item) };
  return undefined;
}
