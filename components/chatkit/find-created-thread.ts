// Looks whether a new thread was made although its post broke off; used by the attached link before a message is called unsent.
import type { ThreadItem } from '../../lib/chatkit/items';
import type { ChatKitClient } from './chatkit-client';
import { textOf } from './local-messages';
import { isRecord } from './parse-event';
import { readPage } from './thread-pages';

/** The id of the newest thread, when it begins with this message and was made after it; nothing when it does not or cannot be read. */
export async function findCreatedThread(
  read: ChatKitClient['read'],
  local: ThreadItem | undefined,
): Promise<string | undefined> {
  if (!local) return undefined;
  const answer = await read({ type: 'threads.list', params: { limit: 1, order: 'desc' } });
  const page = answer.ok && isRecord(answer.value) ? answer.value['data'] : undefined;
  const newest: unknown = Array.isArray(page) ? page[0] : undefined;
  const id = isRecord(newest) ? newest['id'] : undefined;
  if (typeof id !== 'string') return undefined;
  const items = await readPage(read, id, undefined);
  const first = items.ok ? items.value.data.find(({ type }) => type === 'user_message') : undefined;
  if (!first || textOf(first) !== textOf(local)) return undefined;
  // Both times are this machine's: an attached thread lives in our own background.
  return Date.parse(first.created_at) >= Date.parse(local.created_at) ? id : undefined;
}
